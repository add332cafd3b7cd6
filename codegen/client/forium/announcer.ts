import type { OutboxItem } from '../outbox-items.ts'
import { apart } from '../readable.ts'
import type { ForiumEvents } from './types.ts'

type Listener = { name: keyof ForiumEvents; run(event: never): void }

/** Tells the app what a person may want to be told, once each. */
export function createAnnouncer() {
  const listeners = new Set<Listener>()
  const failed = new Set<string>()
  const told = new Set<string>()
  function tell<Name extends keyof ForiumEvents>(name: Name, event: ForiumEvents[Name]): void {
    for (const listener of [...listeners]) if (listener.name === name) apart(() => listener.run(event as never))
  }
  return {
    tell,
    on<Name extends keyof ForiumEvents>(name: Name, run: (event: ForiumEvents[Name]) => void): () => void {
      const listener: Listener = { name, run: run as Listener['run'] }
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Two streams may bring the same. */
    tellOnce<Name extends keyof ForiumEvents>(id: string, name: Name, event: ForiumEvents[Name]): void {
      if (told.has(id)) return
      told.add(id)
      if (told.size > 1000) told.clear()
      tell(name, event)
    },
    failures(items: readonly OutboxItem[]): void {
      for (const item of items) {
        if (item.state !== 'failed') failed.delete(item.id)
        else if (!failed.has(item.id)) {
          failed.add(item.id)
          tell('failed', item)
        }
      }
    },
  }
}
