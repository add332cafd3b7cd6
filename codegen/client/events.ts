import { backoffMs, sleep } from './backoff.ts'
import { asyncIterator } from './each.ts'
import { FeedWasReset, RequestFailed } from './errors.ts'
import { follow } from './follow.ts'
import { handOver } from './hand-over.ts'
import type { Platform } from './ports.ts'
import type { AnyOperation } from './transport.ts'
import type { Wire } from './wire.ts'

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

/** A running stream. Loop over it where you gave no `onEvent`: asking for the next event says that this one is dealt with. */
export interface LiveEvents<Event> extends AsyncIterable<Event> {
  /** After the last event that was dealt with; keep it to go on from there after a restart. Null: none yet. */
  readonly cursor: string | null
  /** Resolves when the stream was stopped; rejects with what ended it otherwise. */
  readonly done: Promise<void>
  stop(): void
}

interface Frame {
  cursor?: string
  event?: { id?: string }
  reason?: ResetReason
}

const queueLimit = 1000
const seenLimit = 5000

export function openEvents<Event, Filter>(
  platform: Platform,
  wire: Wire,
  operation: AnyOperation,
  { after, filter, signal }: EventsOptions<Filter>,
  handlers: EventHandlers<Event>,
): LiveEvents<Event> {
  const queue: Frame[] = []
  const seen = new Set<string>()
  let handled = after ?? null
  let received = handled
  let busy = false
  let resets = 0
  let settle: { resolve(): void; reject(error: unknown): void } | undefined
  const done = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  const looped = handOver<Event>(() => finish())
  const onEvent = handlers.onEvent?.bind(handlers) ?? looped.give

  const feed = follow<Frame>(platform, wire, {
    operation,
    variables: () => ({ after: received, filter }),
    next(frame) {
      // A kind of frame that this client does not know yet.
      if (!frame.cursor) return
      received = frame.cursor
      queue.push(frame)
      // After a reset nothing comes; with too much to do it is left in the log until this has been dealt with.
      if (frame.reason || queue.length >= queueLimit) feed.stop()
      void drain()
    },
    failed: (failure) => finish(failure.code === 'CLOSED' ? undefined : failure),
  })

  async function drain() {
    if (busy) return
    busy = true
    try {
      for (let frame = queue.shift(); frame && settle; frame = queue.shift()) await handle(frame)
      busy = false
      if (settle && !feed.running()) feed.start()
    } catch (error) {
      finish(error)
    }
  }

  async function handle({ cursor, event, reason }: Frame) {
    if (reason) return reset(reason, cursor!)
    resets = 0
    if (!event) await handlers.onCaughtUp?.(cursor!)
    else if (!event.id || !seen.has(event.id)) {
      await onEvent(event as Event, cursor!)
      remember(event.id)
    }
    handled = cursor!
  }

  async function reset(reason: ResetReason, cursor: string) {
    if (!handlers.onReset) throw new FeedWasReset(reason, cursor)
    // One after the other means that the answer did not help.
    if (resets++ > 0) await sleep(platform, backoffMs(platform, resets), signal)
    if (!settle) return
    handled = received = (await snapshot(reason, cursor)) ?? cursor
  }

  async function snapshot(reason: ResetReason, cursor: string): Promise<string | undefined> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await handlers.onReset!(reason, cursor)
      } catch (error) {
        if (!settle || !(error instanceof RequestFailed) || !error.retryable) throw error
        await sleep(platform, backoffMs(platform, attempt), signal)
      }
    }
  }

  function remember(id: string | undefined) {
    if (id) seen.add(id)
    if (seen.size > seenLimit) seen.delete(seen.values().next().value!)
  }

  function finish(error?: unknown) {
    if (!settle) return
    feed.stop()
    signal?.removeEventListener('abort', stop)
    looped.end(error)
    if (error) settle.reject(error)
    else settle.resolve()
    settle = undefined
  }

  const stop = () => finish()
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  else feed.start()

  return {
    get cursor() {
      return handled
    },
    done,
    stop,
    [asyncIterator]() {
      // The loop throws what ended the stream; nobody has to look at `done` as well.
      done.catch(() => {})
      return looped.iterator
    },
  } as LiveEvents<Event>
}
