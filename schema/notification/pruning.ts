import type { Context } from '../kernel/context.ts'

export const keptMs = 90 * 24 * 3600 * 1000
const atOnce = 1000

/** What was read 90 days ago goes, some at a time. */
export async function pruneNotifications(ctx: Context): Promise<void> {
  const { database } = ctx
  const old = database.sql
    .selectFrom('Notification')
    .select('id')
    .where('readAt', '<', ctx.clock.now() - keptMs)
    .limit(atOnce)
  for (let rows = await database.all(old); rows.length > 0; rows = await database.all(old)) {
    const ids = rows.map((row) => row.id)
    await database.batch([{ query: database.sql.deleteFrom('Notification').where('id', 'in', ids).compile() }])
  }
}
