import type { Place, View } from './view.ts'

type Counts = Readonly<Record<View, number>>
/** `done`: there is nothing to do. `first`: there never was. `filter`: what is open hides something. */
export type Next = 'unassigned' | 'mine' | 'waiting' | 'all' | 'done' | 'first' | 'filter'

const order = ['unassigned', 'mine', 'waiting', 'all'] as const

/** What whoever looks at an empty list can do instead. */
export function nextOf({ view, tag, query }: Place, counts: Counts): Next {
  if (tag || query) return 'filter'
  const next = order.find((other) => other !== view && counts[other] > 0)
  if (next) return next
  return counts.resolved + counts.snoozed > 0 ? 'done' : 'first'
}
