import { createRetry } from './backoff.ts'
import { withClientIds } from './client-id.ts'
import { passes } from './errors.ts'
import type { Platform } from './ports.ts'
import type { Send } from './transport.ts'

/** When the server asks for more, the caller should decide. */
const longestWaitMs = 60_000

export type Run = (...given: [...Parameters<Send>, retries?: number]) => Promise<unknown>

/** Sends until it is answered, where sending twice does no harm: queries, and writes that carry a `clientId`. */
export function createRun(platform: Platform, send: Send, usually: number): Run {
  return async (operation, given, signal, retries = usually) => {
    const [variables] = withClientIds(platform, operation, given)
    const retry = createRetry(platform)
    let left = operation.kind === 'query' || variables.input?.clientId ? retries : 0
    while (true) {
      try {
        return await send(operation, variables, signal)
      } catch (error) {
        if (left-- <= 0 || !passes(error) || Number(error.retryAfterMs) > longestWaitMs) throw error
        await retry.pause(error.retryAfterMs, signal)
      }
    }
  }
}
