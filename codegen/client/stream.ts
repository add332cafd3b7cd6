import { onAbort } from './abort.ts'
import { deferred } from './deferred.ts'
import { RequestFailed } from './errors.ts'
import type { Follow } from './follow.ts'
import { asyncIterator } from './iterator.ts'

/** A running stream. It can be looped over where no handler was given. */
export interface Live<Item> extends AsyncIterable<Item> {
  /** Resolves when the stream was stopped; rejects with what ended it otherwise. */
  readonly done: Promise<void>
  stop(): void
}

/** The inner end of a stream. */
interface Stream<Item> {
  isOpen(): boolean
  end(error?: unknown): void
  /** Resolves when a loop comes back for more. */
  give(item: Item): Promise<void>
}

/** A stream of what is followed, until the signal aborts. */
export function openStream<Item>(
  signal: AbortSignal | undefined,
  follow: (stream: Stream<Item>) => Follow,
): Live<Item> {
  const { promise: done, resolve, reject } = deferred()
  let offered: IteratorResult<Item> | undefined
  let asking: ((result: IteratorResult<Item> | Promise<IteratorResult<Item>>) => void) | undefined
  let taken = () => {}
  let isOpen = true

  function meet() {
    if (!asking || (isOpen && !offered)) return
    asking(offered ?? done.then(() => ({ value: undefined, done: true })))
    asking = offered = undefined
  }
  function end(error?: unknown) {
    if (!isOpen) return
    isOpen = false
    leave()
    feed.stop()
    // The app closed the client: nothing went wrong.
    if (!error || (error instanceof RequestFailed && error.code === 'CLOSED')) resolve()
    else reject(error)
    meet()
  }
  const stop = () => end()
  const iterator = {
    next() {
      // Who comes back has dealt with the last one.
      if (!offered) taken()
      return new Promise<IteratorResult<Item>>((resolve) => {
        asking = resolve
        meet()
      })
    },
    async return() {
      stop()
      return { value: undefined, done: true as const }
    },
  }
  const give = (value: Item) =>
    new Promise<void>((resolve) => {
      taken = resolve
      offered = { value, done: false }
      meet()
    })
  const feed = follow({ isOpen: () => isOpen, end, give })
  let leave = () => {}
  leave = onAbort(signal, stop)
  if (isOpen) feed.start()
  return {
    done,
    stop,
    [asyncIterator]() {
      // The loop throws what ended the stream; then nobody has to look at `done` as well.
      done.catch(() => {})
      return iterator
    },
  } as Live<Item>
}
