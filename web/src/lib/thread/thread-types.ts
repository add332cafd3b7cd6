import type { Client, EventIn, NodeOf, RequestFailed, ResultOf, UserError } from '@forium/client'
import type { conversationPage, viewerConversations } from '@forium/client/conversation'
import type { deskThread } from '@forium/client/desk'
import type { deskEvents } from '@forium/client/live-desk'

type Page = NonNullable<ResultOf<typeof conversationPage>['conversation']>
type DeskPage = NonNullable<ResultOf<typeof deskThread>['conversation']>

/** A conversation as lists show it. */
export type ConversationRow = NodeOf<typeof viewerConversations>
export type Message = Page['messages']['nodes'][number]
export type Note = NonNullable<DeskPage['notes']>['nodes'][number]
export type Happening = DeskPage['events']['nodes'][number]
export type ReadMark = Omit<Page['reads'][number], 'deliveredSeq'> & { readonly deliveredSeq?: number }
export type Actor = Message['author']
export type DeskEvent = EventIn<ResultOf<typeof deskEvents>>
export type Contact = DeskPage['contact']

/** Why an edit was not taken. */
export type EditFailure = UserError | RequestFailed

/** Something of ours that the server has not taken yet. */
export interface Outgoing {
  /** The id that it will have: made here, before the server knows of it. */
  readonly id: string
  readonly kind: 'message' | 'note'
  readonly text: string
  /** How many go with it. */
  readonly files?: number
  readonly createdAt: number
  readonly failed: boolean
  /** It goes by itself when the server can be reached. */
  readonly waiting: boolean
  /** Why, for people. */
  readonly reason?: string
}

/** Where the client comes from: it is made when it is first needed, in the browser. */
export interface HasClient {
  readonly client: Pick<Client, 'try'>
}
