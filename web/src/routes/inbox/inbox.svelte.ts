import type { ResultOf } from '@forium/client'
import { deskList } from '@forium/client/desk'
import { inboxCounts } from '@forium/client/inbox'
import { users } from '@forium/client/people'
import { createContext, untrack } from 'svelte'
import type { App } from '#lib/app/app.svelte.ts'
import type { Feed } from '#lib/live/feed.ts'
import { ConversationList } from '#lib/thread/conversation-list.svelte.ts'
import { Presence } from '#lib/thread/presence.svelte.ts'
import type { ConversationRow, DeskEvent } from '#lib/thread/thread-types.ts'
import { keptIds, withKept } from './keeping.ts'
import type { Shortcuts } from './shortcuts.svelte.ts'
import { orderOf, type Place, shows, variablesOf } from './view.ts'

type Counts = ResultOf<typeof inboxCounts>
export type Inboxes = ResultOf<typeof deskList>['inboxes']
interface Read {
  rows: readonly ConversationRow[]
  next: string | null | undefined
  counts: Counts
  inboxes: Inboxes
}

/** What the section knows as long as it is open: the list of the view, its numbers, who of the team is there. */
export class Inbox {
  readonly list: ConversationList
  readonly presence = new Presence()
  counts = $state.raw<Counts>({ all: 0, mine: 0, unassigned: 0, waiting: 0, snoozed: 0, resolved: 0 })
  inboxes = $state.raw<Inboxes>([])
  place = $state.raw<Place>({ view: 'all', inboxId: null, tag: null, query: null })
  readonly desk: Feed<DeskEvent>
  readonly shortcuts: Shortcuts
  readonly me: string
  readonly self: Colleague
  readonly #app: App
  #counting: ReturnType<typeof setTimeout> | undefined
  #staff: Promise<readonly Colleague[]> | undefined

  constructor(app: App, desk: Feed<DeskEvent>, shortcuts: Shortcuts, self: Colleague) {
    this.#app = app
    this.desk = desk
    this.shortcuts = shortcuts
    this.me = self.id
    this.self = self
    this.list = new ConversationList(this.#rules())
  }

  take(place: Place, { rows, next, counts, inboxes }: Read): void {
    this.place = place
    this.counts = counts
    this.inboxes = inboxes
    this.list.take(rows, next ?? null, this.#rules())
  }

  heard(event: DeskEvent): void {
    this.list.heard(event)
    if (event.__typename !== 'ConversationRead') this.#countAgain()
  }

  /** What waits in this browser is shown as if it were done. */
  showKept(): void {
    for (const id of keptIds(this.#app)) {
      const row = untrack(() => this.list.find(id))
      if (row) untrack(() => this.list.changed(withKept(this.#app, row)))
    }
  }

  /** One that was just changed from here. */
  handled(fresh: Omit<ConversationRow, 'viewerLastReadSeq' | 'viewerUnreadCount'>): void {
    const { viewerLastReadSeq = 0, viewerUnreadCount = 0 } = this.list.find(fresh.id) ?? {}
    this.list.changed({ ...fresh, viewerLastReadSeq, viewerUnreadCount })
  }

  async more(): Promise<void> {
    const place = this.place
    const asked = { ...variablesOf(place), first: 50, after: this.list.next }
    const { conversations } = await this.#app.client.run(deskList, asked)
    const { nodes, pageInfo } = conversations
    if (place === this.place) this.list.append(nodes, pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null)
  }

  /** Whom a conversation can be given to; asked once. */
  staff(): Promise<readonly Colleague[]> {
    return (this.#staff ??= this.#readStaff())
  }

  #rules() {
    const { place } = this
    const known = (id: string) => this.list.find(id) !== undefined
    return { me: this.me, shows: shows(place, this.me, known), order: orderOf(place) }
  }

  /** The server counts, so that numbers never drift; once for many events. */
  #countAgain(): void {
    this.#counting ??= setTimeout(async () => {
      const done = await this.#app.client.try(inboxCounts, { inboxId: this.place.inboxId })
      this.#counting = undefined
      if (done.ok) this.counts = done.data
    }, 400)
  }

  async #readStaff(): Promise<readonly Colleague[]> {
    const roles = ['AGENT', 'ADMIN', 'OWNER'] as const
    const pages = await Promise.all(roles.map((role) => this.#app.client.try(users, { role, first: 100 })))
    const found = pages.flatMap((page) => (page.ok ? page.data.nodes : []))
    if (pages.some((page) => !page.ok)) this.#staff = undefined
    const byId = new Map(found.filter(({ isSuspended }) => !isSuspended).map((user) => [user.id, user]))
    return [...byId.values()].sort((a, b) => a.displayName.localeCompare(b.displayName))
  }
}

export interface Colleague {
  readonly id: string
  readonly displayName: string
  readonly avatarUrl: string | null
}

const [useInbox, provideInbox] = createContext<Inbox>()

export { provideInbox, useInbox }
