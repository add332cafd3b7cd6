type Send = (number: number) => Promise<unknown>

const waitMs = 1200

/** Tells the server how far somebody has read: the highest number seen, not more often than needed, never less. */
export class ReadingMark {
  #seen: number
  #told: number
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #send: Send
  readonly #wait: number

  constructor(told: number, send: Send, wait = waitMs) {
    this.#seen = this.#told = told
    this.#send = send
    this.#wait = wait
  }

  saw(number: number): void {
    if (number <= this.#seen) return
    this.#seen = number
    this.#timer ??= setTimeout(() => void this.flush(), this.#wait)
  }

  /** At once: the page is about to be hidden. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const before = this.#told
    if (this.#seen <= before) return
    this.#told = this.#seen
    // What was not said is said with the next post that is seen.
    await this.#send(this.#seen).catch(() => {
      this.#told = Math.min(this.#told, before)
    })
  }

  /** Another device has read further. */
  heard(number: number): void {
    this.#seen = Math.max(this.#seen, number)
    this.#told = Math.max(this.#told, number)
  }
}
