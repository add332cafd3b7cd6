import { createRetry } from './backoff.ts'
import type { RequestFailed } from './errors.ts'
import { type AnyOperation, bodyOf, failureOf } from './transport.ts'
import type { Wire } from './wire.ts'

export interface Followed<Item> {
  operation: AnyOperation
  /** Asked at every start: the cursor has moved on. */
  variables(): object
  next(item: Item): void
  /** It ended for good. */
  failed(failure: RequestFailed): void
}

export interface Follow {
  start(): void
  stop(): void
  /** Between `start` and `stop`, whatever the network does. */
  running(): boolean
}

/** One subscription that is asked for again whenever the server ends it and trying again may help. */
export function follow<Item>(wire: Wire, { operation, variables, next, failed }: Followed<Item>): Follow {
  const { place } = wire
  const retry = createRetry(place.platform)
  let leave: (() => void) | undefined

  function start() {
    stop()
    const listen = operation.guard?.listen ?? wire.listen
    leave = listen({
      wire,
      operation,
      payload: () => bodyOf(place, operation, variables()),
      next(result) {
        const item = result.data?.[operation.root!]
        if (item == null) return again(failureOf(result.errors?.[0]))
        retry.reset()
        next(item as Item)
      },
      ended: again,
    })
  }
  function stop() {
    leave?.()
    leave = undefined
  }
  function again(failure?: RequestFailed) {
    stop()
    if (place.documents?.mayHelp(failure, operation)) return start()
    if (failure && !failure.retryable) return failed(failure)
    retry.later(start, failure?.retryAfterMs)
    leave = retry.cancel
  }
  return { start, stop, running: () => leave !== undefined }
}
