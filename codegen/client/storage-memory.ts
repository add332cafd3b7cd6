import type { Json, StorageAdapter } from './storage.ts'

/**
 * A store that lasts as long as the program: for tests, for guests, and where there is nothing better. Two of them over
 * the same Map share their rows, as two tabs share a database.
 *
 * @example
 * import { memoryStorage } from '@forium/client/storage-memory'
 * const storage = memoryStorage()
 */
export function memoryStorage(rows: Map<string, string> = new Map()): StorageAdapter {
  return {
    async load(prefix) {
      const found = [...rows].filter(([key]) => key.startsWith(prefix))
      return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, text]) => [key, JSON.parse(text) as Json] as const)
    },
    async apply(batch) {
      // Printed first: one value that cannot be stored leaves everything as it was.
      const printed = batch.map(([key, value]) => [key, JSON.stringify(value)] as const)
      for (const [key, text] of printed) text === undefined ? rows.delete(key) : rows.set(key, text)
    },
    async clear() {
      rows.clear()
    },
  }
}
