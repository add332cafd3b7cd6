import type { StorageAdapter } from '@forium/client/outbox'
import { journaledStorage } from './journaled.ts'

/** An instance of `react-native-mmkv`: 3.x has `delete`, 4.x has `remove`. */
export interface Mmkv {
  getAllKeys(): string[]
  getString(key: string): string | undefined
  set(key: string, text: string): void
  remove?(key: string): unknown
  delete?(key: string): unknown
}

/**
 * Keeps everything in an instance of MMKV, 3.x or 4.x, under keys that begin with the namespace; it touches no others.
 * MMKV knows no batches, so one is written down first: an app that is killed in the middle finds all of it or nothing.
 *
 * @example
 * const storage = mmkvStorage(createMMKV({ id: 'forium' })) // 4.x; with 3.x: new MMKV({ id: 'forium' })
 */
export function mmkvStorage(mmkv: Mmkv, namespace = 'forium'): StorageAdapter {
  const rows = {
    keys: async () => mmkv.getAllKeys(),
    get: async (keys: readonly string[]) => keys.map((key) => mmkv.getString(key) ?? null),
    async set(entries: readonly (readonly [string, string])[]) {
      for (const [key, text] of entries) mmkv.set(key, text)
    },
    async remove(keys: readonly string[]) {
      for (const key of keys) mmkv.remove ? mmkv.remove(key) : mmkv.delete?.(key)
    },
  }
  return journaledStorage(rows, namespace)
}
