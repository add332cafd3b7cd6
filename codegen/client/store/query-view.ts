import { isExpected } from '../errors.ts'
import { createReadable } from '../readable.ts'
import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import type { Home } from './live-query.ts'
import { createReader } from './normalise.ts'
import { type Asked, addPage, nextPage } from './query-list.ts'
import { selectionOf } from './selection.ts'
import type { LiveState } from './store.ts'

export type View = ReturnType<typeof createView>

export const nothing: LiveState<never> = {
  data: undefined,
  loading: true,
  stale: false,
  hasMore: false,
  error: undefined,
}

/** What a query shows of the table, and how it gets what is not there. */
export function createView({ client, table }: Home, asked: Asked) {
  const { rootId, operation, variables } = asked
  const reader = createReader(selectionOf(operation.text), variables, table)
  const state = createReadable(nothing)
  const run = client.run as unknown as (operation: AnyOperation, variables: object) => Promise<Json>
  const view = {
    ...state,
    operation,
    lookers: 0,
    isOpen: true,
    ask: (more?: object) => run(operation, { ...variables, ...more }),
    /** Says something about the query itself. */
    patch(news: Partial<LiveState<never>>) {
      if (view.isOpen) state.set({ ...state.get(), ...news })
    },
    /** Reads the table again. */
    show(news?: Partial<LiveState<never>>) {
      const found = reader.read(rootId)
      const data = (operation.root && found ? found[operation.root] : found) as undefined
      const hasMore = nextPage(table, asked) !== undefined
      const now = state.get()
      if (news || data !== now.data || hasMore !== now.hasMore) view.patch({ data, hasMore, ...news })
    },
    /** Reads it again when one of these is part of it. */
    see(changed: ReadonlySet<string>) {
      if ([...reader.touched()].some((id) => changed.has(id))) view.show()
    },
    async loadMore() {
      const next = nextPage(table, asked)
      if (!next) return false
      try {
        const result = await view.ask({ around: undefined, ...next })
        if (view.isOpen) table.change((layer) => addPage(layer, asked, result))
        return view.isOpen
      } catch (error) {
        if (isExpected(error)) view.patch({ error })
        return false
      }
    },
  }
  return view
}
