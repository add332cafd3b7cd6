import { appConversations, appEvents, appInbox, appNotifications, appSearch, appTopics } from '../../generated/app.ts'
import type { Follow } from '../store/store.ts'
import { pageSize } from './effects.ts'
import { type Desk, openConversation, openTopic } from './handles.ts'
import { conversationsOf, inboxOf, notificationsOf, topicsOf } from './models.ts'
import type { Forium } from './types.ts'
import { viewOf } from './view.ts'

const following = (types: readonly string[]): Follow => ({ operation: appEvents, filter: { types } })

export const followViewer = following(['NOTIFICATION_CREATED', 'NOTIFICATIONS_READ', 'TOPIC_READ'])
const followConversations = following([
  'MESSAGE_SENT',
  'MESSAGE_UPDATED',
  'MESSAGE_DELETED',
  'CONVERSATION_STARTED',
  'CONVERSATION_UPDATED',
  'CONVERSATION_ASSIGNED',
  'CONVERSATION_READ',
])
const followTopics = following([
  'TOPIC_CREATED',
  'TOPIC_UPDATED',
  'TOPIC_MOVED',
  'TOPIC_DELETED',
  'TOPIC_RESTORED',
  'POST_CREATED',
])

export const ownConversations = ({ store }: Desk) =>
  store.live(appConversations, { first: pageSize.conversations }, followConversations)

type Reading = 'conversations' | 'conversation' | 'inbox' | 'topics' | 'topic' | 'notifications' | 'search'

/** All that can be looked at. */
export function readingOf(desk: Desk): Pick<Forium, Reading> {
  const { client, store } = desk
  return {
    conversations: () => viewOf(ownConversations(desk), conversationsOf),
    conversation: (id) => openConversation(desk, id),
    inbox(view = 'ALL') {
      const variables = { view, first: pageSize.conversations }
      return viewOf(store.live(appInbox, variables, followConversations), inboxOf)
    },
    topics({ list = 'LATEST', categoryId } = {}) {
      const variables = { list, first: pageSize.topics, ...(categoryId && { categoryId }) }
      return viewOf(store.live(appTopics, variables, followTopics), topicsOf)
    },
    topic: (id) => openTopic(desk, id),
    notifications() {
      const query = store.live(appNotifications, { first: pageSize.notifications }, followViewer)
      return viewOf(query, notificationsOf)
    },
    async search(text) {
      const { nodes } = await client.run(appSearch, { query: text, first: 20 })
      return nodes.map(({ topic, snippetHtml }) => ({
        topicId: topic.id,
        title: topic.title,
        url: topic.url,
        snippet: plain(snippetHtml ?? ''),
      }))
    },
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** A snippet marks what was found with tags, and has no others. */
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
