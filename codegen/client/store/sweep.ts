import type { Json } from '../storage.ts'
import { type Fieldset, isRef } from './records.ts'

/** How much is kept for a time without a network. */
export interface StoreLimits {
  /** Queries, the last that were looked at. Default: 200. */
  queries?: number
  /** Days since it was read. Default: 30. */
  maxAgeDays?: number
}

const dayMs = 86_400_000

/** Ids of what is neither among the last queries nor reached by them. */
export function unreached(
  rows: ReadonlyMap<string, Fieldset>,
  now: number,
  { queries = 200, maxAgeDays = 30 }: StoreLimits = {},
): string[] {
  const age = ([, row]: readonly [string, Fieldset]) => now - Number(row.$at ?? 0)
  const kept = [...rows]
    .filter(([id]) => id.startsWith('q/'))
    .filter((entry) => age(entry) < maxAgeDays * dayMs)
    .sort((a, b) => age(a) - age(b))
    .slice(0, queries)
  const reached = new Set<string>()
  const todo = kept.map(([id]) => id)
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    links(rows.get(id), todo)
  }
  return [...rows.keys()].filter((id) => !reached.has(id))
}

function links(value: Json | undefined, into: string[]): void {
  if (isRef(value)) into.push(value.$)
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) links(part, into)
}
