import type { Cache } from '@forium/schema/ports/cache.ts'
import type { Clock } from '@forium/schema/ports/clock.ts'
import { LRUCache } from 'lru-cache'

type Entry = { value: unknown; endsAt: number }

/** Bounded by bytes; the one not read for longest goes first. `maxBytes` 0 switches it off. */
export function lruCache({ maxBytes, clock }: { maxBytes: number; clock: Clock }): Cache {
  if (maxBytes <= 0) return off
  const bySegment = segments()
  const entries = new LRUCache<string, Entry>({
    maxSize: maxBytes,
    onInsert: (_entry, key, reason) => reason === 'add' && bySegment.add(key),
    dispose: (_entry, key, reason) => reason !== 'set' && bySegment.remove(key),
  })
  return {
    get<T>(key: string) {
      const entry = entries.get(key)
      // Not the library's own limit of time, which holds a value for one millisecond too long.
      if (entry && clock.now() >= entry.endsAt) entries.delete(key)
      else return entry?.value as T | undefined
    },
    set(key, value, { ttlMs = Number.POSITIVE_INFINITY, bytes = guess(value) } = {}) {
      const size = OVERHEAD + 2 * key.length + Math.ceil(bytes)
      if (ttlMs <= 0 || size > maxBytes) entries.delete(key)
      else entries.set(key, { value, endsAt: clock.now() + ttlMs }, { size })
    },
    drop(prefix) {
      for (const key of bySegment.startingWith(prefix)) entries.delete(key)
    },
  }
}

/** What an entry costs besides its value: its places in the cache's lists and in the index. */
const OVERHEAD = 200

const off: Cache = { get: () => undefined, set() {}, drop() {} }

function guess(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length
  if (ArrayBuffer.isView(value)) return value.byteLength
  return 2 * (JSON.stringify(value)?.length ?? 0)
}

/** Keys by their first segment, so that dropping one community's does not walk through all. */
function segments() {
  const keys = new Map<string, Set<string>>()
  return {
    add(key: string): void {
      const segment = firstSegment(key)
      const set = keys.get(segment) ?? new Set()
      keys.set(segment, set.add(key))
    },
    remove(key: string): void {
      const segment = firstSegment(key)
      const set = keys.get(segment)
      set?.delete(key)
      if (set?.size === 0) keys.delete(segment)
    },
    startingWith(prefix: string): string[] {
      const sets = prefix.includes(':') ? [keys.get(firstSegment(prefix)) ?? []] : [...keys.values()]
      return sets.flatMap((set) => [...set].filter((key) => key.startsWith(prefix)))
    },
  }
}

function firstSegment(key: string): string {
  const end = key.indexOf(':')
  return end < 0 ? key : key.slice(0, end)
}
