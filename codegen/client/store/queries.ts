import type { AnyOperation } from '../transport.ts'
import { draftOf } from './draft.ts'
import { type Home, openQuery, type Query } from './live-query.ts'
import { take } from './query-list.ts'
import { nothing } from './query-view.ts'
import { extend, type Layer } from './records.ts'
import type { StoreRows } from './rows.ts'
import { rootIdOf } from './selection.ts'
import type { Follow, LiveQuery, StoreOptions } from './store.ts'
import { unreached } from './sweep.ts'

/** Read anew for an event, a list waits so long for the next one. */
const outdatedMs = 300

/** The queries that somebody looks at. */
export interface Queries {
  /** Those who ask the same share it. */
  live(operation: AnyOperation, variables: object, follow: Follow | undefined): LiveQuery<never>
  /** Of that operation: read anew at once where somebody looks, otherwise when somebody does. */
  outdate(name: string, layer: Layer): void
  /** These records have changed. */
  see(changed: ReadonlySet<string>): void
  /** Reads anew what could not be read. */
  hurry(): void
  stop(): void
  /** They stop, and show nothing any more. */
  blank(): void
}

type Place = Pick<Home, 'platform' | 'table' | 'ready'> & { rows: StoreRows }

export function createQueries({ client, onEvent }: StoreOptions, place: Place): Queries {
  const { platform, table, rows } = place
  const queries = new Map<string, Query>()
  const outdated = new Set<string>()
  const home: Home = {
    ...place,
    client,
    heard: (event, operation) =>
      table.change((layer) => {
        const isNew = take(layer, operation, {}, { event })
        onEvent?.(draftOf(layer, outdate), event as never, (id) => isNew.get(id) === true)
      }),
    forget() {
      const ids = unreached(table.base, queries.keys())
      for (const id of ids) table.base.delete(id)
      rows.keep(ids)
    },
  }
  function each(work: (query: Query) => void) {
    for (const query of queries.values()) work(query)
  }
  function outdate(name: string, layer: Layer) {
    if (outdated.size === 0) platform.timer(outdatedMs, readOutdated)
    outdated.add(name)
    // Stored as well: the app may be gone before it was read.
    for (const id of [...layer.ids()])
      if (id.startsWith(`q/${name}/`) && layer.get(id)) extend(layer, id, { $old: true })
  }
  function readOutdated() {
    each((query) => outdated.has(query.operation.name) && void query.refetch())
    outdated.clear()
  }
  return {
    live(operation, variables, follow) {
      const rootId = rootIdOf(operation.name, variables)
      const backwards = (variables as { last?: number }).last != null
      const query = queries.get(rootId) ?? openQuery(home, { rootId, operation, variables, backwards }, follow)
      queries.set(rootId, query)
      query.lookers++
      let looks = true
      function close() {
        if (looks && --query.lookers === 0) {
          query.stop()
          queries.delete(rootId)
        }
        looks = false
      }
      return { ...query, close }
    },
    outdate,
    see: (changed) => each((query) => query.see(changed)),
    hurry: () => each((query) => query.get().error && void query.refetch()),
    stop: () => each((query) => query.stop()),
    blank: () =>
      each((query) => {
        query.stop()
        query.set(nothing)
      }),
  }
}
