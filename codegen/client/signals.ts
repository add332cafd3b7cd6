import { follow } from './follow.ts'
import type { Platform } from './ports.ts'
import { type Live, openStream } from './stream.ts'
import type { AnyOperation } from './transport.ts'
import type { Wire } from './wire.ts'

/** Follows without a memory: what comes while a loop is busy is lost, except for the newest. */
export function openSignals<Signal>(
  platform: Platform,
  wire: Wire,
  operation: AnyOperation,
  variables: object,
  onSignal: ((signal: Signal) => void) | undefined,
  signal: AbortSignal | undefined,
): Live<Signal> {
  const stream = openStream<Signal>(signal, () => feed.stop())
  const feed = follow<Signal>(platform, wire, {
    operation,
    variables: () => variables,
    next: onSignal ?? ((item) => void stream.give(item)),
    failed: stream.end,
  })
  if (signal?.aborted) stream.end()
  else feed.start()
  return stream.live
}
