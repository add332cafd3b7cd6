import { startVisit } from '../../generated/account.ts'
import {
  appConversations,
  appCreateTopic,
  appEvents,
  appInbox,
  appNotifications,
  appSearch,
  appStartConversation,
  appTopics,
  appViewer,
} from '../../generated/app.ts'
import { markConversationDelivered } from '../../generated/conversation.ts'
import { idOf } from '../../generated/ids.ts'
import { markNotificationsRead } from '../../generated/notification.ts'
import { type Client, createClient } from '../create-client.ts'
import type { ForiumOptions } from '../forium.ts'
import type { ConnectionState } from '../link.ts'
import { platformOf } from '../ports.ts'
import { createReadable } from '../readable.ts'
import type { Json } from '../storage.ts'
import { createStore } from '../store/store.ts'
import { createAnnouncer } from './announcer.ts'
import { effectsOf, pageSize } from './effects.ts'
import { type Desk, mustBeSomebody, openConversation, openTopic } from './handles.ts'
import { conversationsOf, inboxOf, notificationsOf, personOf, topicsOf } from './models.ts'
import { type AppEvent, onAppEvent } from './on-event.ts'
import { createSync } from './sync.ts'
import type { Forium, Person, Unread } from './types.ts'
import { mapped, viewOf } from './view.ts'

/** Of the documents in `app.graphql`: one more whenever their answers would no longer fit what is stored. */
const version = 1
const whoKey = 'm/viewer'
const conversationTypes = [
  'MESSAGE_SENT',
  'MESSAGE_UPDATED',
  'MESSAGE_DELETED',
  'CONVERSATION_STARTED',
  'CONVERSATION_UPDATED',
  'CONVERSATION_ASSIGNED',
  'CONVERSATION_READ',
]
const topicTypes = ['TOPIC_CREATED', 'TOPIC_UPDATED', 'TOPIC_MOVED', 'TOPIC_DELETED', 'TOPIC_RESTORED', 'POST_CREATED']
const viewerTypes = ['NOTIFICATION_CREATED', 'NOTIFICATIONS_READ', 'TOPIC_READ']
const following = (types: readonly string[]) => ({ operation: appEvents, filter: { types } })

export async function openForium(options: ForiumOptions): Promise<Forium> {
  const platform = platformOf(options)
  const connection = createReadable<ConnectionState>('idle')
  const client = createClient({
    ...options,
    onConnection(state) {
      options.onConnection?.(state)
      connection.set(state)
    },
  })
  const who = await whoIsIt(client, options)
  return assemble(options, { client, platform, connection, who })
}

/** Whoever opens it next is asked for anew: somebody else has signed in. */
export const forgetViewer = (storage: ForiumOptions['storage']): Promise<void> => storage.apply([[whoKey, undefined]])

/** The one who was here last, or else who the server says; null while nobody can tell. */
async function whoIsIt(client: Client, { storage, onVisit }: ForiumOptions): Promise<Person | null> {
  const [kept] = await storage.load(whoKey)
  if (kept) return kept[1] as unknown as Person
  const asked = await client.try(appViewer)
  if (!asked.ok) return null
  if (asked.data.viewer || !onVisit) return remember(asked.data.viewer)
  const visit = await client.try(startVisit, { input: {} })
  if (!visit.ok) return null
  await onVisit(visit.data.token!)
  client.reauthenticate()
  const again = await client.try(appViewer)
  return again.ok ? remember(again.data.viewer) : null

  async function remember(actor: Parameters<typeof personOf>[0] | null): Promise<Person | null> {
    const person = actor && personOf(actor)
    if (person) await storage.apply([[whoKey, person as unknown as Json]])
    return person
  }
}

interface Parts {
  client: Client
  platform: Desk['platform']
  connection: ReturnType<typeof createReadable<ConnectionState>>
  who: Person | null
}

