// The public face of `@forium/client/store`: what was read stays, changes by itself and opens without a network.
import type { Client } from '../create-client.ts'
import type { RequestFailed, UserError } from '../errors.ts'
import type { Given, Operation } from '../operation.ts'
import { createOutbox, type Outbox, type OutboxItem, type OutboxPlace, type SendOptions, type Sent } from '../outbox.ts'
import { type Platform, platformOf } from '../ports.ts'
import type { Readable } from '../readable.ts'
import type { StorageAdapter } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { type Draft, draftOf } from './draft.ts'
import { createQueries } from './queries.ts'
import { take } from './query-list.ts'
import { createStoreRows } from './rows.ts'
import type { StoreLimits } from './sweep.ts'
import { createTable } from './table.ts'

export type { Draft } from './draft.ts'
export type { ListPlace } from './lists.ts'
export type { StoreLimits } from './sweep.ts'

/** What a live query shows. */
export interface LiveState<Result> {
  /** Undefined: nothing is known yet. The same object until something in it has changed. */
  readonly data: Result | undefined
  /** It is being read. */
  readonly loading: boolean
  /** Out of the store, and not heard of the server since. */
  readonly stale: boolean
  /** Its list has another page. */
  readonly hasMore: boolean
  /** Why it could not be read; what is shown stays, and it is tried again where that may help. */
  readonly error: UserError | RequestFailed | undefined
}

/** A query whose answer changes by itself. */
export interface LiveQuery<Result> extends Readable<LiveState<Result>> {
  /** Reads it anew. Never rejects: a failure is in the state. */
  refetch(): Promise<void>
  /** Reads the next page of its list (with `last`: the one before); false: there is none, or no answer. */
  loadMore(): Promise<boolean>
  /** Nobody looks any more. What was read stays. */
  close(): void
}

/**
 * What a query follows: a document of `events` (its own, so that it need not ask for everything) and what of it concerns
 * the query. The query has to ask for `syncCursor`.
 */
export interface Follow {
  readonly operation: Operation<'subscription', unknown, unknown>
  readonly filter?: object
}

/** What a write does, before it is answered. Pure: it is done again whenever what lies below has changed. */
export type Effect = (draft: Draft, variables: never, item: OutboxItem) => void

export interface StoreOptions extends OutboxPlace, Partial<Pick<Platform, 'now' | 'random' | 'timer'>> {
  client: Client
  /** Keys `e/`, `q/` and `m/` are the store's, `o/` the outbox's. */
  storage: StorageAdapter
  /** Id of who looks. What is stored of somebody else is dropped, but for what they have not sent yet. Null: a guest. */
  owner: string | null
  /** Of the app's documents: with another number what was read is dropped, and never what waits to be sent. Default: 1. */
  version?: number
  /** By the name of the operation. */
  effects?: Readonly<Record<string, Effect>>
  /**
   * What an event does besides changing the objects that it carries: the lists. It may come twice; `isNew` says whether
   * an object of it was not known before.
   */
  onEvent?: (draft: Draft, event: never, isNew: (id: string) => boolean) => void
  limits?: StoreLimits
}

export interface Store {
  /**
   * A query that stays true: at once from what is stored, then from the server, then by the events that it follows.
   * Those who ask the same share it.
   *
   * @example
   * const query = store.live(topicPage, { id, first: 20 }, { operation: events, filter: { topicIds: [id] } })
   * query.subscribe(({ data, stale }) => show(data?.topic, stale))
   */
  live<Result, Variables>(
    operation: Operation<'query', Result, Variables, unknown>,
    variables: Given<Variables>,
    follow?: Follow,
  ): LiveQuery<Result>

  /**
   * Stores a write, shows what it does at once (`effects`), and sends it when its turn comes; see `Outbox.send`.
   *
   * @throws {TypeError} the operation has no `clientId` and was not said to be `repeatable`
   * @throws the storage's own error: it was not stored, so keep the text
   */
  send<Result, Variables>(
    operation: Operation<'mutation', Result, Variables, unknown>,
    variables: Given<Variables>,
    options?: SendOptions,
  ): Promise<Sent<Result>>

  /** What waits to be sent. */
  readonly outbox: Outbox
  /** Resolves when what an earlier run has left is there. */
  readonly ready: Promise<void>
  /** Tries everything at once that failed: online again, in the foreground again. */
  hurry(): void
  /** Resolves when everything that is known is stored. */
  settle(): Promise<void>
  /**
   * Forgets everything of this owner: somebody signs out. `confirm` is first told how many writes are unsent; with
   * false nothing happens. Answers whether it was wiped.
   */
  wipe(confirm?: (unsent: number) => boolean | Promise<boolean>): Promise<boolean>
  /** Ends what is live; what is stored stays for the next one. */
  close(): Promise<void>
}

/**
 * A store over one storage, for one person.
 *
 * @example
 * import { createStore } from '@forium/client/store'
 * import { indexedDbStorage } from '@forium/client/storage-indexeddb'
 * const store = createStore({ client, storage: indexedDbStorage('forum'), owner: viewer.id })
 */
export function createStore(options: StoreOptions): Store {
  const platform = platformOf(options)
  const table = createTable((changed, stored) => {
    rows.keep(stored)
    queries.see(changed)
  })
  const rows = createStoreRows(options, platform, table.base)
  // A storage that cannot be read costs what was kept, not the app. What waits may have been drawn over nothing.
  const ready = rows.load().then(draw, draw)
  const queries = createQueries(options, { platform, table, rows, ready })
  const outbox = createOutbox({
    ...options,
    async onAnswer(...given) {
      answered(...given)
      await rows.settle()
    },
    onElsewhere: answered,
    onWiped: empty,
  })
  outbox.items.subscribe(draw)

  function affect(draft: Draft, items: readonly OutboxItem[]) {
    for (const item of items) options.effects?.[item.operation]?.(draft, item.variables as never, item)
  }
  function draw() {
    table.drawn((layer) => affect(draftOf(layer), outbox.items.get()))
  }
  /** A write's answer goes over what its effect does, which is then done for good. */
  function answered(item: OutboxItem, result: unknown, operation: AnyOperation) {
    table.change((layer) => {
      const about = take(layer, operation, item.variables, result)
      affect(draftOf(layer, queries.outdate, about), [item])
    })
  }
  async function empty() {
    queries.blank()
    await rows.wipe()
  }
  return {
    outbox,
    ready,
    live: queries.live as Store['live'],
    send: outbox.send,
    settle: rows.settle,
    hurry() {
      outbox.hurry()
      queries.hurry()
    },
    async wipe(confirm) {
      const wiped = await outbox.wipe(confirm)
      if (wiped) await empty()
      return wiped
    },
    async close() {
      outbox.close()
      queries.stop()
      await rows.settle()
    },
  }
}
