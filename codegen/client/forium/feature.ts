import type { Client, EventIn } from '../create-client.ts'
import { RequestFailed } from '../errors.ts'
import type { Platform } from '../ports.ts'
import type { Readable } from '../readable.ts'
import type { Draft, Effect, Store } from '../store/store.ts'
import type { Person } from './model-types.ts'
import type { ForiumCore, ForiumEvents } from './types.ts'

/** A part of a community that an app may have; of one that it does not name nothing is in its bundle. */
export interface Feature<Offer extends object> {
  /** What people look at and do. */
  open(desk: Desk): Offer
  /** What each of its writes does on the screen before the server has answered, by the name of the operation. */
  effects?(viewer: Person | null): Readonly<Record<string, Effect>>
  /** What an event does besides changing the objects that it carries, by its name. All of it may happen twice. */
  rules?: Rules
  /** How many of its things this person has not read. Kept open, so that what arrives is heard of. */
  unread?(desk: Desk): Readable<number>
}

/** What the parts have in common. */
export interface Desk {
  client: Client
  store: Store
  platform: Platform
  viewerId: string | null
  on: ForiumCore['on']
}

export interface About {
  viewerId: string | null
  isNew(id: string): boolean
  /** Tells the app, but of each thing once. */
  tell<Name extends keyof ForiumEvents>(id: string, name: Name, event: ForiumEvents[Name]): void
}

export type Rules = Readonly<Record<string, ((draft: Draft, event: never, about: About) => void) | undefined>>
/** The rules of those events that a document asks for. */
export type RulesOf<Frame> = {
  [Name in EventOf<Frame>['__typename']]?: (draft: Draft, event: Of<Frame, Name>, about: About) => void
}
type EventOf<Frame> = Extract<EventIn<Frame>, { __typename: string }>
type Of<Frame, Name> = Extract<EventIn<Frame>, { __typename: Name }>

/** What a guest writes could never be sent. */
export function mustBeSomebody(viewerId: string | null): void {
  if (viewerId === null) throw new RequestFailed('UNAUTHENTICATED', 'Not signed in.')
}

/** How many of a list are read at once. */
export const pageSize = { conversations: 30, messages: 50, topics: 30, posts: 20, notifications: 30 }
