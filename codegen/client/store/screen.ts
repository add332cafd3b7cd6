import { createReadable, type Readable } from '../readable.ts'
import { createReader } from './normalise.ts'
import { type Asked, listIn, nextPage } from './query-list.ts'
import { selectionOf } from './selection.ts'
import type { LiveState } from './store.ts'
import type { Table } from './table.ts'

export interface Screen {
  readonly state: Readable<LiveState<never>>
  /** Says something about the query itself. */
  patch(news: Partial<LiveState<never>>): void
  /** Reads the table again. */
  show(news?: Partial<LiveState<never>>): void
  /** Reads it again when one of these is part of it. */
  see(changed: ReadonlySet<string>): void
  empty(): void
  isOpen(): boolean
  close(): void
}

const nothing: LiveState<never> = { data: undefined, loading: true, stale: false, hasMore: false, error: undefined }

/** What those who look at a query see. */
export function createScreen(table: Table, asked: Asked, backwards: boolean): Screen {
  const { rootId, operation, variables } = asked
  const reader = createReader(selectionOf(operation.text), variables, table)
  const state = createReadable(nothing)
  let open = true
  const patch = (news: Partial<LiveState<never>>) => open && state.set({ ...state.get(), ...news })
  function show(news: Partial<LiveState<never>> = {}) {
    const found = reader.read(rootId)
    const data = (operation.root && found ? found[operation.root] : found) as undefined
    const list = listIn(table, asked)?.list
    const hasMore = Boolean(list && nextPage(list, backwards))
    const now = state.get()
    if (data !== now.data || hasMore !== now.hasMore || Object.keys(news).length > 0) patch({ data, hasMore, ...news })
  }
  return {
    state,
    patch,
    show,
    see(changed) {
      for (const id of reader.touched()) if (changed.has(id)) return show()
    },
    empty: () => state.set(nothing),
    isOpen: () => open,
    close() {
      open = false
    },
  }
}
