// Stores of a phone that write one row after the other: what their documents promise, and no more. Each can be killed
// before any row that it writes.
import type { AsyncStorage2, AsyncStorage3 } from '../storage/async-storage.ts'
import type { Mmkv } from '../storage/mmkv.ts'

/** What was written survives whoever wrote it. */
export class Disk {
  readonly rows = new Map<string, string>()
  /** How many rows may still be written; then the app is gone, or the disk is full. */
  left = Number.POSITIVE_INFINITY
  failure: 'killed' | 'full' = 'killed'
  longest = 0

  /** Null removes it. */
  write(key: string, text: string | null): void {
    if (this.left <= 0) throw Object.assign(new Error(this.failure), { isKill: this.failure === 'killed' })
    this.left -= 1
    if (text === null) this.rows.delete(key)
    else this.rows.set(key, text)
    this.longest = Math.max(this.longest, text?.length ?? 0)
  }
}

/** Rows are written one by one, each after a moment in which the app may end. */
async function eachOf<T>(items: readonly T[], write: (item: T) => void): Promise<void> {
  for (const item of items) {
    await Promise.resolve()
    try {
      write(item)
    } catch (error) {
      if ((error as { isKill?: boolean }).isKill) return new Promise(() => {})
      throw error
    }
  }
}

export const asyncStorage2 = (disk: Disk): AsyncStorage2 => ({
  getAllKeys: async () => [...disk.rows.keys()],
  // Native sides answer in an order of their own, and leave out what is missing on some.
  multiGet: async (keys) =>
    [...keys].reverse().flatMap((key) => (disk.rows.has(key) ? [[key, disk.rows.get(key)!] as const] : [])),
  multiSet: (entries) => eachOf(entries, ([key, text]) => disk.write(key, text)),
  multiRemove: (keys) => eachOf(keys, (key) => disk.write(key, null)),
})

export const asyncStorage3 = (disk: Disk): AsyncStorage3 => ({
  getAllKeys: async () => [...disk.rows.keys()],
  getMany: async (keys) => Object.fromEntries(keys.map((key) => [key, disk.rows.get(key) ?? null])),
  setMany: (entries) => eachOf(Object.entries(entries), ([key, text]) => disk.write(key, text)),
  removeMany: (keys) => eachOf(keys, (key) => disk.write(key, null)),
})

export const mmkv3 = (disk: Disk): Mmkv => ({
  getAllKeys: () => [...disk.rows.keys()],
  getString: (key) => disk.rows.get(key),
  set: (key, text) => disk.write(key, text),
  delete: (key) => disk.write(key, null),
})

export const mmkv4 = (disk: Disk): Mmkv => ({
  getAllKeys: () => [...disk.rows.keys()],
  getString: (key) => disk.rows.get(key),
  set: (key, text) => disk.write(key, text),
  remove(key) {
    const was = disk.rows.has(key)
    disk.write(key, null)
    return was
  },
})
