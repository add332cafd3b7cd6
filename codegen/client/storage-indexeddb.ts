import type { Json, StorageAdapter } from './storage.ts'

const table = 'rows'

/**
 * A store in the IndexedDB of a browser, a WebView or a worker. Nothing is opened before the first call, and a write
 * resolves when the browser has it on disk. When the browser has dropped the connection (iOS does, in the background),
 * the next call opens a new one.
 *
 * Rejects with a `TypeError` where there is no IndexedDB, and with the browser's `DOMException` when it fails
 * (`QuotaExceededError`, …).
 *
 * @example
 * import { indexedDbStorage } from '@forium/client/storage-indexeddb'
 * const storage = indexedDbStorage('forium')
 */
export function indexedDbStorage(name: string): StorageAdapter {
  let opened: Promise<IDBDatabase> | undefined
  const forget = () => {
    opened = undefined
  }
  const database = () => {
    opened ??= openDatabase(name, forget)
    return opened
  }
  /** One transaction, until it is safely through. */
  async function within<T>(mode: IDBTransactionMode, work: (rows: IDBObjectStore) => T): Promise<T> {
    const start = (db: IDBDatabase) => db.transaction(table, mode, { durability: 'strict' })
    const transaction = await database()
      .then(start)
      .catch(() => {
        // A connection that was lost says so only now; if it is something else, it comes again.
        forget()
        return database().then(start)
      })
    return new Promise((resolve, reject) => {
      try {
        const result = work(transaction.objectStore(table))
        transaction.oncomplete = () => resolve(result)
        transaction.onabort = () => reject(transaction.error)
      } catch (error) {
        transaction.onabort = () => reject(error)
        transaction.abort()
      }
    })
  }
  return {
    async load(prefix) {
      const [keys, values] = await within('readonly', (rows) => {
        const range = startingWith(prefix)
        return [rows.getAllKeys(range), rows.getAll(range)]
      })
      return keys.result.map((key, i) => [String(key), values.result[i] as Json] as const)
    },
    apply: (batch) =>
      within('readwrite', (rows) => {
        for (const [key, value] of batch) value === undefined ? rows.delete(key) : rows.put(value, key)
      }),
    clear: () => within('readwrite', (rows) => void rows.clear()),
    async close() {
      const closing = opened
      forget()
      await closing?.then((db) => db.close()).catch(() => {})
    },
  }
}

function openDatabase(name: string, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const { indexedDB } = globalThis as Partial<typeof globalThis>
    if (!indexedDB) throw new TypeError('There is no IndexedDB here: give another storage.')
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(table)
    request.onerror = () => {
      lost()
      reject(request.error)
    }
    request.onsuccess = () => {
      const db = request.result
      db.onclose = lost
      // Somebody wants to delete it: standing in the way would block them for ever.
      db.onversionchange = () => {
        lost()
        db.close()
      }
      resolve(db)
    }
  })
}

/** From the prefix up to the string that follows all that begin with it; behind all strings stand arrays. */
function startingWith(prefix: string): IDBKeyRange {
  const after = (last: string) => String.fromCharCode(last.charCodeAt(0) + 1)
  const next = prefix.replace(/[^\uffff]\uffff*$/, after)
  return IDBKeyRange.bound(prefix, next === prefix ? [] : next, false, true)
}
