export interface Draft {
  body: string
  title?: string
  tags?: string[]
  categoryId?: string
  kind?: string
  /** What stood there when the edit began. */
  base?: string
  /** When it was last changed, in milliseconds. */
  at: number
}

type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const prefix = 'draft:'

/** What was typed and not sent, by place (`reply:top_…`, `edit:pst_…`, `topic`) and person, in this browser. */
export class Drafts {
  readonly #keep: Keep | undefined
  readonly #who: string

  constructor(keep: Keep | undefined, who: string) {
    this.#keep = keep
    this.#who = who
  }

  read(place: string): Draft | null {
    try {
      const draft = JSON.parse(this.#keep?.getItem(this.#key(place)) ?? 'null') as Draft | null
      return draft && typeof draft.body === 'string' ? draft : null
    } catch {
      return null
    }
  }

  /** Nothing typed is no draft. A browser that keeps nothing (private mode, full) is no reason to fail. */
  write(place: string, draft: Omit<Draft, 'at'>, now = Date.now()): void {
    const empty = draft.body.trim() === '' && !draft.title?.trim()
    try {
      if (empty) this.#keep?.removeItem(this.#key(place))
      else this.#keep?.setItem(this.#key(place), JSON.stringify({ ...draft, at: now }))
    } catch {}
  }

  clear(place: string): void {
    try {
      this.#keep?.removeItem(this.#key(place))
    } catch {}
  }

  #key = (place: string) => `${prefix}${this.#who}:${place}`
}
