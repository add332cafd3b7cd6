import type { Cache } from './cache.ts'
import type { Clock } from './clock.ts'

/** Bounded by entries; the one not read for longest goes first. */
export function memoryCache(clock: Clock, { maxEntries = 1000 } = {}): Cache {
  const entries = new Map<string, { value: unknown; endsAt: number }>()
  return {
    get<T>(key: string) {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      if (clock.now() >= entry.endsAt) return undefined
      entries.set(key, entry)
      return entry.value as T
    },
    set(key, value, { ttlMs = Number.POSITIVE_INFINITY } = {}) {
      entries.delete(key)
      if (ttlMs <= 0) return
      entries.set(key, { value, endsAt: clock.now() + ttlMs })
      if (entries.size > maxEntries) entries.delete(entries.keys().next().value!)
    },
    drop(prefix) {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key)
    },
  }
}
