import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { localDay, nextMorning } from '../notification/morning.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    /** Sums up for one person what happened until then. */
    DIGEST: { communityId: string; userId: string; at: number; day: string }
  }
}

const atOnce = 500

/** Whoever's morning it is gets a job; that they got it is written with it, so that nobody gets two for one day. */
export async function queueDigests(ctx: Context): Promise<void> {
  const { database } = ctx
  const due = database.sql.selectFrom('NotificationSettings').select('userId').limit(atOnce)
  for (;;) {
    const rows = await database.all(due.where('nextDigestAt', '<=', ctx.clock.now()).orderBy('nextDigestAt'))
    for (const { userId } of rows) await queueDigest(ctx, userId)
    if (rows.length < atOnce) return
  }
}

function queueDigest(ctx: Context, userId: string): Promise<void> {
  return commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('NotificationSettings').selectAll().where('userId', '=', userId)
    const row = await unit.first(query)
    const at = ctx.clock.now()
    if (!row || row.nextDigestAt === null || row.nextDigestAt > at) return
    const nextDigestAt = row.digest === 'OFF' ? null : nextMorning(at, row.timeZone, row.digest as 'DAILY' | 'WEEKLY')
    const update = unit.sql.updateTable('NotificationSettings').set({ nextDigestAt }).where('userId', '=', userId)
    unit.write(update.where('nextDigestAt', '=', row.nextDigestAt), { rows: 1 })
    if (nextDigestAt === null) return
    const day = localDay(at, row.timeZone)
    const payload = { communityId: row.communityId, userId, at, day }
    ctx.jobs.enqueue(unit, 'DIGEST', payload, { unique: `digest:${userId}:${day}` })
  })
}
