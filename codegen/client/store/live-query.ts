import { createRetry } from '../backoff.ts'
import type { Client } from '../create-client.ts'
import { RequestFailed, UserError } from '../errors.ts'
import type { LiveEvents } from '../events.ts'
import type { Platform } from '../ports.ts'
import { createReadable, type Readable } from '../readable.ts'
import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { edgeOf, isList, joined, type List, renewed } from './lists.ts'
import { createReader, normalise } from './normalise.ts'
import { type Fieldset, isRef, type Layer } from './records.ts'
import { selectionOf, storeKey } from './selection.ts'
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
export interface Shared {
  readonly state: Readable<LiveState<never>>
  readonly name: string
  refetch(): Promise<void>
  loadMore(): Promise<boolean>
  /** Tries again at once what has failed. */
  hurry(): void
  /** Reads from the table again, when one of these is part of it. */
  see(changed: ReadonlySet<string>): void
  /** Everything was wiped. */
  empty(): void
  stop(): void
}

/** So long what was read is followed from its cursor, without reading it again. */
const freshMs = 86_400_000
const nothing: LiveState<never> = { data: undefined, loading: true, stale: false, hasMore: false, error: undefined }

export function openQuery(
  home: Home,
  rootId: string,
  operation: AnyOperation,
  variables: object,
  follow?: Follow,
): Shared {
  const { client, platform, table } = home
  const fields = selectionOf(operation.text)
  const reader = createReader(fields, variables, table)
  const state = createReadable(nothing)
  const retry = createRetry(platform)
  const backwards = (variables as { last?: number }).last != null
  const run = client.run as unknown as (operation: AnyOperation, variables: object) => Promise<Json>
  let stream: LiveEvents<unknown> | undefined
  let reading: Promise<void> | undefined
  let open = true

  const patch = (news: Partial<LiveState<never>>) => open && state.set({ ...state.get(), ...news })
  const place = (layer: Pick<Layer, 'get'> = table) => listIn(layer, rootId, operation, variables)
  function show(news: Partial<LiveState<never>> = {}) {
    const found = reader.read(rootId)
    const data = (operation.root && found ? found[operation.root] : found) as undefined
    const list = place()?.list
    const hasMore = Boolean(list && nextPage(list, backwards))
    const now = state.get()
    if (data !== now.data || hasMore !== now.hasMore || Object.keys(news).length > 0) patch({ data, hasMore, ...news })
  }
  function keep(result: Json) {
    table.change((layer) => {
      const before = place(layer)?.list
      const answer = operation.root ? { [operation.root]: result } : result
      const root = normalise(answer, fields, variables, layer) as Fieldset
      const cursor = root.syncCursor ?? layer.get(rootId)?.$cursor ?? null
      layer.set(rootId, { ...root, $at: platform.now(), $cursor: cursor })
      const now = place(layer)
      if (before && now) put(layer, now, renewed(before, now.list, backwards))
    })
  }
  /** Rejects when it could not be read. */
  async function read() {
    patch({ loading: true })
    const result = await run(operation, variables)
    if (!open) return
    keep(result)
    retry.reset()
    show({ loading: false, stale: false, error: undefined })
  }
  function refetch(): Promise<void> {
    retry.cancel()
    reading ??= home.ready
      .then(read)
      .then(start, fail)
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  function fail(error: unknown) {
    if (!(error instanceof UserError || error instanceof RequestFailed)) throw error
    patch({ loading: false, error, stale: state.get().data !== undefined })
    if (open && error instanceof RequestFailed && error.retryable) retry.later(() => void refetch(), error.retryAfterMs)
  }
  function moved(cursor: string) {
    table.change((layer) => layer.set(rootId, { ...layer.get(rootId), $cursor: cursor }))
  }
  function start() {
    const { $cursor: after } = table.base.get(rootId) ?? {}
    if (!follow || stream || !open || typeof after !== 'string') return
    const { operation: events, filter } = follow
    const mine = client.events(events as never, { after, filter } as never, {
      onEvent(event: unknown, cursor) {
        home.heard(event, events as AnyOperation)
        moved(cursor)
      },
      onCaughtUp(cursor) {
        moved(cursor)
        show({ stale: false, error: undefined })
      },
      async onReset(reason) {
        if (reason === 'ACCESS_CHANGED') home.forget()
        await read()
        return table.base.get(rootId)?.$cursor as string | undefined
      },
    })
    stream = mine
    mine.done.catch((error) => ended(mine, error))
  }
  function ended(mine: LiveEvents<unknown>, error: unknown) {
    if (stream !== mine) return
    stream = undefined
    fail(error)
  }
  async function begin() {
    await home.ready
    if (!open) return
    const root = table.base.get(rootId)
    show({ stale: root != null, loading: root == null })
    const fresh = root && follow && root.$cursor && platform.now() - Number(root.$at) < freshMs
    if (fresh) start()
    else void refetch()
  }
  void begin()
  return {
    state,
    name: operation.name,
    refetch,
    async loadMore() {
      const now = place()
      const next = now && nextPage(now.list, backwards)
      if (!next) return false
      try {
        const { around: _around, ...rest } = variables as { around?: number }
        const given = { ...rest, ...next }
        const result = await run(operation, given)
        table.change((layer) => addPage(layer, { rootId, operation, variables, given, backwards }, result))
        return true
      } catch (error) {
        if (error instanceof RequestFailed || error instanceof UserError) patch({ error })
        return false
      }
    },
    hurry: () => void (state.get().error && refetch()),
    see(changed) {
      for (const id of reader.touched()) if (changed.has(id)) return show()
      if (changed.has(rootId)) show()
    },
    empty: () => state.set(nothing),
    stop() {
      open = false
      retry.cancel()
      stream?.stop()
    },
  }
}

interface Found {
  id: string
  key: string
  list: List
}

/** Where the list of a query lies. */
function listIn(
  layer: Pick<Layer, 'get'>,
  rootId: string,
  operation: AnyOperation,
  variables: object,
): Found | undefined {
  let fields = selectionOf(operation.text)
  let id = rootId
  for (const step of operation.page?.split('.') ?? []) {
    const field = fields.get(step)
    const key = field && storeKey(field, variables)
    const value = key && layer.get(id)?.[key]
    if (isList(value)) return { id, key: key!, list: value }
    if (!isRef(value) || !field?.fields) return undefined
    id = value.$
    fields = field.fields
  }
  return undefined
}

function put(layer: Layer, { id, key }: Found, list: List | undefined): void {
  const { [key]: _before, ...record } = layer.get(id)!
  layer.set(id, list ? { ...record, [key]: list } : record)
}

function nextPage({ pageInfo }: List, backwards: boolean): object | undefined {
  const [has, cursor, name] = edgeOf(backwards)
  return pageInfo[has] ? { [name]: pageInfo[cursor] } : undefined
}

interface Paged {
  rootId: string
  operation: AnyOperation
  variables: object
  given: object
  backwards: boolean
}

/** The page has other arguments, so it lies beside the list; from there it is taken into it. */
function addPage(layer: Layer, { rootId, operation, variables, given, backwards }: Paged, result: Json): void {
  const fields = selectionOf(operation.text)
  const answer = normalise(operation.root ? { [operation.root]: result } : result, fields, given, layer) as Fieldset
  const beside = `${rootId}+`
  layer.set(beside, answer)
  const page = listIn(layer, beside, operation, given)
  const list = listIn(layer, rootId, operation, variables)
  if (page && page.id !== beside) put(layer, page, undefined)
  layer.set(beside, null)
  if (page && list) put(layer, list, joined(list.list, page.list, backwards))
}
