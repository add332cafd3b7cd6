export type Unsubscribe = () => void

/**
 * A value that changes: a Svelte store and what React's `useSyncExternalStore` takes in one. `get` answers with the same
 * object until it has changed; `subscribe` calls at once and at every change.
 *
 * @example
 * const items = useSyncExternalStore(outbox.items.subscribe, outbox.items.get) // React
 * const stop = outbox.items.subscribe((items) => show(items))
 */
export interface Readable<T> {
  get(): T
  subscribe(run: (value: T) => void): Unsubscribe
}

export interface Writable<T> extends Readable<T> {
  /** Tells it to everybody, unless it is the same. */
  set(value: T): void
}

export function createReadable<T>(value: T): Writable<T> {
  const listeners = new Set<{ run(value: T): void }>()
  return {
    get: () => value,
    subscribe(run) {
      // Wrapped: the same function may subscribe twice.
      const listener = { run }
      listeners.add(listener)
      run(value)
      return () => void listeners.delete(listener)
    },
    set(next) {
      if (next === value) return
      value = next
      for (const { run } of [...listeners]) apart(() => run(next))
    },
  }
}

/** What the app does with it is the app's: when that fails it is reported, and nothing here stands still. */
export function apart(run: () => void): void {
  try {
    run()
  } catch (error) {
    void Promise.reject(error)
  }
}

/** The old list where the new one holds the same. */
export function kept<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && now.every((item, i) => item === before[i]) ? before : now
}
