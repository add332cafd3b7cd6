import type { Readable } from '../readable.ts'
import type { LiveQuery, LiveState } from '../store/store.ts'
import type { View, ViewState } from './types.ts'

/** Another form of a value that changes; made once for each value. */
export function mapped<From, To>(source: Readable<From>, make: (value: From) => To): Readable<To> {
  let of: { from: From; to: To } | undefined
  const get = () => {
    const from = source.get()
    if (!of || of.from !== from) of = { from, to: make(from) }
    return of.to
  }
  return { get, subscribe: (run) => source.subscribe(() => run(get())) }
}

/** A query as the list of models that a view draws. */
export function viewOf<Result, Model>(query: LiveQuery<Result>, make: (result: Result) => Model | null): View<Model> {
  const state = mapped(query, ({ data, ...rest }: LiveState<Result>): ViewState<Model> => {
    return { ...rest, data: data === undefined ? undefined : make(data) }
  })
  return { ...state, refetch: query.refetch, loadMore: query.loadMore, close: query.close }
}
