import type { Activation, Readable } from './host.ts'

export interface Source<T> extends Readable<T> {
  /** Tells it to everybody, unless it is the same. */
  set(value: T): void
}

export function createSource<T>(value: T): Source<T> {
  const listeners = createListeners<T>()
  return {
    get: () => value,
    subscribe(run) {
      const stop = listeners.add(run)
      run(value)
      return stop
    },
    set(next) {
      if (next === value) return
      value = next
      listeners.tell(next)
    },
  }
}

/** A listener that throws keeps no other from hearing it. */
export function createListeners<T>() {
  const all = new Set<{ run(value: T): void }>()
  return {
    size: () => all.size,
    add(run: (value: T) => void) {
      // Wrapped: the same function may listen twice.
      const listener = { run }
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell(value: T) {
      for (const { run } of [...all])
        try {
          run(value)
        } catch (error) {
          globalThis.console?.error(error)
        }
    },
  }
}

const mostKept = 20

/** What happens before anybody listens waits for the first who does. */
export function createActivations() {
  const listeners = createListeners<Activation>()
  const waiting: Activation[] = []
  return {
    tell(activation: Activation) {
      if (listeners.size() > 0) return listeners.tell(activation)
      waiting.push(activation)
      if (waiting.length > mostKept) waiting.shift()
    },
    listen(run: (activation: Activation) => void) {
      const stop = listeners.add(run)
      for (const activation of waiting.splice(0)) listeners.tell(activation)
      return stop
    },
  }
}
