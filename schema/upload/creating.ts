import type { Selectable } from 'kysely'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { demandPace } from '../people/pace.ts'
import type { Tables, Unit } from '../ports/database.ts'
import type { UploadTarget } from '../ports/storage.ts'
import { type Allowance, dayMs, demandAllowance, demandFitting, quotaExceeded, usedBytes } from './allowance.ts'
import { expireAt } from './expiring.ts'
import { incomingKey } from './keys.ts'
import { demandOwnUpload } from './own.ts'

export type UploadRow = Selectable<Tables['Upload']>

export interface NewUpload {
  clientId: string
  filename: string
  contentType: string
  byteSize: number
}

/** How long the bytes may take to arrive. */
const arrivalMs = 15 * 60_000

/** Everything that can be refused is refused here, before the bytes travel. */
export async function createUpload(ctx: Context, input: NewUpload): Promise<UploadRow> {
  const allowance = demandAllowance(ctx)
  demandFitting(allowance, input)
  await demandPace(ctx, 'upload')
  const id = idFromClient('Upload', input.clientId)
  await commit(ctx, async (unit) => {
    if (await isThere(ctx, unit, id, input)) return
    const { used } = (await unit.first(usedBytes(ctx)))!
    if (Number(used) + input.byteSize > allowance.dayBytes) throw quotaExceeded(allowance)
    insertWithin(ctx, unit, allowance, rowOf(ctx, id, input))
    expireAt(ctx, unit, id, ctx.clock.now() + dayMs)
  })
  return demandOwnUpload(ctx, id)
}

/** Where the bytes are to be brought; null once they are here. */
export async function targetOf(
  ctx: Context,
  upload: UploadRow,
): Promise<(UploadTarget & { expiresAt: number }) | null> {
  if (upload.completedAt !== null) return null
  const expiresAt = ctx.clock.now() + arrivalMs
  const { contentType, byteSize } = upload
  const target = await ctx.storage.upload(incomingKey(upload), { contentType, byteSize, expiresAt })
  return { ...target, expiresAt, url: target.url.startsWith('/') ? ctx.publicUrl + target.url : target.url }
}

/** Sent again by the same person: what there is, is the answer. */
async function isThere(ctx: Context, unit: Unit, id: string, input: NewUpload): Promise<boolean> {
  const row = await unit.first(unit.sql.selectFrom('Upload').selectAll().where('id', '=', id))
  if (!row) return false
  const same = row.ownerId === ctx.viewer.id && row.communityId === ctx.communityId && row.filename === input.filename
  if (same && (row.completedAt !== null || row.byteSize === input.byteSize)) return true
  throw clientIdReused()
}

function rowOf(ctx: Context, id: string, { filename, contentType, byteSize }: NewUpload) {
  const now = ctx.clock.now()
  const { communityId } = ctx
  return { id, communityId, ownerId: ctx.viewer.id!, filename, contentType, byteSize, createdAt: now, orphanedAt: now }
}

/** The sum is looked at once more in the statement: of two at once, both read what there was before. */
function insertWithin(ctx: Context, unit: Unit, allowance: Allowance, row: ReturnType<typeof rowOf>): void {
  const columns = Object.keys(row) as (keyof typeof row)[]
  const used = unit.sql
    .selectFrom('Upload')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('byteSize'), eb.val(0)).as('used'))
    .where('ownerId', '=', row.ownerId)
    .where('createdAt', '>', ctx.clock.now() - dayMs)
  const query = unit.sql
    .insertInto('Upload')
    .columns(columns)
    .expression(
      unit.sql
        .selectNoFrom((eb) => columns.map((column) => eb.val(row[column]).as(column)))
        .where(() => used, '<=', allowance.dayBytes - row.byteSize),
    )
  unit.write(query, { rows: 1, otherwise: () => quotaExceeded(allowance) })
}
