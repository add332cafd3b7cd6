import type { Platform } from '../ports.ts'
import type { Json, StorageEntry } from '../storage.ts'
import type { Fieldset } from './records.ts'
import type { StoreOptions } from './store.ts'

/** The store's own keys: `e/` + id, `q/…` as they are, `m/store`. The outbox's `o/…` are never touched here. */
const keyOf = (id: string) => (id.startsWith('q/') ? id : `e/${id}`)
const about = 'm/store'
const restMs = 30

export interface StoreRows {
  /** What an earlier run has left; nothing where it is of somebody else, or of another version of the app's data. */
  load(): Promise<Map<string, Fieldset>>
  /** Writes these records soon, as they are by then; undefined or null removes one. */
  keep(ids: Iterable<string>): void
  /** Resolves when everything is written. */
  settle(): Promise<void>
  /** Removes everything of the store, and nothing of the outbox. */
  wipe(): Promise<void>
}

type RowsOptions = Pick<StoreOptions, 'storage' | 'owner' | 'version'>

/** `record` knows each as it is now. */
export function createStoreRows(
  { storage, owner, version = 1 }: RowsOptions,
  platform: Pick<Platform, 'timer'>,
  record: (id: string) => Fieldset | null | undefined,
): StoreRows {
  const dirty = new Set<string>()
  let writing: Promise<void> = Promise.resolve()
  let cancel: (() => void) | undefined

  const own = async () => (await Promise.all(['e/', 'q/', about].map((start) => storage.load(start)))).flat()
  const mine = { v: version, owner }
  function write(): Promise<void> {
    cancel?.()
    cancel = undefined
    const ids = [...dirty]
    const batch: StorageEntry[] = ids.map((id) => [keyOf(id), (record(id) as Json | null) ?? undefined])
    dirty.clear()
    // A disk that is full takes nothing off the screen; what it has not taken goes with what comes next.
    const missed = () => {
      for (const id of ids) dirty.add(id)
    }
    if (batch.length > 0) writing = writing.then(() => storage.apply(batch)).catch(missed)
    return writing
  }
  const remove = (rows: Awaited<ReturnType<typeof own>>, ...more: StorageEntry[]) =>
    storage.apply([...rows.map(([key]) => [key, undefined] as const), ...more])
  return {
    async load() {
      const rows = await own()
      const found = rows.find(([key]) => key === about)?.[1]
      if (JSON.stringify(found) === JSON.stringify(mine))
        return new Map(
          rows.flatMap(([key, row]) => (key === about ? [] : [[key.replace(/^e\//, ''), row as Fieldset]])),
        )
      await remove(rows, [about, mine])
      return new Map()
    },
    keep(ids) {
      for (const id of ids) dirty.add(id)
      cancel ??= platform.timer(restMs, () => void write())
    },
    settle: write,
    async wipe() {
      dirty.clear()
      await write()
      await remove(await own())
    },
  }
}
