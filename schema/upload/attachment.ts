import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { UploadRow } from './creating.ts'
import { isShownInPlace } from './file-type.ts'
import { fileKey, thumbnailKey } from './keys.ts'

/** By post or message, in order. Whoever asks has made sure that the viewer may read the words it comes with. */
export const attachments = defineLoader<readonly UploadRow[]>(async (ctx, subjectIds) => {
  const query = ctx.database.sql.selectFrom('Upload').selectAll().where('subjectId', 'in', subjectIds)
  const rows = await ctx.database.all(query.orderBy('subjectId').orderBy('position'))
  return Map.groupBy(
    rows.filter((row) => row.communityId === ctx.communityId),
    (row) => row.subjectId!,
  )
})

export async function attachmentsOf(ctx: Context, subjectId: string): Promise<readonly UploadRow[]> {
  return (await attachments.load(ctx, subjectId)) ?? []
}

const linkMs = 15 * 60_000

/** Addresses begin on the quarter of an hour, so that a browser can keep what it has; they count for 15 to 30 minutes. */
const linkTimes = (ctx: Context) => {
  const issuedAt = Math.floor(ctx.clock.now() / linkMs) * linkMs
  return { issuedAt, expiresAt: issuedAt + 2 * linkMs }
}

export const urlExpiresAt = (ctx: Context): number => linkTimes(ctx).expiresAt

export async function urlOf(ctx: Context, upload: UploadRow): Promise<string> {
  const saveAs = isShownInPlace(upload.contentType) ? {} : { saveAs: upload.filename }
  return absolute(ctx, await ctx.storage.url(fileKey(upload), { ...linkTimes(ctx), ...saveAs }))
}

export async function thumbnailUrlOf(ctx: Context, upload: UploadRow): Promise<string | null> {
  if (upload.thumbhash === null) return null
  return absolute(ctx, await ctx.storage.url(thumbnailKey(upload), linkTimes(ctx)))
}

const absolute = (ctx: Context, url: string) => (url.startsWith('/') ? ctx.publicUrl + url : url)
