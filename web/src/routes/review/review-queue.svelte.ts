import type { NodeOf } from '@forium/client'
import type { reviewItems } from '@forium/client/moderation'
import { createContext } from 'svelte'

export type ReviewItem = NodeOf<typeof reviewItems>
export type ReviewStatus = ReviewItem['status']

interface Page {
  nodes: readonly ReviewItem[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Reports that wait, or that were decided, as they are now: other moderators are at work at the same time. */
export class ReviewQueue {
  status = $state<ReviewStatus>('OPEN')
  items = $state.raw<readonly ReviewItem[]>([])
  next = $state<string | null>(null)
  /** The newest state of what was heard of, in the list or not. */
  #known = $state.raw<ReadonlyMap<string, ReviewItem>>(new Map())

  take(status: ReviewStatus, { nodes, pageInfo }: Page): void {
    this.status = status
    this.items = nodes
    this.next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  }

  append({ nodes, pageInfo }: Page): void {
    const known = new Set(this.items.map(({ id }) => id))
    this.items = [...this.items, ...nodes.filter(({ id }) => !known.has(id))]
    this.next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  }

  /** What is not of this list leaves it; what is new in it stands above. */
  put(item: ReviewItem): void {
    if (this.#isOlder(item)) return
    this.#known = new Map([...this.#known, [item.id, item]])
    const at = this.items.findIndex(({ id }) => id === item.id)
    if (item.status !== this.status) this.items = this.items.filter(({ id }) => id !== item.id)
    else this.items = at === -1 ? [item, ...this.items] : this.items.with(at, item)
  }

  forget(id: string): void {
    this.items = this.items.filter((item) => item.id !== id)
  }

  /** This one as it was read, or what was heard of it since. */
  newest(item: ReviewItem): ReviewItem {
    const heard = this.#known.get(item.id)
    return heard && heard.version > item.version ? heard : item
  }

  /** The one below, or above; from nowhere the first. */
  beside(id: string | undefined, step: 1 | -1): ReviewItem | undefined {
    const at = this.items.findIndex((item) => item.id === id)
    return at === -1 ? this.items[0] : this.items[at + step]
  }

  #isOlder({ id, version }: ReviewItem): boolean {
    const before = this.#known.get(id) ?? this.items.find((item) => item.id === id)
    return before !== undefined && before.version > version
  }
}

const [useQueue, provideQueue] = createContext<ReviewQueue>()

export { provideQueue, useQueue }
