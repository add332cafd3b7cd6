import type { EventType, LoggedEvent } from '../event/event-types.ts'
import { loggedOf } from '../event/log-reader.ts'
import type { Context } from '../kernel/context.ts'

/** What a subscriber asks for. Without ids: everything the viewer may see. */
export interface EventFilter {
  topicIds?: readonly string[] | null
  conversationIds?: readonly string[] | null
  types?: readonly EventType[] | null
}

export const retentionMs = 30 * 24 * 3600 * 1000
export const pageSize = 200
/** Further behind than this, a snapshot is cheaper than the events. */
export const backlogLimit = 10_000

/** Position of the newest event of the whole log; order and resume need no gapless numbers per community. */
export async function tipOf(ctx: Context): Promise<number> {
  const { sql } = ctx.database
  const row = await ctx.database.first(sql.selectFrom('Event').select('seq').orderBy('seq', 'desc').limit(1))
  return row?.seq ?? 0
}

/** Position before the oldest event that is still kept. */
export async function horizonOf(ctx: Context): Promise<number> {
  const { sql } = ctx.database
  const row = await ctx.database.first(sql.selectFrom('Event').select('seq').orderBy('seq').limit(1))
  return row ? row.seq - 1 : 0
}

export async function readLog(ctx: Context, after: number, limit = pageSize): Promise<LoggedEvent[]> {
  const query = ctx.database.sql.selectFrom('Event').selectAll()
  const rows = await ctx.database.all(
    query.where('communityId', '=', ctx.communityId).where('seq', '>', after).orderBy('seq').limit(limit),
  )
  return rows.map(loggedOf)
}

export function matches(filter: EventFilter, event: LoggedEvent): boolean {
  if (filter.types && !filter.types.includes(event.type)) return false
  return !namesIds(filter) || isNamed(filter, event)
}

/** The filter asks for this very topic or conversation: losing the right to it must be told, not passed over. */
export function isNamed(filter: EventFilter, event: LoggedEvent): boolean {
  const id = event.audienceId
  return id !== null && Boolean(filter.topicIds?.includes(id) || filter.conversationIds?.includes(id))
}

export const namesIds = (filter: EventFilter): boolean => Boolean(filter.topicIds || filter.conversationIds)

export async function pruneLog(ctx: Context): Promise<void> {
  const old = ctx.clock.now() - retentionMs
  const query = ctx.database.sql.deleteFrom('Event').where('occurredAt', '<', old).compile()
  await ctx.database.batch([{ query }])
}
