import type { Platform } from '../ports.ts'
import type { AnyOperation } from '../transport.ts'
import { type Home, loadMore, openQuery, type Query, refetch, stop } from './live-query.ts'
import type { Layer } from './records.ts'
import { rootIdOf } from './selection.ts'
import type { Follow, LiveQuery } from './store.ts'

/** Read anew for an event, a list waits so long for the next one. */
const outdatedMs = 300

export interface Queries {
  /** Those who ask the same share it. */
  live(home: Home, operation: AnyOperation, variables: object, follow: Follow | undefined): LiveQuery<never>
  /** Those that somebody looks at, by their ids. */
  open: ReadonlyMap<string, Query>
  /** Of that operation: read anew at once where somebody looks, otherwise when somebody does. */
  outdate(name: string, layer: Layer): void
}

export function createQueries(platform: Platform): Queries {
  const queries = new Map<string, Query>()
  const outdated = new Set<string>()

  function readOutdated() {
    for (const query of queries.values()) if (outdated.has(query.operation.name)) void refetch(query)
    outdated.clear()
  }
  return {
    live(home, operation, variables, follow) {
      const rootId = rootIdOf(operation.name, variables)
      const backwards = (variables as { last?: number }).last != null
      const query = queries.get(rootId) ?? openQuery(home, { rootId, operation, variables, backwards }, follow)
      queries.set(rootId, query)
      query.lookers++
      let looks = true
      function close() {
        if (looks && --query.lookers === 0) {
          stop(query)
          queries.delete(rootId)
        }
        looks = false
      }
      return { ...query.state, refetch: () => refetch(query), loadMore: () => loadMore(query), close }
    },
    open: queries,
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
