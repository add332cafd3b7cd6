import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import type { Audience } from '../event/event-types.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { type ConversationRow, conversations, demandConversation, demandConversationNow } from './access.ts'
import { record, type TimelineType } from './timeline.ts'

/** What staff do to a conversation: what is set, what the timeline says, and whether its contact hears of it. */
export interface Change {
  set: Partial<Omit<ConversationRow, 'contactUserId' | 'contactVisitorId'>>
  timeline: TimelineType
  data?: Record<string, string | number | null>
  internal?: boolean
  /** The newest message that it was decided on, where that matters: a message does not raise the version. */
  seen?: number
  also?: (unit: Unit) => void
}

/** `decide` is asked about the conversation as it is now; null is: already so. */
export async function changeConversation(
  ctx: Context,
  id: string,
  decide: (row: ConversationRow, unit: Unit) => Promise<Change | null> | Change | null,
): Promise<ConversationRow> {
  demand(ctx, 'conversation.answer')
  await commit(ctx, async (unit) => {
    const row = await demandConversationNow(ctx, unit, id)
    const change = await decide(row, unit)
    if (change) writeChange(ctx, unit, row, change)
  })
  conversations.forget(ctx, id)
  return demandConversation(ctx, id)
}

export function writeChange(ctx: Context, unit: Unit, row: ConversationRow, change: Change): void {
  const query = unit.sql
    .updateTable('Conversation')
    .set({ ...change.set, version: row.version + 1, updatedAt: ctx.clock.now() })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
  unit.write(change.seen === undefined ? query : query.where('lastSeq', '=', change.seen), { rows: 1 })
  record(ctx, unit, row.id, change.timeline, change.data)
  change.also?.(unit)
  announceUpdate(ctx, unit, row.id, change.internal)
}

export function announceUpdate(ctx: Context, unit: Unit, id: string, internal = false): void {
  const audience: Audience = { kind: internal ? 'STAFF_OF_CONVERSATION' : 'CONVERSATION', id }
  append(ctx, unit, { type: 'CONVERSATION_UPDATED', audience, subjectId: id })
}

export function refuseOldVersion(row: ConversationRow, expectedVersion: number | null | undefined): void {
  if (expectedVersion == null || expectedVersion === row.version) return
  throw new ConflictError('Somebody changed this conversation in between.', row.id)
}
