import type { Platform } from '../ports.ts'
import type { StorageEntry } from '../storage.ts'
import type { Fieldset } from './records.ts'
import type { StoreOptions } from './store.ts'
import { recent, unreached } from './sweep.ts'

/** The store's own keys: `e/` + id, `q/…` as they are, `m/store`. The outbox's `o/…` are never touched here. */
const keyOf = (id: string) => (id.startsWith('q/') ? id : `e/${id}`)
const about = 'm/store'
const restMs = 30

export interface StoreRows {
  /** Adds what an earlier run has left; nothing where it is of somebody else, or of another version of the app's data. */
  load(): Promise<void>
  /** Writes these records soon, as they are by then; undefined or null removes one. */
  keep(ids: Iterable<string>): void
  /** Resolves when everything is written. */
  settle(): Promise<void>
  /** Removes everything of the store, and nothing of the outbox. */
  wipe(): Promise<void>
}

type RowsOptions = Pick<StoreOptions, 'storage' | 'owner' | 'version' | 'limits'>

/** The records of a store, as rows in its storage. */
export function createStoreRows(
  { storage, owner, version = 1, limits }: RowsOptions,
  { timer, now }: Pick<Platform, 'timer' | 'now'>,
  records: Map<string, Fieldset | null>,
): StoreRows {
  const dirty = new Set<string>()
  const mine = { v: version, owner }
  let writing: Promise<void> = Promise.resolve()
  let cancel: (() => void) | undefined

  const own = async () => (await Promise.all(['e/', 'q/', about].map((start) => storage.load(start)))).flat()
  function write(): Promise<void> {
    cancel?.()
    cancel = undefined
    const ids = [...dirty]
    const batch = ids.map((id): StorageEntry => [keyOf(id), records.get(id) ?? undefined])
    dirty.clear()
    // A disk that is full takes nothing off the screen; what it has not taken goes with what comes next.
    const missed = () => {
      for (const id of ids) dirty.add(id)
    }
    if (ids.length > 0) writing = writing.then(() => storage.apply([...batch, [about, mine]])).catch(missed)
    return writing
  }
  function keep(ids: Iterable<string>): void {
    for (const id of ids) dirty.add(id)
    cancel ??= timer(restMs, () => void write())
  }
  return {
    async load() {
      const found = new Map((await own()).map(([key, row]) => [key.replace(/^e\//, ''), row as Fieldset]))
      const isMine = JSON.stringify(found.get(about)) === JSON.stringify(mine)
      found.delete(about)
      const old = new Set(unreached(found, isMine ? recent(found, now(), limits) : []))
      for (const [id, row] of found) if (!old.has(id) && !records.has(id)) records.set(id, row)
      keep(old)
      // Before anybody looks, what is not theirs is gone.
      if (!isMine) await write()
    },
    keep,
    settle: write,
    async wipe() {
      records.clear()
      dirty.clear()
      await write()
      await storage.apply((await own()).map(([key]) => [key, undefined]))
    },
  }
}
