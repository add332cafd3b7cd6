import type { Json, StorageAdapter } from '@forium/client/outbox'
import { inTurn } from './in-turn.ts'
import { type Change, createJournal, type Places } from './journal.ts'

/** A store of texts that writes one row after the other, and may be killed in between. */
export interface Rows {
  keys(): Promise<readonly string[]>
  /** In the order of the keys; null: there is none. */
  get(keys: readonly string[]): Promise<readonly (string | null)[]>
  set(entries: readonly (readonly [key: string, text: string])[]): Promise<void>
  remove(keys: readonly string[]): Promise<void>
}

/** Makes whole batches out of single rows, by way of a journal. */
export function journaledStorage(rows: Rows, namespace: string): StorageAdapter {
  const places: Places = { rows: `${namespace}/r/`, pages: `${namespace}/p/`, signature: `${namespace}/s` }
  const journal = createJournal(rows, places)
  const turn = inTurn()
  return {
    load: (prefix) =>
      turn(async () => {
        const unsettled = await journal.settled()
        const texts = await read(rows, places.rows, prefix)
        for (const [key, text] of unsettled)
          if (key.startsWith(prefix)) text === null ? texts.delete(key) : texts.set(key, text)
        const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1))
        return sorted.map(([key, text]) => [key, JSON.parse(text) as Json] as const)
      }),
    async apply(batch) {
      // Printed at once: what cannot be stored, or is changed meanwhile, leaves everything as it was.
      const changes = new Map<string, string | null>()
      for (const [key, value] of batch) changes.set(key, value === undefined ? null : JSON.stringify(value))
      if (changes.size > 0) await turn(() => journal.write([...changes] as Change[]))
    },
    clear: () => turn(() => journal.clear()),
  }
}

async function read(rows: Rows, rowsAt: string, prefix: string): Promise<Map<string, string>> {
  const keys = (await rows.keys()).filter((key) => key.startsWith(rowsAt + prefix))
  const texts = keys.length > 0 ? await rows.get(keys) : []
  const found = new Map<string, string>()
  for (const [i, key] of keys.entries()) {
    const text = texts[i]
    // Null: another one has removed it meanwhile.
    if (typeof text === 'string') found.set(key.slice(rowsAt.length), text)
  }
  return found
}
