// The public face of `@forium/client/outbox`: writes that survive a lost network and the end of the app.
import { newClientId, withClientIds } from './client-id.ts'
import type { Client } from './create-client.ts'
import { deferred } from './deferred.ts'
import type { Guard } from './level.ts'
import type { Given, Operation } from './operation.ts'
import { createAnswers } from './outbox-answers.ts'
import { choicesOf, hear, type News } from './outbox-choices.ts'
import { heads, itemOf, type OutboxItem } from './outbox-items.ts'
import { createLanes } from './outbox-lanes.ts'
import type { Lock, OutboxPlace } from './outbox-place.ts'
import { createRows, type Row } from './outbox-rows.ts'
import { createSender } from './outbox-sender.ts'
import { type Platform, platformOf } from './ports.ts'
import { createReadable, kept, type Readable } from './readable.ts'
import type { Json, StorageAdapter } from './storage.ts'
import type { AnyOperation } from './transport.ts'

export type { OutboxError } from './outbox-errors.ts'
export type { OutboxItem } from './outbox-items.ts'
export { type Broadcast, browserPlace, type Lock, type OutboxPlace } from './outbox-place.ts'
export type { Readable, Unsubscribe } from './readable.ts'
export type { Json, StorageAdapter, StorageEntry } from './storage.ts'

export interface OutboxOptions extends OutboxPlace, Partial<Pick<Platform, 'now' | 'random' | 'timer'>> {
  client: Pick<Client, 'run'>
  /** Where the writes are kept; the outbox uses the keys that begin with `o/`. */
  storage: StorageAdapter
  /** Id of who writes. Rows of somebody else in the same storage are neither shown nor sent. Null: a guest. */
  owner: string | null
  /**
   * Called with each answer before its write is forgotten, to keep it: an app that is killed in between is called again.
   * Until it resolves the lane waits; when it rejects, the write is sent again, and answered with the same.
   */
  onAnswer?: (item: OutboxItem, result: unknown, operation: AnyOperation) => unknown
  /** Called when another tab has heard the answer of a write that is shown here. */
  onElsewhere?: (item: OutboxItem, result: unknown, operation: AnyOperation) => unknown
  /** Called when everything of this owner was forgotten in another tab: somebody has signed out there. */
  onWiped?: () => unknown
}

export interface SendOptions {
  /** What shares a lane is sent one after the other: a conversation, a topic. Lanes run side by side. Default: `default`. */
  lane?: string
  /** Ids of items that must have been taken by the server before this one goes. */
  dependsOn?: readonly string[]
  /** For the app itself, stored with the write and shown in `items`: what to draw. */
  note?: Json
  /** For an operation without `clientId`: sending it twice is the same as once (`markTopicRead`, `addReaction`). */
  repeatable?: boolean
}

/** A write that is safely stored. */
export interface Sent<Result> {
  /** Id of its item. For an operation with `clientId` it is that one, so `idOf('Post', id)` is the id of what is created. */
  readonly id: string
  /** All ids that were made or given, by their name in the input: `clientId`, `messageClientId`. */
  readonly clientIds: Readonly<Record<string, string>>
  /**
   * The server's answer, perhaps days later. Rejects with the `UserError` or `RequestFailed` of a refusal, and with a
   * `RequestFailed` (`ABORTED`) when it was discarded; it may be left alone. It lasts as long as the app: after a restart
   * look at `items`.
   */
  readonly settled: Promise<Result>
}

export interface Outbox {
  /**
   * Stores a write and sends it when its turn comes. Resolves when it is stored: from then on it will be done once,
   * whatever happens to the network, the app or the server. An item of this id that is already there is not stored twice;
   * one that has failed is replaced.
   *
   * @throws {TypeError} the operation has no `clientId` and was not said to be `repeatable`, or the outbox was closed
   * @throws the storage's own error: it was not stored, so keep the text
   * @example
   * const { id } = await outbox.send(createPost, { input: { topicId, body } }, { lane: topicId })
   * show({ id: idOf('Post', id), body })
   */
  send<Result, Variables>(
    operation: Operation<'mutation', Result, Variables, unknown>,
    variables: Given<Variables>,
    options?: SendOptions,
  ): Promise<Sent<Result>>

  /**
   * What the server has not taken yet, in the order it was sent.
   *
   * @example
   * outbox.items.subscribe((items) => show(items.filter(({ lane }) => lane === topicId)))
   */
  readonly items: Readable<readonly OutboxItem[]>
  /** How many that are: for a badge. */
  readonly count: Readable<number>
  /** Resolves when what an earlier run has left is in `items`. */
  readonly ready: Promise<void>

