import { cannedResponses } from '@forium/client/canned-response'
import type { App } from '#lib/app/app.svelte.ts'
import { type Canned, matching, soughtAt } from '../canned.ts'

/** As long as it takes to type on. */
const pauseMs = 120

/** The list under a `/`: what fits, which one is chosen. */
export class CannedChoice {
  #all = $state.raw<readonly Canned[]>([])
  sought = $state.raw<{ query: string; from: number } | null>(null)
  at = $state(0)
  loading = $state(false)
  readonly found = $derived(this.sought ? matching(this.#all, this.sought.query) : [])
  readonly #app: App
  #asked: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(app: App) {
    this.#app = app
  }

  look(text: string, cursor: number): void {
    const sought = soughtAt(text, cursor)
    if (sought?.query !== this.sought?.query) this.at = 0
    this.sought = sought
    if (sought) this.#read(sought.query)
  }

  close(): void {
    this.sought = null
    // What is there may be another by the next time.
    this.#asked = null
  }

  /** Whether the key was one for the list. */
  key(event: KeyboardEvent, choose: (body: string) => void): boolean {
    if (!this.sought) return false
    if (event.key === 'Escape') this.close()
    else if (this.found.length === 0) return false
    else if (event.key === 'ArrowDown') this.at = (this.at + 1) % this.found.length
    else if (event.key === 'ArrowUp') this.at = (this.at + this.found.length - 1) % this.found.length
    else if (event.key === 'Enter' || event.key === 'Tab') choose(this.found[this.at]!.body)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  /** The server looks for them: there may be more than one page has. */
  #read(query: string): void {
    if (query === this.#asked) return
    clearTimeout(this.#timer)
    this.loading = true
    this.#timer = setTimeout(async () => {
      this.#asked = query
      const done = await this.#app.client.try(cannedResponses, { query, first: 20 })
      if (query !== this.#asked) return
      this.loading = false
      if (done.ok) this.#all = done.data.cannedResponses.nodes
      else this.#asked = null
    }, pauseMs)
  }
}
