import type { AppEventsSubscription } from '../../generated/app.ts'
import { appConversations, appInbox, appTopics, appViewer } from '../../generated/app.ts'
import type { EventIn } from '../create-client.ts'
import type { Fieldset } from '../store/records.ts'
import { rootIdOf } from '../store/selection.ts'
import type { Draft } from '../store/store.ts'
import { unreadAfter } from './unread.ts'

export type AppEvent = EventIn<AppEventsSubscription['events']>

type Of<Name extends AppEvent['__typename']> = Extract<AppEvent, { __typename: Name }>
type Rules = { [Name in AppEvent['__typename']]?: (draft: Draft, event: Of<Name>, about: About) => void }

export interface About {
  viewerId: string | null
  isNew(id: string): boolean
}

const latest = 'topics(list:"LATEST"'
const viewerRoot = rootIdOf(appViewer.name, {})

/** What an event does besides changing the objects that it carries. All of it may happen twice. */
const rules: Rules = {
  MessageSent(draft, { conversationId, message, actorId }, { viewerId, isNew }) {
    if (!message) return
    draft.append({ of: conversationId, list: 'messages' }, message.id, 'seq')
    const before = draft.get(conversationId)
    if (!before) return
    const counts = isNew(message.id) && actorId !== viewerId && message.seq > Number(before.viewerLastReadSeq ?? 0)
    if (counts) draft.put(conversationId, { viewerUnreadCount: Number(before.viewerUnreadCount ?? 0) + 1 })
    if (message.seq < Number(before.lastSeq ?? 0)) return
    const last = { lastMessage: draft.link(message.id), lastActivityAt: message.createdAt, lastSeq: message.seq }
    draft.put(conversationId, last)
    draft.raise({ list: appConversations.page! }, conversationId, 'lastActivityAt')
    draft.raise({ list: appInbox.page! }, conversationId)
  },
  MessageDeleted(draft, { conversationId, messageId, message }, { viewerId }) {
    if (!message) draft.remove(messageId)
    const { viewerLastReadSeq, viewerUnreadCount: before } = draft.get(conversationId) ?? {}
    if (!before) return
    const most = unreadAfter(draft, conversationId, Number(viewerLastReadSeq ?? 0), viewerId)
    draft.put(conversationId, { viewerUnreadCount: Math.min(Number(before), most) })
  },
  ConversationStarted(draft) {
    draft.outdate(appConversations.name)
    draft.outdate(appInbox.name)
  },
  // Which view it belongs to now, the server knows.
  ConversationUpdated: (draft) => draft.outdate(appInbox.name),
  ConversationAssigned: (draft) => draft.outdate(appInbox.name),
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
  PostCreated(draft, { topicId, post, actorId }, { viewerId }) {
    if (!post) return
    draft.append({ of: topicId, list: 'posts' }, post.id, 'number')
    const mark = draft.get(topicId)?.viewerLastReadNumber
    // Who answers has read what they answer, when they were up to it.
    const isUpToIt = actorId === viewerId && mark === post.number - 1
    if (mark != null) markTopic(draft, topicId, isUpToIt ? post.number : Number(mark))
    draft.raise({ list: latest }, topicId)
  },
  PostDeleted: (draft, { postId, post }) => void (post || draft.remove(postId)),
  AnswerAccepted: (draft, { postId }) => accepted(draft, postId, true),
  AnswerUnaccepted: (draft, { postId }) => accepted(draft, postId, false),
  TopicCreated: (draft) => draft.outdate(appTopics.name),
  TopicMoved: (draft) => draft.outdate(appTopics.name),
  TopicRestored: (draft) => draft.outdate(appTopics.name),
  TopicDeleted: (draft, { topicId }) => draft.remove(topicId),
  TopicRead: (draft, { topicId, lastReadNumber }) => markTopic(draft, topicId, lastReadNumber),
  NotificationCreated(draft, { notification, unreadCount }) {
    draft.put(viewerRoot, { viewerUnreadNotificationCount: unreadCount })
    if (!notification) return
    draft.prepend({ list: 'viewerNotifications' }, notification.id)
    draft.raise({ list: 'viewerNotifications' }, notification.id)
  },
  NotificationsRead(draft, { unreadCount }) {
    draft.put(viewerRoot, { viewerUnreadNotificationCount: unreadCount })
    draft.outdate('appNotifications')
  },
}

export function onAppEvent(draft: Draft, event: AppEvent, about: About): void {
  const rule = rules[event.__typename] as ((draft: Draft, event: AppEvent, about: About) => void) | undefined
  rule?.(draft, event, about)
}

/** An older mark takes nothing back. */
function markTopic(draft: Draft, topicId: string, number: number): void {
  const topic = draft.get(topicId)
  if (!topic) return
  const mark = Math.max(number, Number(topic.viewerLastReadNumber ?? 0))
  const viewerUnreadCount = Math.max(0, Number(topic.lastPostNumber ?? 0) - mark)
  draft.put(topicId, { viewerLastReadNumber: mark, viewerUnreadCount })
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

function accepted(draft: Draft, postId: string, is: boolean): void {
  if (draft.get(postId)) draft.put(postId, { isAcceptedAnswer: is })
}
