import type { OutboxError } from './outbox-errors.ts'
import type { Stored } from './outbox-rows.ts'
import type { Json } from './storage.ts'

/** One write that the server has not taken yet. */
export interface OutboxItem {
  /** The UUID of its first `clientId`, and so (behind the prefix of its type) the id of what it creates. */
  readonly id: string
  /** Name of the operation: `createPost`. */
  readonly operation: string
  /** As they will be sent, with each `clientId`. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly lane: string
  readonly dependsOn: readonly string[]
  /** What the app gave with it, for itself. */
  readonly note: Json | undefined
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /**
   * `queued`: its turn will come, also when the network is away · `sending` · `waiting`: for one it depends on ·
   * `failed`: refused, kept until `retry` or `discard`.
   */
  readonly state: 'queued' | 'sending' | 'waiting' | 'failed'
  /** How often it was sent since the app began, or until it failed. */
  readonly attempts: number
  /** `failed`: why. Otherwise why the last try did not go through; there will be another one. */
  readonly error: OutboxError | undefined
}

/** What is known of a row while the app runs. */
export interface Trying {
  attempts: number
  sending: boolean
  error?: OutboxError
  /** Nobody wants it any more. */
  dropped?: boolean
  abort(): void
}

interface Standing {
  stored: Stored
  /** `stuck`: it depends, perhaps through others, on one that failed. */
  is: 'ready' | 'waiting' | 'stuck' | 'failed'
}

/** Only what was sent earlier counts as a dependency, so there is no circle; what is no longer there is done. */
export function standings(rows: readonly Stored[]): Standing[] {
  const earlier = new Map<string, Standing['is']>()
  return rows.map((stored) => {
    const { failure, dependsOn, id } = stored.row
    const on = dependsOn.map((other) => earlier.get(other))
    const blocked = on.includes('failed') || on.includes('stuck') ? 'stuck' : on.some(Boolean) ? 'waiting' : 'ready'
    const is = failure === undefined ? blocked : 'failed'
    earlier.set(id, is)
    return { stored, is }
  })
}

/** The one row per lane whose turn it is. A lane stands still behind one that waits for another lane. */
export function heads(rows: readonly Stored[]): Map<string, Stored> {
  const first = new Map<string, Standing>()
  for (const standing of standings(rows)) {
    const { lane } = standing.stored.row
    if ((standing.is === 'ready' || standing.is === 'waiting') && !first.has(lane)) first.set(lane, standing)
  }
  return new Map([...first].filter(([, { is }]) => is === 'ready').map(([lane, { stored }]) => [lane, stored]))
}

/** The list for the app. What has not changed stays the same object, also the list itself. */
export function itemsOf(
  rows: readonly Stored[],
  trying: ReadonlyMap<string, Trying>,
  before: readonly OutboxItem[],
): readonly OutboxItem[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const items = standings(rows).map((standing) => {
    const next = itemOf(standing, trying.get(standing.stored.row.id))
    const was = old.get(next.id)
    const same = was && was.state === next.state && was.attempts === next.attempts && was.error === next.error
    return same ? was : next
  })
  return items.length === before.length && items.every((item, i) => item === before[i]) ? before : items
}

function itemOf({ stored: { row, error }, is }: Standing, now: Trying | undefined): OutboxItem {
  const { id, operation, variables, lane, dependsOn, note, createdAt } = row
  return {
    id,
    operation: operation.name,
    variables: variables as Record<string, unknown>,
    lane,
    dependsOn,
    note,
    createdAt,
    state: is === 'failed' ? is : is !== 'ready' ? 'waiting' : now?.sending ? 'sending' : 'queued',
    attempts: now?.attempts ?? row.attempts ?? 0,
    error: error ?? now?.error,
  }
}
