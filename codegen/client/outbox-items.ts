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
  is?: Standing
  controller?: AbortController | undefined
  /** How it was shown last. */
  item?: OutboxItem
}

/** `stuck`: it depends, perhaps through others, on one that failed. */
type Standing = 'ready' | 'waiting' | 'stuck' | 'failed'

/** Only what was sent earlier counts as a dependency, so there is no circle; what is no longer there is done. */
export function stand(rows: readonly Stored[]): void {
  const earlier = new Map<string, Standing>()
  for (const { row, now } of rows) {
    const on = row.dependsOn.map((other) => earlier.get(other))
    const blocked = on.includes('failed') || on.includes('stuck') ? 'stuck' : on.some(Boolean) ? 'waiting' : 'ready'
    now.is = row.failure === undefined ? blocked : 'failed'
    earlier.set(row.id, now.is)
  }
}

/** The one row per lane whose turn it is. A lane stands still behind one that waits for another lane. */
export function heads(rows: readonly Stored[]): Stored[] {
  const lanes = new Set<string>()
  return rows.filter(({ row: { lane }, now: { is } }) => {
    const isFirst = !lanes.has(lane)
    if (is === 'ready' || is === 'waiting') lanes.add(lane)
    return isFirst && is === 'ready'
  })
}

/** As the app sees it. What has not changed stays the same object. */
export function itemOf({ row, now, error = now.error }: Stored): OutboxItem {
  const { v: _v, owner: _owner, failure: _failure, ...shown } = row
  const state = now.is === 'failed' ? now.is : now.is !== 'ready' ? 'waiting' : now.sending ? 'sending' : 'queued'
  const attempts = now.attempts || (row.attempts ?? 0)
  const { item } = now
  if (item?.state !== state || item.attempts !== attempts || item.error !== error)
    now.item = { ...shown, operation: row.operation.name, state, attempts, error } as OutboxItem
  return now.item!
}
