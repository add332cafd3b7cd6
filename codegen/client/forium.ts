// The public face of `@forium/client/forium`: one person's community, live, and all of it usable without a network.
import type { ClientOptions } from './create-client.ts'
import { openForium } from './forium/open-forium.ts'
import type { Forium } from './forium/types.ts'
import type { OutboxPlace } from './outbox.ts'
import type { StorageAdapter } from './storage.ts'
import type { StoreLimits } from './store/store.ts'

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
  Forium,
  ForiumEvents,
  SyncState,
  TopicHandle,
  Unread,
  View,
  ViewState,
} from './forium/types.ts'
export { forgetViewer } from './forium/who.ts'

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
  return openForium(options)
}
