import { backoffMs, sleep } from './backoff.ts'
import { withClientIds } from './client-id.ts'
import { RequestFailed } from './errors.ts'
import type { Platform } from './ports.ts'
import type { Send } from './transport.ts'

const longestWaitMs = 60_000

export type Run = (...given: [...Parameters<Send>, retries?: number]) => Promise<unknown>

/** Sends until it is answered, where sending twice does no harm: queries, and writes that carry a `clientId`. */
export function createRun(platform: Platform, send: Send, usually: number): Run {
  return async (operation, given, signal, retries = usually) => {
    const variables = withClientIds(platform, operation, given)
    const harmless = operation.kind === 'query' || hasClientId(variables)
    for (let attempt = 0; ; attempt++) {
      try {
        return await send(operation, variables, signal)
      } catch (error) {
        const wait = harmless && attempt < retries ? waitAfter(platform, error, attempt) : undefined
        if (wait === undefined) throw error
        await sleep(platform, wait, signal)
      }
    }
  }
}

/** Undefined: trying again is of no use, or not before so long that the caller should decide. */
function waitAfter(platform: Platform, error: unknown, attempt: number): number | undefined {
  if (!(error instanceof RequestFailed) || !error.retryable) return undefined
  const wait = Math.max(error.retryAfterMs ?? 0, backoffMs(platform, attempt))
  return wait > longestWaitMs ? undefined : wait
}

const hasClientId = (variables: { input?: { clientId?: unknown } }) => Boolean(variables.input?.clientId)
