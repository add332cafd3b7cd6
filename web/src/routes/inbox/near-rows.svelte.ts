import type { Attachment } from 'svelte/attachments'
import { on } from 'svelte/events'
import { type Near, nearOf, startsOf } from './near.ts'

/** So many are drawn before it is known how many fit: also what the server draws. */
const first = 40
const margin = 900
const guess = 84

/** Of a long list that scrolls in a box: the rows near what is seen. Whoever draws them attaches `list` to their `<ul>`. */
export class NearRows<Row extends { readonly id: string }> {
  readonly #rows: () => readonly Row[]
  readonly #heights = new Map<string, number>()
  #learned = $state(0)
  #seen = $state.raw({ top: 0, bottom: 0 })
  readonly #starts = $derived.by(() => {
    void this.#learned
    const ids = this.#rows().map(({ id }) => id)
    return startsOf(ids, this.#heights, guess)
  })
  readonly #near: Near = $derived.by(() => {
    const { top, bottom } = this.#seen
    return nearOf(this.#starts, top, bottom || first * guess - margin, margin)
  })
  // Each by itself: most scrolling changes none of them, and what hangs on them rests.
  readonly from = $derived(this.#near.from)
  readonly to = $derived(this.#near.to)
  readonly before = $derived(this.#near.before)
  readonly after = $derived(this.#near.after)
  readonly drawn: readonly Row[] = $derived.by(() => this.#rows().slice(this.from, this.to))
  /** The reader comes to the end of what is loaded. */
  readonly atEnd: boolean = $derived.by(() => this.to >= this.#rows().length)

  constructor(rows: () => readonly Row[]) {
    this.#rows = rows
  }

  /** In the box that scrolls, which is the list's parent. */
  readonly list: Attachment<HTMLElement> = (list) => {
    const box = list.parentElement!
    const look = () => {
      // A box that is not shown has nothing to see: what is drawn stays.
      if (box.clientHeight === 0) return
      const top = box.getBoundingClientRect().top - list.getBoundingClientRect().top
      this.#seen = { top, bottom: top + box.clientHeight }
    }
    const sized = new ResizeObserver(look)
    sized.observe(box)
    const off = on(box, 'scroll', look, { passive: true })
    $effect(() => {
      this.#measure(list, this.drawn)
    })
    return () => {
      sized.disconnect()
      off()
    }
  }

  #measure(list: HTMLElement, drawn: readonly Row[]): void {
    let changed = false
    for (const [at, { id }] of drawn.entries()) {
      const height = list.children[at]?.getBoundingClientRect().height
      if (!height || this.#heights.get(id) === height) continue
      this.#heights.set(id, height)
      changed = true
    }
    if (changed) this.#learned++
  }
}
