import { users } from '@forium/client/people'
import { tags } from '@forium/client/tag'
import type { App } from '#lib/app/app.svelte.ts'
import { type Field, wanted } from './markdown-edit.ts'

export interface Choice {
  key: string
  /** What is put into the text. */
  insert: string
  label: string
  detail?: string
  actor?: { id: string; displayName: string; avatarUrl: string | null }
}

const most = 6
const waitMs = 120

/** What fits the `@` or `#` before the caret. */
export class Completing {
  choices: Choice[] = $state.raw([])
  at = $state(0)
  from = 0
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get open(): boolean {
    return this.choices.length > 0
  }

  look(field: Field): void {
    clearTimeout(this.#timer)
    const want = wanted(field)
    // A heading begins with # too: a tag is one only once a letter follows.
    if (!want || (want.mark === '#' && want.query === '')) {
      this.close()
      return
    }
    this.from = want.from
    this.#timer = setTimeout(() => void this.#ask(want.mark, want.query), waitMs)
  }

  move(by: number): void {
    this.at = (this.at + by + this.choices.length) % this.choices.length
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#asked++
    this.choices = []
    this.at = 0
  }

  async #ask(mark: '@' | '#', query: string): Promise<void> {
    const asked = ++this.#asked
    const found = mark === '@' ? await this.#people(query) : await this.#tagged(query)
    if (asked !== this.#asked) return
    this.choices = found
    this.at = 0
  }

  async #people(query: string): Promise<Choice[]> {
    const found = await this.#app.client.try(users, { query, first: most })
    if (!found.ok) return []
    return found.data.nodes.map(({ id, handle, displayName, avatarUrl }) => ({
      key: id,
      insert: `@${handle} `,
      label: displayName,
      detail: `@${handle}`,
      actor: { id, displayName, avatarUrl },
    }))
  }

  async #tagged(query: string): Promise<Choice[]> {
    const found = await this.#app.client.try(tags, { query, first: 50 })
    const nodes = found.ok ? found.data.nodes : []
    const start = query.toLowerCase()
    const begins = ({ name }: { name: string }) => (name.toLowerCase().startsWith(start) ? 0 : 1)
    return [...nodes]
      .sort((a, b) => begins(a) - begins(b))
      .slice(0, most)
      .map(({ id, name, slug }) => ({ key: id, insert: `[#${name}](/tag/${slug}) `, label: `#${name}` }))
  }
}
