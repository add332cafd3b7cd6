import type { Context } from '../kernel/context.ts'
import type { ConversationStatus } from './access.ts'
import type { InboxView } from './filtering.ts'
import { demandSeesAll } from './listing.ts'

export const countLimit = 1000

export interface Counted {
  status: ConversationStatus
  view?: InboxView
  /** Only those that wait for staff. */
  waiting?: boolean
}

/** Counted up to a thousand, beyond which nobody reads the number. */
export async function countConversations(
  ctx: Context,
  { status, view, waiting }: Counted,
  inboxId?: string | null,
): Promise<number> {
  demandSeesAll(ctx)
  const { sql } = ctx.database
  let found = sql
    .selectFrom('Conversation')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('status', '=', status)
    .limit(countLimit)
  if (view === 'MINE') found = found.where('assigneeId', '=', ctx.viewer.id ?? '')
  if (view === 'UNASSIGNED') found = found.where('assigneeId', 'is', null)
  if (waiting) found = found.where('waitingOn', '=', 'AGENT')
  if (inboxId) found = found.where('inboxId', '=', inboxId)
  const counted = sql.selectFrom(found.as('found')).select((eb) => eb.fn.countAll<number>().as('count'))
  return Number((await ctx.database.first(counted))!.count)
}
