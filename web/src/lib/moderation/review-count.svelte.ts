import { reviewItemCount } from '@forium/client/moderation'
import type { App } from '#lib/app/app.svelte.ts'

/** How many reports wait, on the way to where they are dealt with. For moderators. */
export class ReviewCount {
  open = $state(0)
  readonly #app: App
  #asked: ReturnType<typeof setTimeout> | undefined

  constructor(app: App) {
    this.#app = app
  }

  follow(): () => void {
    void this.#ask()
    // Of many in a row the last is enough.
    const stop = this.#app.feed.on(['ReviewItemOpened', 'ReviewItemUpdated'], () => {
      clearTimeout(this.#asked)
      this.#asked = setTimeout(() => void this.#ask(), 200)
    })
    return () => {
      clearTimeout(this.#asked)
      stop()
    }
  }

  async #ask(): Promise<void> {
    const done = await this.#app.client.try(reviewItemCount)
    if (done.ok) this.open = done.data
  }
}