  /**
   * Tries everything now, without waiting for the end of a pause: online again, signed in again, in the foreground
   * again. A time that the server asked for is waited for all the same.
   *
   * @example
   * createClient({ url, onConnection: (state) => state === 'live' && outbox.hurry() })
   */
  hurry(): void
  /** Sends one that has failed again. Without effect for one that is gone. */
  retry(id: string): Promise<void>
  /**
   * Forgets one; if it is just being sent, the server may take it nevertheless. What depends on it fails, and goes when
   * it is told to `retry`.
   */
  discard(id: string): Promise<void>
  /**
   * Forgets everything of this owner: somebody signs out. `confirm` is first told how many are unsent, if any; with false
   * they stay. Answers whether it was wiped.
   *
   * @example
   * const wiped = await outbox.wipe((unsent) => confirm(`${unsent} messages were not sent. Sign out?`))
   */
  wipe(confirm?: (unsent: number) => boolean | Promise<boolean>): Promise<boolean>
  /** Stops sending; what is there stays in the storage for the next one. */
  close(): void
}

/**
 * An outbox over one storage, for one person. It begins at once to send what an earlier run has left.
 *
 * @example
 * import { createOutbox } from '@forium/client/outbox'
 * import { memoryStorage } from '@forium/client/storage-memory'
 * const outbox = createOutbox({ client, storage: memoryStorage(), owner: viewer.id })
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { owner, lock = atOnce, broadcast, online } = options
  const platform = platformOf(options)
  const answers = createAnswers(broadcast !== undefined)
  const items = createReadable<readonly OutboxItem[]>([])
  const count = createReadable(0)
  const loaded = deferred()
  const guards = new Map<string, Guard>()
  let open = true
  const tell = (news: News) => open && broadcast?.post({ outbox: rows.prefix, ...news })
  const rows = createRows(options.storage, owner, { now: platform.now, lock, changed, tell })
  const sendRow = createSender(options, rows, answers, guards, refresh)
  const lanes = createLanes(platform, (name) =>
    lock(`outbox/${rows.prefix}lane/${name}`, async () => {
      // Read under the lock: another tab may have sent it meanwhile.
      const head = open && heads(await rows.read()).find(({ row }) => row.lane === name)
      loaded.resolve()
      return head && open ? sendRow(head) : 'idle'
    }),
  )
  function refresh() {
    items.set(kept(items.get(), rows.known().map(itemOf)))
    count.set(items.get().length)
  }
  function changed() {
    refresh()
    answers.follow(rows.known())
    if (open) lanes.wake(heads(rows.known()).map(({ row }) => row.lane))
  }
  const unhear = broadcast?.on((news) => void hear(options, rows, lanes, answers, news as News).catch(() => {}))
  const unwatch = online?.subscribe((is) => is && lanes.hurry())
  // Any lane will do: its first step reads what there is, and the others follow from that.
  lanes.wake(['default'])
  return {
    items,
    count,
    ready: loaded.promise,
    async send(operation, variables, given) {
      const { row, clientIds } = written(platform, owner, operation, variables as object, given)
      if (operation.guard) guards.set(operation.name, operation.guard)
      if (!open) throw new TypeError('The outbox was closed.')
      const settled = answers.of(row.id) as Promise<never>
      await rows.add(row)
      return { id: row.id, clientIds, settled }
    },
    hurry: () => lanes.hurry(),
    ...choicesOf(rows, lanes, answers, tell),
    close() {
      open = false
      lanes.stop()
      for (const { now } of rows.known()) now.controller?.abort()
      unwatch?.()
      unhear?.()
    },
  }
}

const atOnce: Lock = (_name, run) => run()

/** A write as it is stored. */
function written(
  platform: Platform,
  owner: string | null,
  { guard: _itsGuardIsNoData, ...operation }: AnyOperation,
  given: object,
  { lane = 'default', dependsOn = [], note, repeatable = false }: SendOptions = {},
) {
  const { kind, name, once } = operation
  if (kind !== 'mutation' || (!once && !repeatable))
    throw new TypeError(`${name} might be done twice: it takes no clientId and is not said to be repeatable.`)
  const [variables, clientIds] = withClientIds(platform, operation, given)
  const id = Object.values(clientIds)[0] ?? newClientId(platform)
  const createdAt = platform.now()
  const row: Row = { v: 1, id, owner, lane, operation, variables, dependsOn, note: note as Json, createdAt }
  // As it will be read back; what the caller does to it afterwards is of no effect.
  return { row: JSON.parse(JSON.stringify(row)) as Row, clientIds }
}
