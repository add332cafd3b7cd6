// What `@forium/client/forium` gives: the models that views draw and the things that people do.
import type { Client } from '../create-client.ts'
import type { RequestFailed, UserError } from '../errors.ts'
import type { OutboxItem } from '../outbox-items.ts'
import type { Readable } from '../readable.ts'
import type { Store } from '../store/store.ts'

/** Somebody who writes. */
export interface Person {
  readonly id: string
  readonly displayName: string
  /** Absolute, or null: draw initials. */
  readonly avatarUrl: string | null
  readonly kind: 'User' | 'Visitor' | 'Bot'
}

/** One piece of a body, safe to draw as it is: no HTML in it. Show an unknown `type` as its `text`. */
export interface Block {
  /** `paragraph`, `heading`, `quote`, `code`, `list_item`, `table`, `image`, `rule`. */
  readonly type: string
  readonly text: string
  /** Of an image or a link that stands alone. */
  readonly url: string | null
  /** Of a heading, 1 to 6. */
  readonly level: number | null
  /** Of code. */
  readonly language: string | null
}

export interface AttachedFile {
  readonly id: string
  readonly name: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  readonly url: string | null
}

export interface Conversation {
  readonly id: string
  readonly subject: string | null
  readonly status: 'OPEN' | 'SNOOZED' | 'RESOLVED'
  /** Plain text of what was said last; empty for a file alone. */
  readonly preview: string
  readonly unreadCount: number
  /** ISO 8601. */
  readonly lastActivityAt: string
  /** Who asked, for staff. */
  readonly contactName: string
  /** Who answers; null while nobody was found. */
  readonly assignee: Person | null
}

export interface Message {
  readonly id: string
  /** Its place in the conversation, without gaps; null until the server has taken it. */
  readonly seq: number | null
  readonly author: Person
  /** Written by who looks at it. */
  readonly mine: boolean
  readonly text: string
  readonly blocks: readonly Block[]
  readonly attachments: readonly AttachedFile[]
  /** ISO 8601; by this device's clock until the server has taken it. */
  readonly createdAt: string
  readonly editedAt: string | null
  readonly deleted: boolean
  /** `queued` also while the network is away. The last two only of one's own. */
  readonly delivery: 'queued' | 'sending' | 'failed' | 'sent' | 'delivered' | 'read'
  /** Of `failed`: why, in words for people. */
  readonly failure: string | null
}

export interface Topic {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly kind: 'DISCUSSION' | 'QUESTION' | 'ARTICLE' | 'ANNOUNCEMENT'
  readonly url: string
  readonly excerpt: string | null
  readonly author: Person | null
  readonly category: { readonly id: string; readonly name: string; readonly color: string | null } | null
  readonly postCount: number
  readonly likeCount: number
  readonly isSolved: boolean
  readonly isClosed: boolean
  readonly isPinned: boolean
  readonly unreadCount: number
  /** ISO 8601. */
  readonly lastPostedAt: string
}

export interface Post {
  readonly id: string
  /** 1 is the opening; null until the server has taken it. */
  readonly number: number | null
  readonly author: Person | null
  readonly mine: boolean
  readonly text: string
  readonly blocks: readonly Block[]
  readonly attachments: readonly AttachedFile[]
  readonly reactions: readonly { readonly emoji: string; readonly count: number; readonly mine: boolean }[]
  readonly isAnswer: boolean
  readonly createdAt: string
  readonly editedAt: string | null
  readonly deleted: boolean
  readonly delivery: 'queued' | 'sending' | 'failed' | 'sent'
  readonly failure: string | null
}

export interface Notification {
  readonly id: string
  readonly kind: string
  readonly actor: Person | null
  readonly actorCount: number
  readonly excerpt: string | null
  readonly url: string | null
  /** Where it leads to, in an app. */
  readonly topicId: string | null
  readonly postId: string | null
  readonly conversationId: string | null
  readonly createdAt: string
  readonly read: boolean
}

export interface SearchHit {
  readonly topicId: string
  readonly title: string
  /** Plain text around what was found. */
  readonly snippet: string
  readonly url: string
}

/** What a live view shows. It changes by itself until `close`. */
export interface View<T> extends Readable<ViewState<T>> {
  /** Reads it anew. Never rejects: a failure is in the state. */
  refetch(): Promise<void>
  /** The next older (or, of topics, further) page; false: there is none, or no network. */
  loadMore(): Promise<boolean>
  /** Nobody looks any more. What was read stays for the next time, also without a network. */
  close(): void
}

