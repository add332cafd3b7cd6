import { type Expression, type SqlBool, sql } from 'kysely'
import type { Context } from '../kernel/context.ts'
import { type ConversationStatus, selectConversations, type WaitingOn } from './access.ts'

export type InboxView = 'MINE' | 'UNASSIGNED' | 'ALL'

export interface ConversationFilter {
  view?: InboxView | null
  inboxId?: string | null
  status?: ConversationStatus | null
  waitingOn?: WaitingOn | null
  tag?: string | null
  contactId?: string | null
  /** Words of the subject or of the contact's name. */
  query?: string | null
}

/** Everything but the status, which is a range of the index. */
export function filtered(ctx: Context, filter: ConversationFilter) {
  let query = selectConversations(ctx)
  if (filter.view === 'MINE') query = query.where('Conversation.assigneeId', '=', ctx.viewer.id ?? '')
  if (filter.view === 'UNASSIGNED') query = query.where('Conversation.assigneeId', 'is', null)
  if (filter.inboxId) query = query.where('Conversation.inboxId', '=', filter.inboxId)
  if (filter.waitingOn) query = query.where('Conversation.waitingOn', '=', filter.waitingOn)
  if (filter.contactId) query = query.where('Conversation.contactId', '=', filter.contactId)
  const { tag } = filter
  if (tag)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('ConversationTag')
          .innerJoin('Tag', 'Tag.id', 'ConversationTag.tagId')
          .select('Tag.id')
          .whereRef('ConversationTag.conversationId', '=', 'Conversation.id')
          .where('Tag.slug', '=', tag),
      ),
    )
  const words = filter.query?.trim().toLowerCase().slice(0, 100)
  if (!words) return query
  return query.where((eb) =>
    eb.or([
      holds('Conversation.subject', words),
      holds('Contact.displayName', words),
      eb.exists(
        eb
          .selectFrom('User')
          .select('User.id')
          .whereRef('User.id', '=', 'Contact.userId')
          .where(holds('User.displayName', words)),
      ),
    ]),
  )
}

function holds(column: string, words: string): Expression<SqlBool> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
}
