import type { Json, StorageAdapter } from '../storage.ts'
import { BridgeError, type Host } from './connect.ts'
import type { BridgeEntry } from './protocol.ts'

/**
 * A store that the app around the page keeps, so that nothing is lost when the WebView's own stores are (iOS empties
 * them), and that a page from a file has one at all.
 *
 * @example
 * const host = await connectHost({ version: '0.1.0' })
 * if (host?.has('storage')) return bridgeStorage(host)
 */
export function bridgeStorage(host: Pick<Host, 'call'>): StorageAdapter {
  return {
    async load(prefix) {
      const rows = await host.call('storage.load', prefix)
      if (!Array.isArray(rows) || !rows.every(isRow)) throw new BridgeError('FAILED', 'What the app keeps are no rows.')
      // Whatever order a host's dictionary has.
      return rows.filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1))
    },
    async apply(batch) {
      const entries = batch.map(([key, value]): BridgeEntry => (value === undefined ? [key] : [key, value]))
      if (entries.length > 0) await host.call('storage.apply', entries)
    },
    async clear() {
      await host.call('storage.clear')
    },
  }
}

const isRow = (row: unknown): row is readonly [string, Json] =>
  Array.isArray(row) && row.length === 2 && typeof row[0] === 'string'
