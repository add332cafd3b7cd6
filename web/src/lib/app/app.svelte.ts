import { type Client, type ConnectionState, createClient, type EventIn, type ResultOf } from '@forium/client'
import { forumEvents } from '@forium/client/live'
import { createContext } from 'svelte'
import { Feed } from '#lib/live/feed.ts'
import { Bell } from '#lib/notification/bell.svelte.ts'
import { Outgoing } from '#lib/offline/outgoing.svelte.ts'
import { Confirms } from '#lib/ui/confirms.svelte.ts'
import { Toasts } from '#lib/ui/toasts.svelte.ts'

export type ForumEvent = EventIn<ResultOf<typeof forumEvents>>

/** What lives as long as the tab: the client core, the live feed, what is said to the reader. Browser only. */
export class App {
  connection = $state<ConnectionState>('idle')
  /** What a screen reader is to say, politely. */
  announcement = $state('')
  /** False while the browser knows of no network. */
  online = $state(true)
  readonly toasts = new Toasts()
  readonly bell = new Bell()
  readonly confirms = new Confirms()
  /** Everything written goes through here where it may be written offline. */
  readonly outgoing: Outgoing
  readonly feed: Feed<ForumEvent>
  readonly #origin: string
  #client: Client | undefined

  constructor(origin: string, viewerId: string | null) {
    this.#origin = origin
    this.outgoing = new Outgoing(
      () => this.client,
      viewerId,
      (wish, why) => {
        void import('#lib/offline/refused.ts').then(({ sayRefused }) => sayRefused(this, wish, why))
        return true
      },
    )
    this.feed = new Feed<ForumEvent>((after, onEvent, onReset) =>
      this.client.events(forumEvents, { after }, { onEvent, onReset }),
    )
  }

  /** Made when it is first needed: never while a page is rendered on the server. */
  get client(): Client {
    return (this.#client ??= createClient({
      url: `${this.#origin}/graphql`,
      onConnection: (state) => {
        this.connection = state
        if (state === 'live') this.outgoing.hurry()
      },
    }))
  }

  announce(text: string): void {
    // The same words twice are two announcements.
    this.announcement = this.announcement === text ? `${text}\u00a0` : text
  }
}

const [useApp, provideApp] = createContext<App>()

export { provideApp, useApp }
