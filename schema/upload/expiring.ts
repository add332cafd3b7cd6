import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { dayMs } from './allowance.ts'
import { incomingKey, keysOf } from './keys.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    /** Throws an upload away that nothing has had for a day. */
    EXPIRE_UPLOAD: { communityId: string; uploadId: string }
  }
}

/** A little later than the moment from which on nobody can attach it any more: clocks differ. */
const graceMs = 60_000

/** Once for each time that it becomes an orphan. */
export function expireAt(ctx: Context, unit: Unit, uploadId: string, at: number): void {
  const payload = { communityId: ctx.communityId, uploadId }
  ctx.jobs.enqueue(unit, 'EXPIRE_UPLOAD', payload, { runAt: at + graceMs, unique: `expire:${uploadId}:${at}` })
}

export async function expireUpload(
  ctx: Context,
  { communityId, uploadId }: { communityId: string; uploadId: string },
): Promise<void> {
  const { sql } = ctx.database
  const upload = { id: uploadId, communityId }
  const row = await ctx.database.first(sql.selectFrom('Upload').select('orphanedAt').where('id', '=', uploadId))
  // Whoever still held the address may have brought something after it was complete.
  await ctx.storage.remove(incomingKey(upload))
  if (row && (row.orphanedAt === null || row.orphanedAt > ctx.clock.now() - dayMs)) return
  // The bytes first: with the row, all knowledge of them would be gone.
  for (const key of keysOf(upload)) await ctx.storage.remove(key)
  await ctx.database.batch([{ query: sql.deleteFrom('Upload').where('id', '=', uploadId).compile() }])
}
