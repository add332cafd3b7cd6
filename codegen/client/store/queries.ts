import type { Platform } from '../ports.ts'
import type { AnyOperation } from '../transport.ts'
import { type Home, openQuery, type Shared } from './live-query.ts'
import type { Layer } from './records.ts'
import { rootIdOf } from './selection.ts'
import type { Follow, LiveQuery } from './store.ts'

/** Read anew for an event, a list waits so long for the next one. */
const outdatedMs = 300

export interface Queries {
  /** Those who ask the same share it. */
  live(home: Home, operation: AnyOperation, variables: object, follow: Follow | undefined): LiveQuery<never>
  all(): Iterable<Shared>
  has(rootId: string): boolean
  /** Of that operation: read anew at once where somebody looks, otherwise when somebody does. */
  outdate(name: string, layer: Layer): void
}

export function createQueries(platform: Platform): Queries {
  const queries = new Map<string, Shared & { lookers: number }>()
  const outdated = new Set<string>()

  function look(home: Home, rootId: string, operation: AnyOperation, variables: object, follow: Follow | undefined) {
    const query = queries.get(rootId) ?? { ...openQuery(home, { rootId, operation, variables }, follow), lookers: 0 }
    query.lookers++
    queries.set(rootId, query)
    return query
  }
  function leave(rootId: string) {
    const query = queries.get(rootId)
    if (!query || --query.lookers > 0) return
    query.stop()
    queries.delete(rootId)
  }
  function readOutdated() {
    for (const query of queries.values()) if (outdated.has(query.name)) void query.refetch()
    outdated.clear()
  }
  return {
    live(home, operation, variables, follow) {
      const id = rootIdOf(operation.name, variables)
      const { state, refetch, loadMore } = look(home, id, operation, variables, follow)
      let open = true
      const close = () => {
        if (open) leave(id)
        open = false
      }
      return { ...state, refetch, loadMore, close }
    },
    all: () => queries.values(),
    has: (rootId) => queries.has(rootId),
    outdate(name, layer) {
      if (outdated.size === 0) platform.timer(outdatedMs, readOutdated)
      outdated.add(name)
      // Stored as well: the app may be gone before it was read.
      for (const id of [...layer.ids()]) {
        const record = id.startsWith(`q/${name}/`) && layer.get(id)
        if (record) layer.set(id, { ...record, $old: true })
      }
    },
  }
}
