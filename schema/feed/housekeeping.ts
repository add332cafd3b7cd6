import { queueDigests } from '../digest/queueing.ts'
import type { Context } from '../kernel/context.ts'
import { pruneNotifications } from '../notification/pruning.ts'
import { prunePushDevices } from '../notification/push-device.ts'
import { pruneCredentials } from '../people/pruning.ts'
import { pruneLog, retentionMs } from './log.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    /** Once an hour: digests whose time has come. And throws away what has been kept long enough: events, receipts, ended sessions, used links, old news. */
    KEEP_HOUSE: Record<string, never>
  }
}

export async function keepHouse(ctx: Context): Promise<void> {
  await queueDigests(ctx)
  await pruneLog(ctx)
  await pruneCredentials(ctx)
  await pruneNotifications(ctx)
  await prunePushDevices(ctx)
  const old = ctx.clock.now() - retentionMs
  const receipts = ctx.database.sql.deleteFrom('Receipt').where('createdAt', '<', old).compile()
  await ctx.database.batch([{ query: receipts }])
}
