import { conversationEvents, conversationNotes } from '@forium/client/conversation'
import type { App } from '#lib/app/app.svelte.ts'
import type { Thread } from '#lib/thread/thread.svelte.ts'
import type { Happening } from '#lib/thread/thread-types.ts'

interface Page {
  readonly nodes: readonly { readonly id: string }[]
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null }
}
interface Read {
  readonly notes: Page | null
  readonly events: Page
}

const startOf = (page: Page | null) => (page?.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null)

/** Notes and happenings above the newest that came with the page: as far back as messages are loaded. */
export class Older {
  #notes: string | null = null
  #events: string | null = null
  #busy = false
  readonly #app: Pick<App, 'client'>
  readonly #thread: Pick<Thread, 'id' | 'messages' | 'notes' | 'happenings'>

  constructor(app: Pick<App, 'client'>, thread: Pick<Thread, 'id' | 'messages' | 'notes' | 'happenings'>) {
    this.#app = app
    this.#thread = thread
  }

  /** After the thread took the same. What it joined to older ones keeps its beginning. */
  take({ notes, events }: Read): void {
    if (this.#thread.notes.length === (notes?.nodes.length ?? 0)) this.#notes = startOf(notes)
    if (this.#thread.happenings.length === events.nodes.length) this.#events = startOf(events)
  }

  async reach(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    try {
      while (this.#lacks(this.#notes, this.#thread.notes) && (await this.#moreNotes()));
      while (this.#lacks(this.#events, this.#thread.happenings) && (await this.#moreEvents()));
    } finally {
      this.#busy = false
    }
  }

  /** Whether there are others among or above the messages that are here. */
  #lacks(before: string | null, items: readonly { readonly afterSeq: number }[]): boolean {
    const oldest = this.#thread.messages[0]?.seq ?? 0
    return before !== null && (oldest <= 1 || (items[0]?.afterSeq ?? 0) >= oldest)
  }

  async #moreNotes(): Promise<boolean> {
    const done = await this.#app.client.try(conversationNotes, { id: this.#thread.id, last: 100, before: this.#notes })
    const page = done.ok ? done.data?.notes : null
    if (!page) return false
    this.#notes = startOf(page)
    this.#thread.notes = [...page.nodes, ...this.#thread.notes]
    return true
  }

  async #moreEvents(): Promise<boolean> {
    const done = await this.#app.client.try(conversationEvents, {
      id: this.#thread.id,
      last: 100,
      before: this.#events,
    })
    const page = done.ok ? done.data?.events : null
    if (!page) return false
    this.#events = startOf(page)
    this.#thread.happenings = [...(page.nodes as readonly Happening[]), ...this.#thread.happenings]
    return true
  }
}
