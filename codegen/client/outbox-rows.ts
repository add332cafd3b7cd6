import { type OutboxError, restoredError } from './outbox-errors.ts'
import { stand, type Trying } from './outbox-items.ts'
import type { Lock } from './outbox-place.ts'
import { kept } from './readable.ts'
import type { Json, StorageAdapter, StorageEntry } from './storage.ts'
import type { AnyOperation } from './transport.ts'

/** One write as it is stored. The document is in it: what was written before an update is sent as it was written. */
export interface Row {
  readonly v: 1
  readonly id: string
  readonly owner: string | null
  readonly lane: string
  readonly operation: AnyOperation
  readonly variables: object
  readonly dependsOn: readonly string[]
  readonly note?: Json
  readonly createdAt: number
  /** The server's refusal, and after how many tries it came. */
  readonly failure?: Json
  readonly attempts?: number
}

export interface Stored {
  readonly key: string
  readonly row: Row
  readonly error: OutboxError | undefined
  readonly now: Trying
}

export interface Rows {
  prefix: string
  /** What was there when it was last looked at. */
  known(): readonly Stored[]
  find(id: string): Stored | undefined
  read(): Promise<readonly Stored[]>
  /** Puts it behind everything that is there. One that is there already stays as it is, one that failed is replaced. */
  add(row: Row): Promise<void>
  remove(key: string, news: object): Promise<void>
  /** Reads, decides, writes, while no other tab does. */
  change(decide: (rows: readonly Stored[]) => readonly StorageEntry[], news?: object): Promise<void>
}

interface Hears {
  now(): number
  lock: Lock
  changed(): void
  /** Tells other tabs. */
  tell(news: object): void
}

/** The rows of one person, in memory as they were last seen in the storage. One call at a time. */
export function createRows(storage: StorageAdapter, owner: string | null, { now, lock, changed, tell }: Hears): Rows {
  const prefix = `o/${encodeURIComponent(owner ?? '')}/`
  let known: readonly Stored[] = []
  let last = 0
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const mine = turn.then(run)
    turn = mine.catch(() => {})
    return mine
  }
  const alone = (run: () => Promise<void>) => inTurn(() => lock(`outbox/${prefix}rows`, run))
  async function load() {
    const found = await storage.load(prefix)
    see(found)
    return known
  }
  /** Rows that have not changed stay the same objects. */
  function see(entries: readonly StorageEntry[]) {
    const before = new Map(known.map((stored) => [stored.key, stored]))
    const found = entries.flatMap(([key, row]) => (isRow(row, owner) ? storedOf(key, row, before.get(key)) : []))
    for (const { key } of found) last = Math.max(last, Number.parseInt(key.slice(prefix.length), 10))
    const next = kept(known, found)
    if (next === known) return
    known = next
    stand(known)
    changed()
  }
  async function write(batch: readonly StorageEntry[], news: object = {}) {
    if (batch.length === 0) return
    await storage.apply(batch)
    // What is new stands behind everything else, as in the storage.
    see([...new Map([...known.map(({ key, row }) => [key, row as unknown as Json] as const), ...batch])])
    tell(news)
  }
  return {
    prefix,
    known: () => known,
    find: (id) => known.find(({ row }) => row.id === id),
    read: () => inTurn(load),
    add: (row) =>
      alone(async () => {
        // Another tab may have added one in the same millisecond, and the clock may have been put back since.
        const same = (await load()).filter(({ row: { id } }) => id === row.id)
        if (same.some(({ error }) => !error)) return
        last = Math.max(Math.floor(now()), last + 1)
        const old = same.map(({ key }) => [key, undefined] as const)
        await write([...old, [`${prefix}${String(last).padStart(16, '0')}-${row.id}`, row as unknown as Json]])
      }),
    remove: (key, news) => inTurn(() => write([[key, undefined]], news)),
    change: (decide, news) => alone(async () => write(decide(await load()), news)),
  }
}

function storedOf(key: string, row: Row, before: Stored | undefined): Stored {
  if (before && JSON.stringify(before.row.failure) === JSON.stringify(row.failure)) return before
  const error = row.failure === undefined ? undefined : restoredError(row.failure)
  return { key, row, error, now: before?.now ?? { attempts: 0, sending: false } }
}

/** What a newer version of the app has written stays for that version. */
function isRow(value: unknown, owner: string | null): value is Row {
  const row = value as Row | null | undefined
  return row?.v === 1 && row.owner === owner
}
