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

/** The queries that are kept, those that were read last. */
export function recent(
  rows: ReadonlyMap<string, Fieldset>,
  now: number,
  { queries = 200, maxAgeDays = 30 }: StoreLimits = {},
): string[] {
  const age = ([, row]: readonly [string, Fieldset]) => now - Number(row.$at ?? 0)
  return [...rows]
    .filter((entry) => entry[0].startsWith('q/') && age(entry) < maxAgeDays * dayMs)
    .sort((a, b) => age(a) - age(b))
    .slice(0, queries)
    .map(([id]) => id)
}

/** Ids of what is neither among those nor reached by them. */
export function unreached(rows: ReadonlyMap<string, Fieldset | null>, from: Iterable<string>): string[] {
  const reached = new Set(from)
  // A set goes on with what is added to it meanwhile.
  for (const id of reached) reach(rows.get(id), reached)
  return [...rows.keys()].filter((id) => !reached.has(id))
}

function reach(value: Json | undefined, into: Set<string>): void {
  if (isRef(value)) into.add(value.$)
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) reach(part, into)
}
