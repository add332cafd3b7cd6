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
  async function begin(mode: IDBTransactionMode): Promise<IDBTransaction> {
    const start = (db: IDBDatabase) => db.transaction(table, mode, { durability: 'strict' })
    try {
      return start(await database())
    } catch {
      // A connection that was lost says so only now; if it is something else, it comes again.
      forget()
      return start(await database())
    }
  }
  async function change(write: (rows: IDBObjectStore) => void): Promise<void> {
    const transaction = await begin('readwrite')
    const done = ended(transaction)
    try {
      write(transaction.objectStore(table))
    } catch (error) {
      transaction.abort()
      await done.catch(() => {})
      throw error
    }
    await done
  }
  return {
    async load(prefix) {
      const transaction = await begin('readonly')
      const rows = transaction.objectStore(table)
      const range = startingWith(prefix)
      const [keys, values] = [rows.getAllKeys(range), rows.getAll(range)]
      await ended(transaction)
      return keys.result.map((key, i) => [String(key), values.result[i] as Json] as const)
    },
    apply: (batch) =>
      change((rows) => {
        for (const [key, value] of batch) value === undefined ? rows.delete(key) : rows.put(value, key)
      }),
    clear: () => change((rows) => rows.clear()),
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

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
}

/** From the prefix up to the string that follows all that begin with it. */
function startingWith(prefix: string): IDBKeyRange {
  const head = prefix.replace(/\uffff+$/, '')
  if (head === '') return IDBKeyRange.lowerBound(prefix)
  const next = head.slice(0, -1) + String.fromCharCode(head.charCodeAt(head.length - 1) + 1)
  return IDBKeyRange.bound(prefix, next, false, true)
}
