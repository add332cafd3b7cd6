import { ConflictError } from '@forium/client'
import type { App } from '#lib/app/app.svelte.ts'
import type { Stored } from './stored.ts'

type Written = Pick<Stored, 'text' | 'attachmentIds'>
const same = (one: Written, other: Written) =>
  one.text === other.text && `${one.attachmentIds}` === `${other.attachmentIds}`

/** An edit that was refused since somebody else was faster: what they stored, and the pane that shows it. */
export class Conflict {
  stored: Stored | null = $state.raw(null)
  Pane = $state.raw<typeof import('./ConflictPane.svelte').default>()
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  /** What stands there now, shown from here on; null where it was another failure. */
  async met(failure: unknown, base: Written, mine: Written): Promise<Stored | null> {
    // Without a network there is no more code to be had, either.
    if (!(failure instanceof ConflictError)) return null
    const { storedText } = await import('./stored.ts')
    const stored = await storedText(this.#app, failure)
    // Other things raise a version too: a post that is hidden says the same as before. And what one has sent may be
    // stored although no answer came.
    if (stored && !same(stored, base) && !same(stored, mine)) await this.show(stored)
    return stored
  }

  async show(stored: Stored): Promise<void> {
    this.Pane ??= (await import('./ConflictPane.svelte')).default
    this.stored = stored
  }

  clear(): void {
    this.stored = null
  }
}
