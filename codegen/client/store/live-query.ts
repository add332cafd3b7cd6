import { createRetry } from '../backoff.ts'
import type { Client } from '../create-client.ts'
import { isExpected, RequestFailed } from '../errors.ts'
import type { LiveEvents } from '../events.ts'
import type { Platform } from '../ports.ts'
import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { renewed } from './lists.ts'
import { type Asked, addPage, listIn, nextPage, putList, rootOf } from './query-list.ts'
import { createScreen, type Screen } from './screen.ts'
import type { Follow } from './store.ts'
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
export interface Shared extends Pick<Screen, 'state' | 'see' | 'empty'> {
  readonly name: string
  refetch(): Promise<void>
  loadMore(): Promise<boolean>
  /** Tries again at once what has failed. */
  hurry(): void
  stop(): void
}

interface Query {
  home: Home
  asked: Asked
  backwards: boolean
  screen: Screen
}
type Ask = (operation: AnyOperation, variables: object) => Promise<Json>

/** So long what was read is followed from its cursor, without reading it again. */
const freshMs = 86_400_000

export function openQuery(home: Home, asked: Asked, follow?: Follow): Shared {
  const { table, platform, ready } = home
  const backwards = (asked.variables as { last?: number }).last != null
  const screen = createScreen(table, asked, backwards)
  const query: Query = { home, asked, backwards, screen }
  const reading = createReading(query, () => following.start())
  const following = createFollowing(query, reading, follow)

  async function begin() {
    await ready
    if (!screen.isOpen()) return
    const root = table.base.get(asked.rootId)
    screen.show({ stale: root != null, loading: root == null })
    const isFresh = follow && root?.$cursor && !root.$old && platform.now() - Number(root.$at) < freshMs
    if (isFresh) following.start()
    else void reading.refetch()
  }
  void begin()
  return {
    state: screen.state,
    see: screen.see,
    empty: screen.empty,
    name: asked.operation.name,
    refetch: reading.refetch,
    loadMore: () => loadMore(query),
    hurry: () => void (screen.state.get().error && reading.refetch()),
    stop() {
      screen.close()
      reading.rest()
      following.stop()
    },
  }
}

interface Reading {
  /** Rejects when it could not be read. */
  read(): Promise<void>
  refetch(): Promise<void>
  fail(error: unknown): void
  rest(): void
}

function createReading({ home, asked, backwards, screen }: Query, then: () => void): Reading {
  const { client, platform, table } = home
  const retry = createRetry(platform)
  let reading: Promise<void> | undefined

  async function read() {
    screen.patch({ loading: true })
    const result = await (client.run as unknown as Ask)(asked.operation, asked.variables)
    if (!screen.isOpen()) return
    keep(table, asked, backwards, result, platform.now())
    retry.reset()
    screen.show({ loading: false, stale: false, error: undefined })
  }
  function refetch(): Promise<void> {
    retry.cancel()
    reading ??= home.ready
      .then(read)
      .then(then, fail)
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  function fail(error: unknown) {
    if (!isExpected(error)) throw error
    screen.patch({ loading: false, error, stale: screen.state.get().data !== undefined })
    if (screen.isOpen() && error instanceof RequestFailed && error.retryable)
      retry.later(() => void refetch(), error.retryAfterMs)
  }
  return { read, refetch, fail, rest: retry.cancel }
}

function createFollowing({ home, asked, screen }: Query, { read, fail }: Reading, follow: Follow | undefined) {
  const { client, table } = home
  const { rootId } = asked
  let stream: LiveEvents<unknown> | undefined
  const cursor = () => table.base.get(rootId)?.$cursor
  const moved = ($cursor: string) => table.change((layer) => layer.set(rootId, { ...layer.get(rootId), $cursor }))
  const handlers = (operation: AnyOperation) => ({
    onEvent(event: unknown, at: string) {
      home.heard(event, operation)
      moved(at)
    },
    onCaughtUp(at: string) {
      moved(at)
      screen.show({ stale: false, error: undefined })
    },
    async onReset(reason: string) {
      if (reason === 'ACCESS_CHANGED') home.forget()
      await read()
      return cursor() as string | undefined
    },
  })
  return {
    start() {
      const after = cursor()
      if (!follow || stream || !screen.isOpen() || typeof after !== 'string') return
      const { operation, filter } = follow
      const mine = client.events(operation as never, { after, filter } as never, handlers(operation as AnyOperation))
      stream = mine
      mine.done.catch((error) => {
        if (stream !== mine) return
        stream = undefined
        fail(error)
      })
    },
    stop: () => stream?.stop(),
  }
}

function keep(table: Table, asked: Asked, backwards: boolean, result: Json, now: number): void {
  table.change((layer) => {
    const before = listIn(layer, asked)?.list
    const root = rootOf(asked, result, layer)
    const $cursor = root.syncCursor ?? layer.get(asked.rootId)?.$cursor ?? null
    layer.set(asked.rootId, { ...root, $at: now, $cursor })
    const after = listIn(layer, asked)
    if (before && after) putList(layer, after, renewed(before, after.list, backwards))
  })
}

async function loadMore({ home: { client, table }, asked, backwards, screen }: Query): Promise<boolean> {
  const list = listIn(table, asked)?.list
  const next = list && nextPage(list, backwards)
  if (!next) return false
  const { around: _around, ...rest } = asked.variables as { around?: number }
  try {
    const result = await (client.run as unknown as Ask)(asked.operation, { ...rest, ...next })
    if (!screen.isOpen()) return false
    table.change((layer) => addPage(layer, asked, backwards, result))
    return true
  } catch (error) {
    if (isExpected(error)) screen.patch({ error })
    return false
  }
}
