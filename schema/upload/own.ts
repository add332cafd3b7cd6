import type { Context } from '../kernel/context.ts'
import { NotFoundError } from '../kernel/errors.ts'
import type { UploadRow } from './creating.ts'

/** An upload is for whoever brings it, until it is attached. */
export async function demandOwnUpload(ctx: Context, id: string): Promise<UploadRow> {
  const query = ctx.database.sql.selectFrom('Upload').selectAll().where('id', '=', id)
  const row = await ctx.database.first(query.where('communityId', '=', ctx.communityId))
  if (!row || row.ownerId !== ctx.viewer.id) throw new NotFoundError('upload')
  return row
}
