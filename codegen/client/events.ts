import { createRetry } from './backoff.ts'
import { FeedWasReset, passes } from './errors.ts'
import { follow } from './follow.ts'
import { type Live, openStream } from './stream.ts'
import type { AnyOperation } from './transport.ts'
import type { Wire } from './wire.ts'

/** Why a stream cannot go on: too old, not of this server, rights changed, too far behind, data imported. */
export type ResetReason = 'EXPIRED' | 'INVALID' | 'ACCESS_CHANGED' | 'BACKLOG_TOO_LARGE' | 'DATA_REPLACED'

/** What a stream of events calls. One at a time: the next waits until the promise of the last has resolved. */
export interface EventHandlers<Event> {
  /** Once per event, in order. When it throws, the stream ends with that error and the cursor stays before the event. */
  onEvent?(event: Event, cursor: string): unknown
  /** The backlog is through, what follows is live. Again after each reconnect. */
  onCaughtUp?(cursor: string): unknown
  /**
   * The stream cannot go on from its cursor. Read a fresh snapshot and answer with the `syncCursor` that was read with
   * it; with nothing, the stream goes on from where the server stands now.
   */
  onReset?(reason: ResetReason, cursor: string): string | undefined | Promise<string | undefined>
}

export interface EventsOptions<Filter> {
  /** Go on after this cursor: a `syncCursor`, or the `cursor` that you kept. Left out: from now on. */
  after?: string | null
  filter?: Filter
  signal?: AbortSignal
}

/** A running stream of events. Where no `onEvent` is given, asking for the next event says that this one is dealt with. */
export interface LiveEvents<Event> extends Live<Event> {
  /**
   * After the last event that was dealt with; keep it to go on from there after a restart. Null: none yet. An event whose
   * handler is still running does not count.
   */
  readonly cursor: string | null
}

interface Frame {
  cursor?: string
  event?: { id?: string }
  reason?: ResetReason
}

const queueLimit = 1000
const seenLimit = 5000

/** The stream behind `client.events`: follows, keeps the cursor, hands out one event after the other. */
export function openEvents<Event>(
  wire: Wire,
  operation: AnyOperation,
  { after = null, filter, signal }: EventsOptions<unknown>,
  handlers: EventHandlers<Event>,
): LiveEvents<Event> {
  const isNew = createMemory()
  const retry = createRetry(wire.place.platform)
  let cursor = after
  let received = after
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()
  let resets = 0
  /** Where to go on. Asked again after a pause when the last answer did not help, or the server was away. */
  async function reset(reason: ResetReason, at: string): Promise<string> {
    if (!handlers.onReset) throw new FeedWasReset(reason, at)
    if (resets++ > 0) await retry.pause(0, signal)
    try {
      return (await handlers.onReset(reason, at)) ?? at
    } catch (error) {
      if (signal?.aborted || !passes(error)) throw error
      return reset(reason, at)
    }
  }
  const live = openStream<Event>(signal, ({ isOpen, end, give }) => {
    const onEvent = handlers.onEvent?.bind(handlers) ?? give
    const feed = follow<Frame>(wire, {
      operation,
      variables: () => ({ after: received, filter }),
      next(frame) {
        if (!frame.cursor) return // A kind that this client does not know yet.
        received = frame.cursor
        waiting++
        // After a reset nothing comes; with too much to do it is left in the log until this has been dealt with.
        if (frame.reason || waiting >= queueLimit) feed.stop()
        turn = turn.then(() => dealWith(frame)).catch(end)
      },
      failed: end,
    })
    async function dealWith({ cursor: at, event, reason }: Frame) {
      if (!isOpen()) return
      if (reason) received = at = await reset(reason, at!)
      else {
        resets = 0
        retry.reset()
        if (!event) await handlers.onCaughtUp?.(at!)
        else if (isNew(event.id)) await onEvent(event as Event, at!)
      }
      cursor = at!
      if (--waiting === 0 && isOpen() && !feed.running()) feed.start()
    }
    return feed
  })
  return {
    ...live,
    get cursor() {
      return cursor
    },
  }
}

/** Whether an id is met for the first time; it forgets the oldest. */
function createMemory(): (id: string | undefined) => boolean {
  const seen = new Set<string>()
  return (id) => {
    if (!id) return true
    if (seen.has(id)) return false
    seen.add(id)
    if (seen.size > seenLimit) seen.delete(seen.values().next().value!)
    return true
  }
}
