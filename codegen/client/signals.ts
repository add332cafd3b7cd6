import { asyncIterator } from './each.ts'
import { follow } from './follow.ts'
import { handOver } from './hand-over.ts'
import type { Platform } from './ports.ts'
import type { AnyOperation } from './transport.ts'
import type { Wire } from './wire.ts'

/** A running stream of signals. Loop over it where you gave no `onSignal`; what comes while you are busy is lost. */
export interface LiveSignals<Signal> extends AsyncIterable<Signal> {
  /** Resolves when the stream was stopped; rejects with what ended it otherwise. */
  readonly done: Promise<void>
  stop(): void
}

export function openSignals<Signal>(
  platform: Platform,
  wire: Wire,
  operation: AnyOperation,
  variables: object,
  onSignal: ((signal: Signal) => void) | undefined,
  abort: AbortSignal | undefined,
): LiveSignals<Signal> {
  let settle: { resolve(): void; reject(error: unknown): void }
  const done = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  const looped = handOver<Signal>(() => finish())
  const feed = follow<Signal>(platform, wire, {
    operation,
    variables: () => variables,
    next: onSignal ?? ((signal) => void looped.give(signal)),
    failed: (failure) => finish(failure.code === 'CLOSED' ? undefined : failure),
  })

  function finish(error?: unknown) {
    feed.stop()
    abort?.removeEventListener('abort', stop)
    looped.end(error)
    if (error) settle.reject(error)
    else settle.resolve()
  }

  const stop = () => finish()
  abort?.addEventListener('abort', stop)
  if (abort?.aborted) stop()
  else feed.start()
  return {
    done,
    stop,
    [asyncIterator]() {
      done.catch(() => {})
      return looped.iterator
    },
  } as LiveSignals<Signal>
}
