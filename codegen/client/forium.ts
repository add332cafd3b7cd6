// The public face of `@forium/client/forium`: one person's community, live, and all of it usable without a network.
import type { ClientOptions } from './create-client.ts'
import { conversations } from './forium/conversations/conversations.ts'
import type { Feature } from './forium/feature.ts'
import { inbox } from './forium/inbox.ts'
import { notifications } from './forium/notifications.ts'
import { assembleForium } from './forium/open-forium.ts'
import { search } from './forium/search.ts'
import { topics } from './forium/topics/topics.ts'
import type { Forium, ForiumCore } from './forium/types.ts'
import type { OutboxPlace } from './outbox.ts'
import type { StorageAdapter } from './storage.ts'
import type { StoreLimits } from './store/store.ts'

export type { Feature } from './forium/feature.ts'
export type {
  AttachedFile,
  Block,
  Conversation,
  Message,
  Notification,
  Person,
  Post,
  SearchHit,
  Span,
  Topic,
} from './forium/model-types.ts'
export type {
  ConversationHandle,
  Conversations,
  Forium,
  ForiumCore,
  ForiumEvents,
  Inbox,
  Notifications,
  Search,
  SyncState,
  TopicHandle,
  Topics,
  Unread,
  View,
  ViewState,
} from './forium/types.ts'
export { forgetViewer } from './forium/who.ts'
export { conversations, inbox, notifications, search, topics }

export interface ForiumOptions extends ClientOptions, OutboxPlace {
  /** What outlives the app: `indexedDbStorage`, one of the mobile SDK's, or `memoryStorage`. */
  storage: StorageAdapter
  /**
   * Nobody is signed in and there is no visit yet: begins one, so that a guest can write in the chat. It is given the
   * session's token to keep, and to answer with from then on. Left out: a guest reads and does not write.
   */
  onVisit?: (token: string) => unknown
  limits?: StoreLimits
}

/**
 * Opens what is stored of the person who used it last, and goes on from there; the network may be away. It asks who they
 * are only when nothing is stored.
 *
 * @throws the storage's own error: it cannot be read
 * @example
 * import { createForium } from '@forium/client/forium'
 * import { memoryStorage } from '@forium/client/storage-memory'
 * const forium = await createForium({ url, token, storage: memoryStorage() })
 * const { messages, send } = forium.conversation(id)
 * messages.subscribe(({ data }) => show(data))
 * await send('Where is my order?')
 */
export function createForium(options: ForiumOptions): Promise<Forium> {
  return openForium([conversations, inbox, topics, notifications, search], options)
}

/**
 * The same with those parts alone that an app names: what it does not name is not in its bundle. What is stored is the
 * same, too, so that an app may take to another part later.
 *
 * @throws the storage's own error: it cannot be read
 * @example
 * import { conversations, openForium } from '@forium/client/forium'
 * const forium = await openForium([conversations], { url, token, storage })
 * const { id } = await forium.startConversation('Where is my order?')
 */
export function openForium<Features extends readonly Feature<object>[]>(
  features: Features,
  options: ForiumOptions,
): Promise<ForiumOf<Features>> {
  return assembleForium(features, options) as Promise<ForiumOf<Features>>
}

/** What `openForium` gives for these. */
export type ForiumOf<Features extends readonly Feature<object>[]> = ForiumCore & Offers<Features[number]>
type Offers<One> = (One extends Feature<infer Offer> ? (offer: Offer) => void : never) extends (all: infer All) => void
  ? All
  : never
