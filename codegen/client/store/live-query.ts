import { createRetry } from '../backoff.ts'
import type { Client } from '../create-client.ts'
import { isExpected, passes } from '../errors.ts'
import type { LiveEvents } from '../events.ts'
import type { Platform } from '../ports.ts'
import type { AnyOperation } from '../transport.ts'
import { type Asked, keep } from './query-list.ts'
import { createView, type View } from './query-view.ts'
import { extend } from './records.ts'
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
export interface Query extends View {
  refetch(): Promise<void>
  stop(): void
}

/** So long what was read is followed from its cursor, without reading it again. */
const freshMs = 86_400_000

export function openQuery(home: Home, asked: Asked, follow?: Follow): Query {
  const { platform, table, ready } = home
  const view = createView(home, asked)
  const retry = createRetry(platform)
  let reading: Promise<void> | undefined
  let stream: LiveEvents<unknown> | undefined

  /** Rejects when it could not be read. */
  async function read(): Promise<void> {
    view.patch({ loading: true })
    const result = await view.ask()
    if (!view.isOpen) return
    keep(table, asked, result, platform.now())
    retry.reset()
    view.show({ loading: false, stale: false, error: undefined })
  }
  function refetch(): Promise<void> {
    retry.cancel()
    return (reading ??= readAnew())
  }
  async function readAnew(): Promise<void> {
    try {
      await ready
      await read()
      start()
    } catch (error) {
      fail(error)
    } finally {
      reading = undefined
    }
  }
  function fail(error: unknown): void {
    if (!isExpected(error)) throw error
    view.patch({ loading: false, error, stale: view.get().data !== undefined })
    if (view.isOpen && passes(error)) retry.later(() => void refetch(), error.retryAfterMs)
  }
  /** Follows it from where it was read. What was heard meanwhile may be newer than what was read, and is heard again. */
  function start(): void {
    const after = cursorOf(table, asked) as string | null | undefined
    stream?.stop()
    if (!follow || !after || !view.isOpen) return
    stream = openStream(home, asked, follow, after, read, view.show)
    stream.done.catch(fail)
  }
  void ready.then(() => {
    if (!view.isOpen) return
    const root = table.base.get(asked.rootId)
    view.show({ stale: root != null, loading: root == null })
    if (root && !root.$old && platform.now() - Number(root.$at) < freshMs) start()
    if (!stream) void refetch()
  })
  function stop(): void {
    view.isOpen = false
    retry.cancel()
    stream?.stop()
  }
  return Object.assign(view, { refetch, stop })
}

function openStream(
  { client, table, heard, forget }: Home,
  asked: Asked,
  { operation, filter }: Follow,
  after: string,
  read: () => Promise<void>,
  show: View['show'],
): LiveEvents<unknown> {
  const moved = ($cursor: string) => table.change((layer) => extend(layer, asked.rootId, { $cursor }))
  return client.events(operation as never, { after, filter } as never, {
    onEvent(event: unknown, at: string) {
      heard(event, operation)
      moved(at)
    },
    onCaughtUp(at: string) {
      moved(at)
      show({ stale: false, error: undefined })
    },
    async onReset(reason: string) {
      if (reason === 'ACCESS_CHANGED') forget()
      await read()
      return cursorOf(table, asked) as string | undefined
    },
  })
}

const cursorOf = ({ base }: Table, { rootId }: Asked) => base.get(rootId)?.$cursor
