// What `@forium/client/forium` gives, and the things that people do.
import type { Client } from '../create-client.ts'
import type { RequestFailed, UserError } from '../errors.ts'
import type { OutboxItem } from '../outbox-items.ts'
import type { Readable } from '../readable.ts'
import type { Store } from '../store/store.ts'
import type { Conversation, Message, Notification, Person, Post, SearchHit, Topic } from './model-types.ts'

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
  /** Messages among them, unless this person wants none of those. */
  readonly notifications: number
  /** For a badge: a message counts once. */
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
   * `attachments`, as `uploadFile` has answered with them, are shown until the server shows them.
   *
   * @throws the storage's error: it was not stored, so keep the text
   * @throws {RequestFailed} `UNAUTHENTICATED`: nobody is signed in, nor on a visit
   */
  send(text: string, attachmentIds?: readonly string[], attachments?: readonly ShownFile[]): Promise<{ id: string }>
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
  reply(text: string, options?: { replyToPostId?: string } & WithFiles): Promise<{ id: string }>
  /** Adds or takes back one's own reaction. */
  react(postId: string, emoji: string, on: boolean): Promise<void>
  markRead(number: number): void
  close(): void
}

/** Of an uploaded file what is shown of it: `uploadFile` answers with all of that, and more. */
export type ShownFile = Readonly<{
  id: string
  filename: string
  contentType: string
  byteSize: number
  width: number | null
  height: number | null
  url: string
  thumbnailUrl: string | null
}>

/** As in `ConversationHandle.send`. */
export interface WithFiles {
  attachmentIds?: readonly string[]
  attachments?: readonly ShownFile[]
}

export interface ForiumEvents {
  /** Somebody else wrote to this person: for a notification of the host. */
  message: { conversationId: string; message: Message }
  notification: Notification
  /** A write was refused for good; it stays in `outbox.items` until it is retried or discarded. */
  failed: OutboxItem
  signedOut: { reason: 'user' | 'expired' }
}

/** What there is of one person's view of one community, whatever else an app has. */
export interface ForiumCore {
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

  on<Name extends keyof ForiumEvents>(name: Name, run: (event: ForiumEvents[Name]) => void): () => void
  /** In the background: no socket. */
  pause(): void
  resume(): void
  /** Asks the token source again: somebody signed in. */
  reauthenticate(): void
  /** Ends the session and wipes what is stored of this person. `confirm` is first told how many writes are unsent; false: nothing happens. */
  signOut(confirm?: (unsent: number) => boolean | Promise<boolean>): Promise<boolean>
  /** Lets go of the socket, the timers and the storage; what waits stays stored. */
  close(): Promise<void>
}

export interface Conversations {
  /** Their own, the latest first. */
  conversations(): View<readonly Conversation[]>
  conversation(id: string): ConversationHandle
  /** Asks something new; works offline, too. The id is final. */
  startConversation(text: string, options?: { subject?: string } & WithFiles): Promise<{ id: string }>
}

export interface Inbox {
  /** For staff: the open conversations that they work through, the latest first. */
  inbox(view?: 'ALL' | 'MINE' | 'UNASSIGNED'): View<readonly Conversation[]>
}

export interface Topics {
  topics(filter?: { categoryId?: string; list?: 'LATEST' | 'TOP' | 'UNREAD' | 'UNANSWERED' }): View<readonly Topic[]>
  topic(id: string): TopicHandle
  createTopic(input: {
    categoryId: string
    title: string
    body: string
    kind?: Topic['kind']
    attachmentIds?: readonly string[]
  }): Promise<{ id: string }>
}

export interface Notifications {
  notifications(): View<readonly Notification[]>
  markNotificationsRead(ids?: readonly string[]): Promise<void>
}

export interface Search {
  search(text: string): Promise<readonly SearchHit[]>
}

/** One person's view of one community: everything that is live, and everything they do. */
export interface Forium extends ForiumCore, Conversations, Inbox, Topics, Notifications, Search {}
