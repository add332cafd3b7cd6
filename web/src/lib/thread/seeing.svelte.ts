import { markConversationRead } from '@forium/client/conversation'
import type { HasClient } from './thread-types.ts'

/** Marks what was really seen: while the page is in front and the end of the thread is on the screen. */
export class Seeing {
  #seen = 0
  #wanted = 0
  #busy = false
  readonly #app: HasClient
  readonly #id: string
  readonly #onRead: (seq: number) => void

  constructor(app: HasClient, id: string, seen: number, onRead: (seq: number) => void) {
    this.#app = app
    this.#id = id
    this.#seen = seen
    this.#onRead = onRead
  }

  upTo(seq: number): void {
    this.#wanted = Math.max(this.#wanted, seq)
    void this.#tell()
  }

  async #tell(): Promise<void> {
    if (this.#busy || this.#wanted <= this.#seen) return
    this.#busy = true
    const seq = this.#wanted
    const done = await this.#app.client.try(markConversationRead, { input: { id: this.#id, seq } })
    this.#busy = false
    if (!done.ok) return
    this.#seen = Math.max(this.#seen, seq)
    this.#onRead(seq)
    void this.#tell()
  }
}
