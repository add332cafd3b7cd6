import { follow } from './follow.ts'
import { type Live, openStream } from './stream.ts'
import type { AnyOperation } from './transport.ts'
import type { Wire } from './wire.ts'

/** Follows without a memory: what comes while a loop is busy is lost, except for the newest. */
export function openSignals<Signal>(
  wire: Wire,
  operation: AnyOperation,
  variables: object,
  onSignal: ((signal: Signal) => void) | undefined,
  signal: AbortSignal | undefined,
): Live<Signal> {
  return openStream<Signal>(signal, ({ give, end }) =>
    follow<Signal>(wire, {
      operation,
      variables: () => variables,
      next: onSignal ?? ((item) => void give(item)),
      failed: end,
    }),
  )
}
