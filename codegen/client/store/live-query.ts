import { createRetry, type Retry } from '../backoff.ts'
import type { Client } from '../create-client.ts'
import { isExpected, RequestFailed } from '../errors.ts'
import type { LiveEvents } from '../events.ts'
import type { Platform } from '../ports.ts'
import { createReadable, type Writable } from '../readable.ts'
import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { renewed } from './lists.ts'
import { createReader } from './normalise.ts'
import { type Asked, addPage, listIn, nextPage, putList, rootOf } from './query-list.ts'
import { selectionOf } from './selection.ts'
import type { Follow, LiveState } from './store.ts'
import type { Table } from './table.ts'

/** What a query needs of the store that it lives in. */
export interface Home {
  client: Client
  platform: Platform
  table: Table
  ready: Promise<void>
  /** An event of its stream. */
  heard(event: unknown, operation: AnyOperation): void
  /** Somebody's rights have changed: what nobody looks at is forgotten. */
  forget(): void
}

/** One query with its variables, shared by all who look at it. */
export interface Query extends Home, Asked {
  readonly follow: Follow | undefined
  readonly reader: ReturnType<typeof createReader>
  readonly state: Writable<LiveState<never>>
  readonly retry: Retry
  isOpen: boolean
  lookers: number
  reading?: Promise<void> | undefined
  stream?: LiveEvents<unknown> | undefined
}

export const nothing: LiveState<never> = {
  data: undefined,
  loading: true,
  stale: false,
  hasMore: false,
  error: undefined,
}

/** So long what was read is followed from its cursor, without reading it again. */
const freshMs = 86_400_000

export function openQuery(home: Home, asked: Asked, follow?: Follow): Query {
  const query: Query = {
    ...home,
    ...asked,
    follow,
    reader: createReader(selectionOf(asked.operation.text), asked.variables, home.table),
    state: createReadable(nothing),
    retry: createRetry(home.platform),
    isOpen: true,
    lookers: 0,
  }
  void begin(query)
  return query
}

async function begin(query: Query): Promise<void> {
  await query.ready
  if (!query.isOpen) return
  const root = query.table.base.get(query.rootId)
  show(query, { stale: root != null, loading: root == null })
  const isFresh = root?.$cursor && !root.$old && query.platform.now() - Number(root.$at) < freshMs
  if (query.follow && isFresh) start(query)
  else void refetch(query)
}

/** Says something about the query itself. */
function patch({ isOpen, state }: Query, news: Partial<LiveState<never>>): void {
  if (isOpen) state.set({ ...state.get(), ...news })
}

/** Reads the table again. */
function show(query: Query, news?: Partial<LiveState<never>>): void {
  const { table, reader, rootId, operation, state } = query
  const found = reader.read(rootId)
  const data = (operation.root && found ? found[operation.root] : found) as undefined
  const hasMore = nextPage(table, query) !== undefined
  const now = state.get()
  if (news || data !== now.data || hasMore !== now.hasMore) patch(query, { data, hasMore, ...news })
}

/** Reads it again when one of these is part of it. */
export function see(query: Query, changed: ReadonlySet<string>): void {
  if ([...query.reader.touched()].some((id) => changed.has(id))) show(query)
}

const ask = ({ client, operation }: Query, variables: object) =>
  (client.run as unknown as (operation: AnyOperation, variables: object) => Promise<Json>)(operation, variables)

/** Rejects when it could not be read. */
async function read(query: Query): Promise<void> {
  patch(query, { loading: true })
  const result = await ask(query, query.variables)
  if (!query.isOpen) return
  keep(query, result)
  query.retry.reset()
  show(query, { loading: false, stale: false, error: undefined })
}

export function refetch(query: Query): Promise<void> {
  query.retry.cancel()
  query.reading ??= readAnew(query)
  return query.reading
}

async function readAnew(query: Query): Promise<void> {
  try {
    await query.ready
    await read(query)
    start(query)
  } catch (error) {
    fail(query, error)
  } finally {
    query.reading = undefined
  }
}

function fail(query: Query, error: unknown): void {
  if (!isExpected(error)) throw error
  patch(query, { loading: false, error, stale: query.state.get().data !== undefined })
  if (query.isOpen && error instanceof RequestFailed && error.retryable)
    query.retry.later(() => void refetch(query), error.retryAfterMs)
}

/** Follows it from where it was read. */
function start(query: Query): void {
  const { client, table, rootId, follow } = query
  const after = cursorOf(query)
  if (!follow || query.stream || !query.isOpen || typeof after !== 'string') return
  const { filter } = follow
  const operation = follow.operation as AnyOperation
  const moved = ($cursor: string) => table.change((layer) => layer.set(rootId, { ...layer.get(rootId), $cursor }))
  const stream = client.events(operation as never, { after, filter } as never, {
    onEvent(event: unknown, at: string) {
      query.heard(event, operation)
      moved(at)
    },
    onCaughtUp(at: string) {
      moved(at)
      show(query, { stale: false, error: undefined })
    },
    async onReset(reason: string) {
      if (reason === 'ACCESS_CHANGED') query.forget()
      await read(query)
      return cursorOf(query) as string | undefined
    },
  })
  query.stream = stream
  stream.done.catch((error) => {
    if (query.stream !== stream) return
    query.stream = undefined
    fail(query, error)
  })
}

const cursorOf = ({ table, rootId }: Query) => table.base.get(rootId)?.$cursor

function keep(query: Query, result: Json): void {
  const { table, rootId, platform } = query
  table.change((layer) => {
    const before = listIn(layer, query)?.list
    const root = rootOf(query, result, layer)
    const $cursor = root.syncCursor ?? layer.get(rootId)?.$cursor ?? null
    layer.set(rootId, { ...root, $at: platform.now(), $cursor })
    const after = listIn(layer, query)
    if (before && after) putList(layer, after, renewed(before, after.list, query.backwards))
  })
}

export async function loadMore(query: Query): Promise<boolean> {
  const next = nextPage(query.table, query)
  if (!next) return false
  const { around: _around, ...rest } = query.variables as { around?: number }
  try {
    const result = await ask(query, { ...rest, ...next })
    if (!query.isOpen) return false
    query.table.change((layer) => addPage(layer, query, result))
    return true
  } catch (error) {
    if (isExpected(error)) patch(query, { error })
    return false
  }
}

export function stop(query: Query): void {
  query.isOpen = false
  query.retry.cancel()
  query.stream?.stop()
}
