import type { Rows } from './journaled.ts'

/** A row as it is to become; null removes it. */
export type Change = readonly [key: string, text: string | null]

/** What the keys begin with, and the one key whose presence makes the pages count. */
export interface Places {
  rows: string
  pages: string
  signature: string
}

/** What Android's AsyncStorage can read back of one row is 2 MB, and a letter may take three bytes. */
const pageLetters = 200_000
/** Instead of a number of pages: everything is to go. */
const farewell = 'clear'

/**
 * A batch of several rows is first written down beside them, in pages, and then signed; from then on it counts, and
 * whoever opens the store next finishes it. What is not signed never was.
 */
export function createJournal(rows: Rows, places: Places) {
  let isOpen = false
  /** Signed, and perhaps not all in its place yet. */
  let signed: Signed | undefined

  async function settle(): Promise<void> {
    if (!isOpen) signed = await readSigned(rows, places)
    isOpen = true
    if (!signed) return
    if (signed.changes) await put(rows, places, signed.changes)
    else await sweep(rows, places)
    // The signature goes first: pages without one mean nothing.
    await rows.remove([places.signature])
    const { pages } = signed
    signed = undefined
    if (pages.length > 0) await rows.remove(pages).catch(() => {})
  }

  async function sign(text: string, what: Signed): Promise<void> {
    await rows.set([[places.signature, text]]).catch(async (error) => {
      await rows.remove([places.signature]).catch(() => {})
      throw error
    })
    signed = what
  }

  return {
    /** Finishes what was signed, if it can; answers with what is signed and could not be put in its place. */
    async settled(): Promise<readonly Change[]> {
      await settle().catch((error) => {
        if (!isOpen || signed?.changes === null) throw error
      })
      return signed?.changes ?? []
    },
    async write(changes: readonly Change[]): Promise<void> {
      await settle()
      // One row is written, or it is not.
      if (changes.length < 2) return put(rows, places, changes)
      const text = JSON.stringify(changes)
      const pages = pagesOf(places, Math.ceil(text.length / pageLetters))
      await rows.set(pages.map((key, i) => [key, text.slice(i * pageLetters, (i + 1) * pageLetters)] as const))
      await sign(String(pages.length), { changes, pages })
      // It counts by now and cannot fail any more: what is not in its place is put there with the next call.
      await settle().catch(() => {})
    },
    async clear(): Promise<void> {
      await sign(farewell, { changes: null, pages: [] })
      isOpen = true
      await settle()
    },
  }
}

interface Signed {
  /** Null: everything goes. */
  changes: readonly Change[] | null
  pages: readonly string[]
}

const pagesOf = (places: Places, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${places.pages}${i}`)

async function readSigned(rows: Rows, places: Places): Promise<Signed | undefined> {
  const [signature] = await rows.get([places.signature])
  if (signature == null) return undefined
  if (signature === farewell) return { changes: null, pages: [] }
  const pages = pagesOf(places, Number(signature))
  const text = (await rows.get(pages)).join('')
  try {
    return { changes: JSON.parse(text) as Change[], pages }
  } catch {
    // Somebody else has taken pages away. Better without this batch than without a store.
    return { changes: [], pages }
  }
}

async function put(rows: Rows, places: Places, changes: readonly Change[]): Promise<void> {
  const kept: [string, string][] = []
  const gone: string[] = []
  for (const [key, text] of changes) text === null ? gone.push(places.rows + key) : kept.push([places.rows + key, text])
  if (kept.length > 0) await rows.set(kept)
  if (gone.length > 0) await rows.remove(gone)
}

async function sweep(rows: Rows, places: Places): Promise<void> {
  const ours = (await rows.keys()).filter((key) => key.startsWith(places.rows) || key.startsWith(places.pages))
  if (ours.length > 0) await rows.remove(ours)
}