export interface ViewState<T> {
  /** Undefined: nothing is known yet. Null: it is not there, or not for you. */
  readonly data: T | null | undefined
  /** It is being read for the first time, or anew. */
  readonly loading: boolean
  /** Out of the store, and not yet heard of the server since. */
  readonly stale: boolean
  readonly hasMore: boolean
  readonly error: UserError | RequestFailed | undefined
}

/**
 * `offline`: no connection, what is written waits · `signed-out`: the session has ended, or is somebody else's: close this
 * one and open another · `blocked`: see `reason`.
 */
export interface SyncState {
  readonly phase: 'connecting' | 'live' | 'offline' | 'paused' | 'signed-out' | 'blocked'
  /** Of `blocked`. `CLIENT_TOO_OLD`: this app must be updated; nothing of what waits is lost. */
  readonly reason?: 'CLIENT_TOO_OLD'
}

export interface Unread {
  readonly conversations: number
  readonly notifications: number
  readonly total: number
}

export interface ConversationHandle {
  readonly id: string
  readonly conversation: Readable<Conversation | null | undefined>
  /** From old to new; what is not sent yet stands last. */
  readonly messages: View<readonly Message[]>
  /** Display names of who is writing now. */
  readonly typing: Readable<readonly string[]>
  /**
   * Resolves when it is safely stored on this device, with its final id; it is sent now, or when the network is back.
   *
   * @throws the storage's error: it was not stored, so keep the text
   * @throws {RequestFailed} `UNAUTHENTICATED`: nobody is signed in, nor on a visit
   */
  send(text: string, attachmentIds?: readonly string[]): Promise<{ id: string }>
  /** Marks everything up to a seq as read; left out: all. */
  markRead(seq?: number): void
  /** Say it at each key; it is passed on at most every few seconds. */
  setTyping(): void
  close(): void
}

export interface TopicHandle {
  readonly id: string
  readonly topic: Readable<Topic | null | undefined>
  readonly posts: View<readonly Post[]>
  readonly typing: Readable<readonly string[]>
  reply(text: string, options?: { replyToPostId?: string }): Promise<{ id: string }>
  /** Adds or takes back one's own reaction. */
  react(postId: string, emoji: string, on: boolean): Promise<void>
  markRead(number: number): void
  close(): void
}

export interface ForiumEvents {
  /** Somebody else wrote to this person: for a notification of the host. */
  message: { conversationId: string; message: Message }
  notification: Notification
  /** A write was refused for good; it stays in `outbox.items` until it is retried or discarded. */
  failed: OutboxItem
  signedOut: { reason: 'user' | 'expired' }
}

/** One person's view of one community: everything that is live, and everything they do. */
export interface Forium {
  readonly client: Client
  readonly store: Store
  readonly sync: Readable<SyncState>
  readonly viewer: Readable<Person | null | undefined>
  readonly unread: Readable<Unread>
  /** What is written and not taken by the server yet, with `retry` and `discard`. */
  readonly outbox: {
    readonly items: Readable<readonly OutboxItem[]>
    retry(id: string): Promise<void>
    discard(id: string): Promise<void>
    hurry(): void
  }

  /** Their own conversations, the latest first. */
  conversations(): View<readonly Conversation[]>
  conversation(id: string): ConversationHandle
  /** For staff: the open conversations that they work through, the latest first. */
  inbox(view?: 'ALL' | 'MINE' | 'UNASSIGNED'): View<readonly Conversation[]>
  /** Asks something new; works offline, too. The id is final. */
  startConversation(text: string, options?: { subject?: string }): Promise<{ id: string }>
  topics(filter?: { categoryId?: string; list?: 'LATEST' | 'TOP' | 'UNREAD' | 'UNANSWERED' }): View<readonly Topic[]>
  topic(id: string): TopicHandle
  createTopic(input: { categoryId: string; title: string; body: string; kind?: Topic['kind'] }): Promise<{ id: string }>
  notifications(): View<readonly Notification[]>
  markNotificationsRead(ids?: readonly string[]): Promise<void>
  search(text: string): Promise<readonly SearchHit[]>

  on<Name extends keyof ForiumEvents>(name: Name, run: (event: ForiumEvents[Name]) => void): () => void
  /** In the background: no socket. */
  pause(): void
  resume(): void
  /** Asks the token source again: somebody signed in. */
  reauthenticate(): void
  /** Wipes what is stored of this person. `confirm` is first told how many writes are unsent; false: nothing happens. */
  signOut(confirm?: (unsent: number) => boolean | Promise<boolean>): Promise<boolean>
  /** Lets go of the socket, the timers and the storage; what waits stays stored. */
  close(): Promise<void>
}
