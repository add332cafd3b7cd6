import { onAbort } from './abort.ts'
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
  let offered: { item: Item; taken(): void } | undefined
  let asking: { resolve(result: IteratorResult<Item>): void; reject(error: unknown): void } | undefined
  let taken = () => {}
  let ended: { error?: unknown } | undefined
  let settle!: { resolve(): void; reject(error: unknown): void }
  const done = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })

  function meet() {
    if (!asking || !(offered || ended)) return
    const { resolve, reject } = asking
    asking = undefined
    if (offered) {
      taken = offered.taken
      resolve({ value: offered.item, done: false })
      offered = undefined
    } else if (ended!.error) reject(ended!.error)
    else resolve({ value: undefined, done: true })
  }
  function end(error?: unknown) {
    if (ended) return
    leave()
    feed.stop()
    // The app closed the client: nothing went wrong.
    ended = error instanceof RequestFailed && error.code === 'CLOSED' ? {} : { error }
    meet()
    if (ended.error) settle.reject(error)
    else settle.resolve()
  }
  const stop = () => end()
  const iterator = {
    next() {
      taken()
      return new Promise<IteratorResult<Item>>((resolve, reject) => {
        asking = { resolve, reject }
        meet()
      })
    },
    async return() {
      stop()
      return { value: undefined, done: true as const }
    },
  }
  const give = (item: Item) =>
    new Promise<void>((resolve) => {
      offered = { item, taken: resolve }
      meet()
    })
  const feed = follow({ isOpen: () => !ended, end, give })
  let leave = () => {}
  leave = onAbort(signal, stop)
  if (!ended) feed.start()
  return { done, stop, [asyncIterator]: () => loopOf(done, iterator) } as Live<Item>
}

/** The loop throws what ended the stream; then nobody has to look at `done` as well. */
function loopOf<Item>(done: Promise<void>, iterator: AsyncIterator<Item>): AsyncIterator<Item> {
  done.catch(() => {})
  return iterator
}
