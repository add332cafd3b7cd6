import type { Readable } from '@forium/client/outbox'

/** A value that changes, as the client and Svelte's `$` take it. */
export function changing<T>(value: T): Readable<T> & { set(value: T): void } {
  const listeners = new Set<(value: T) => void>()
  return {
    get: () => value,
    subscribe(run) {
      listeners.add(run)
      run(value)
      return () => void listeners.delete(run)
    },
    set(next) {
      if (next === value) return
      value = next
      for (const run of [...listeners]) run(next)
    },
  }
}
