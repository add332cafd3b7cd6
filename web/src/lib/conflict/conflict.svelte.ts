import type { App } from '#lib/app/app.svelte.ts'
import type { Stored } from './stored.ts'

/** An edit that was refused since somebody else was faster: what they stored, and the pane that shows it. */
export class Conflict {
  stored: Stored | null = $state.raw(null)
  Pane = $state.raw<typeof import('./ConflictPane.svelte').default>()
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  /** What stands there now, shown from here on; null where it was another failure. */
  async met(failure: unknown, base: { text: string; attachmentIds: readonly string[] }): Promise<Stored | null> {
    const { storedText } = await import('./stored.ts')
    const stored = await storedText(this.#app, failure)
    // Other things raise a version too: a post that is hidden says the same as before.
    if (stored && (stored.text !== base.text || `${stored.attachmentIds}` !== `${base.attachmentIds}`))
      await this.show(stored)
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