function assemble(options: ForiumOptions, { client, platform, connection, who }: Parts): Forium {
  const viewerId = who?.id ?? null
  const announcer = createAnnouncer()
  const store = createStore({
    ...options,
    client,
    owner: viewerId,
    version,
    effects: effectsOf(who),
    onEvent(draft, event: AppEvent, isNew) {
      announcer.heard(draft, event, { viewerId, isNew })
      onAppEvent(draft, event, { viewerId, isNew })
    },
  })
  const desk: Desk = { client, store, platform, viewerId }
  const viewerQuery = store.live(appViewer, {}, viewerId === null ? undefined : following(viewerTypes))
  const { sync, watch } = createSync(connection, viewerQuery, who)
  const allConversations = () =>
    store.live(appConversations, { first: pageSize.conversations }, following(conversationTypes))
  // Kept open: what is unread is counted in it, and what arrives is heard of.
  const own = viewerId === null ? undefined : allConversations()
  const unread = createReadable<Unread>({ conversations: 0, notifications: 0, total: 0 })

  function count() {
    const nodes = own?.get().data?.viewerConversations.nodes ?? []
    const conversations = nodes.filter(({ viewerUnreadCount }) => viewerUnreadCount > 0).length
    const notifications = viewerQuery.get().data?.viewerUnreadNotificationCount ?? 0
    const now = unread.get()
    if (now.conversations !== conversations || now.notifications !== notifications)
      unread.set({ conversations, notifications, total: conversations + notifications })
  }
  const stops = [
    viewerQuery.subscribe(count),
    own?.subscribe(count),
    connection.subscribe((state) => state === 'live' && store.hurry()),
    store.outbox.items.subscribe((items) => announcer.failures(items)),
    watch((reason) => {
      void options.storage.apply([[whoKey, undefined]]).catch(() => {})
      announcer.tell('signedOut', { reason })
    }),
    announcer.on('message', ({ conversationId: id, message }) => {
      if (message.seq !== null) void client.try(markConversationDelivered, { input: { id, seq: message.seq } })
    }),
  ]
  return {
    client,
    store,
    sync,
    viewer: mapped(viewerQuery, ({ data }) => (data ? data.viewer && personOf(data.viewer) : (who ?? undefined))),
    unread,
    outbox: store.outbox,
    conversations: () => viewOf(allConversations(), conversationsOf),
    conversation: (id) => openConversation(desk, id),
    inbox(view = 'ALL') {
      const variables = { view, first: pageSize.conversations }
      return viewOf(store.live(appInbox, variables, following(conversationTypes)), inboxOf)
    },
    async startConversation(body, { subject } = {}) {
      mustBeSomebody(viewerId)
      const input = { body, ...(subject && { subject }) }
      const sent = await store.send(appStartConversation, { input }, { lane: 'conversations' })
      return { id: idOf('Conversation', sent.clientIds.clientId!) }
    },
    topics({ list = 'LATEST', categoryId } = {}) {
      const variables = { list, first: pageSize.topics, ...(categoryId && { categoryId }) }
      return viewOf(store.live(appTopics, variables, following(topicTypes)), topicsOf)
    },
    topic: (id) => openTopic(desk, id),
    async createTopic({ kind = 'DISCUSSION', ...input }) {
      mustBeSomebody(viewerId)
      const sent = await store.send(appCreateTopic, { input: { kind, ...input } }, { lane: 'topics' })
      return { id: idOf('Topic', sent.clientIds.clientId!) }
    },
    notifications() {
      const query = store.live(appNotifications, { first: pageSize.notifications }, following(viewerTypes))
      return viewOf(query, notificationsOf)
    },
    async markNotificationsRead(ids) {
      const input = ids ? { ids } : { all: true }
      await store.send(markNotificationsRead, { input }, { lane: 'notifications', repeatable: true })
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
    on: announcer.on,
    pause: client.pause,
    resume() {
      client.resume()
      store.hurry()
    },
    reauthenticate() {
      client.reauthenticate()
      store.hurry()
      void viewerQuery.refetch()
    },
    async signOut(confirm) {
      if (!(await store.wipe(confirm))) return false
      await options.storage.apply([[whoKey, undefined]])
      announcer.tell('signedOut', { reason: 'user' })
      return true
    },
    async close() {
      for (const stop of stops) stop?.()
      await store.close()
      client.close()
    },
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** A snippet marks what was found with tags, and has no others. */
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
