import { type AppConversationEventsSubscription, appConversations } from '../../../generated/app.ts'
import type { Fieldset } from '../../store/records.ts'
import type { Draft } from '../../store/store.ts'
import type { RulesOf } from '../feature.ts'
import { messageOf } from './models.ts'
import { unreadAfter } from './unread.ts'

export const conversationRules: RulesOf<AppConversationEventsSubscription['events']> = {
  MessageSent(draft, { conversationId, message, actorId }, { viewerId, isNew, tell }) {
    if (!message) return
    const before = draft.get(conversationId)
    const isUnread = actorId !== viewerId && message.seq > Number(before?.viewerLastReadSeq ?? 0)
    if (isUnread) tell(message.id, 'message', { conversationId, message: messageOf(message, false, 'sent') })
    draft.append({ of: conversationId, list: 'messages' }, message.id, 'seq')
    if (!before) return
    if (isUnread && isNew(message.id))
      draft.put(conversationId, { viewerUnreadCount: Number(before.viewerUnreadCount ?? 0) + 1 })
    if (message.seq < Number(before.lastSeq ?? 0)) return
    const last = { lastMessage: draft.link(message.id), lastActivityAt: message.createdAt, lastSeq: message.seq }
    draft.put(conversationId, last)
    draft.raise({ list: appConversations.page! }, conversationId, 'lastActivityAt')
  },
  MessageDeleted(draft, { conversationId, messageId, message }, { viewerId }) {
    if (!message) draft.remove(messageId)
    const { viewerLastReadSeq, viewerUnreadCount: before } = draft.get(conversationId) ?? {}
    if (!before) return
    const most = unreadAfter(draft, conversationId, Number(viewerLastReadSeq ?? 0), viewerId)
    draft.put(conversationId, { viewerUnreadCount: Math.min(Number(before), most) })
  },
  ConversationStarted: (draft) => draft.outdate(appConversations.name),
  ConversationRead(draft, { conversationId, reader, seq }, { viewerId }) {
    if (!reader) return
    const before = Number(draft.get(conversationId)?.viewerLastReadSeq ?? 0)
    // An older mark, of another device or told again, takes nothing back.
    if (reader.id === viewerId && seq >= before) {
      const viewerUnreadCount = unreadAfter(draft, conversationId, seq, viewerId)
      draft.put(conversationId, { viewerLastReadSeq: seq, viewerUnreadCount })
    }
    mark(draft, conversationId, reader.id, { seq, deliveredSeq: seq })
  },
  ConversationDelivered(draft, { conversationId, recipient, seq }) {
    if (recipient) mark(draft, conversationId, recipient.id, { deliveredSeq: seq })
  },
}

/** How far somebody has come. */
function mark(draft: Draft, conversationId: string, actorId: string, news: Fieldset): void {
  const reads = draft.get(conversationId)?.reads as Fieldset[] | null | undefined
  if (!reads) return
  const isTheirs = (read: Fieldset) => (read.actor as { $?: string } | null)?.$ === actorId
  const before: Fieldset = reads.find(isTheirs) ?? { actor: draft.link(actorId), seq: 0, deliveredSeq: 0 }
  const now = { ...before }
  for (const key of ['seq', 'deliveredSeq']) now[key] = Math.max(Number(before[key]), Number(news[key] ?? 0))
  draft.put(conversationId, { reads: [...reads.filter((read) => !isTheirs(read)), now] })
}
