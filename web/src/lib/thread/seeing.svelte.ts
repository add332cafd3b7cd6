import { markConversationRead } from '@forium/client/conversation'
import type { App } from '#lib/app/app.svelte.ts'

/** Marks what was really seen: while the page is in front and the end of the thread is on the screen. */
export class Seeing {
  #seen: number
  readonly #app: Pick<App, 'outgoing'>
  readonly #id: string
  readonly #onRead: (seq: number) => void

  constructor(app: Pick<App, 'outgoing'>, id: string, seen: number, onRead: (seq: number) => void) {
    this.#app = app
    this.#id = id
    this.#seen = seen
    this.#onRead = onRead
  }

  /** Read here at once; the server hears of it when it can be reached. */
  upTo(seq: number): void {
    if (seq <= this.#seen) return
    this.#seen = seq
    void this.#app.outgoing.wish(markConversationRead, { input: { id: this.#id, seq } }, `read ${this.#id}`)
    this.#onRead(seq)
  }
}

/** Calls it with what was read here and the server does not know yet, perhaps since before the page was loaded. */
export function readHere({ outgoing }: Pick<App, 'outgoing'>, read: (id: string, seq: number) => void): void {
  for (const { operation, variables } of outgoing.wishes('read ')) {
    const { id, seq } = variables.input as { id: string; seq: number }
    if (operation === markConversationRead.name) read(id, seq)
  }
}
