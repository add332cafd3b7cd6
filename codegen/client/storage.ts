/** What can be stored. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One row to write; undefined removes it. */
export type StorageEntry = readonly [key: string, value: Json | undefined]

/**
 * One ordered table of keys and values that outlives the app: four calls over whatever the place has. There are
 * `memoryStorage` and `indexedDbStorage`; an adapter of your own should pass `@forium/client/storage-contract`. All
 * calls reject with the store's own error when it fails.
 *
 * @example
 * const rows = new Map<string, Json>()
 * const storage: StorageAdapter = {
 *   load: async (prefix) => [...rows].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1)),
 *   apply: async (batch) => batch.forEach(([key, value]) => (value === undefined ? rows.delete(key) : rows.set(key, value))),
 *   clear: async () => rows.clear(),
 * }
 */
export interface StorageAdapter {
  /** All rows whose key begins with it, in the order of their keys (as JavaScript compares strings). */
  load(prefix: string): Promise<ReadonlyArray<readonly [key: string, value: Json]>>
  /** Writes all of them or none; resolves when they are safe. Of two entries with one key the later counts. */
  apply(batch: readonly StorageEntry[]): Promise<void>
  /** Removes everything. */
  clear(): Promise<void>
  /** Lets go of the store; what was written stays. */
  close?(): Promise<void>
}
