import type { StorageAdapter } from '@forium/client/outbox'
import { journaledStorage, type Rows } from './journaled.ts'

/** `AsyncStorage` up to 2.x, the default export of `@react-native-async-storage/async-storage`. */
export interface AsyncStorage2 {
  getAllKeys(): Promise<readonly string[]>
  multiGet(keys: readonly string[]): Promise<readonly (readonly [string, string | null])[]>
  multiSet(entries: [string, string][]): Promise<void>
  multiRemove(keys: readonly string[]): Promise<void>
}

/** `AsyncStorage` from 3.0 on, which `createAsyncStorage` gives. */
export interface AsyncStorage3 {
  getAllKeys(): Promise<readonly string[]>
  getMany(keys: string[]): Promise<Record<string, string | null>>
  setMany(entries: Record<string, string>): Promise<void>
  removeMany(keys: string[]): Promise<void>
}

/**
 * Keeps everything in the app's `AsyncStorage`, 2.x or 3.x, under keys that begin with the namespace; it touches no
 * others. AsyncStorage writes row by row, so a batch is written down first: an app that is killed in the middle finds
 * all of it or nothing.
 *
 * @example
 * import AsyncStorage from '@react-native-async-storage/async-storage'
 * const storage = asyncStorage(AsyncStorage) // 2.x
 * const storage = asyncStorage(createAsyncStorage('forium')) // 3.x
 */
export function asyncStorage(store: AsyncStorage2 | AsyncStorage3, namespace = 'forium'): StorageAdapter {
  return journaledStorage('getMany' in store ? rowsOf3(store) : rowsOf2(store), namespace)
}

function rowsOf2(store: AsyncStorage2): Rows {
  return {
    keys: () => store.getAllKeys(),
    async get(keys) {
      const found = new Map(await store.multiGet(keys))
      return keys.map((key) => found.get(key) ?? null)
    },
    set: (entries) => store.multiSet(entries.map(([key, text]) => [key, text])),
    remove: (keys) => store.multiRemove(keys),
  }
}

function rowsOf3(store: AsyncStorage3): Rows {
  return {
    keys: () => store.getAllKeys(),
    async get(keys) {
      const found = await store.getMany([...keys])
      return keys.map((key) => found[key] ?? null)
    },
    set: (entries) => store.setMany(Object.fromEntries(entries)),
    remove: (keys) => store.removeMany([...keys]),
  }
}
