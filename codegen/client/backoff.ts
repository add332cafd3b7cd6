import { onAbort } from './abort.ts'
import type { Platform } from './ports.ts'

const firstMs = 300
const longestMs = 30_000

/** How long to wait before repetition number `attempt`, counted from 0: doubling, at most 30 s, half of it by chance. */
export function backoffMs({ random }: Platform, attempt: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** attempt)
  return full * (0.5 + random(1)[0]! / 512)
}

export interface Retry {
  /** Runs it after a pause that grows from time to time, at least so long. */
  later(run: () => void, leastMs?: number): void
  cancel(): void
  /** The next pause is short again. */
  reset(): void
}

export function createRetry(platform: Platform): Retry {
  let attempt = 0
  let cancel = () => {}
  return {
    later(run, leastMs = 0) {
      cancel()
      cancel = platform.timer(Math.max(leastMs, backoffMs(platform, attempt++)), run)
    },
    cancel: () => cancel(),
    reset() {
      attempt = 0
    },
  }
}

/** Resolves after that time, or at once when the signal aborts. */
export async function sleep({ timer }: Platform, ms: number, signal?: AbortSignal): Promise<void> {
  let leave = () => {}
  await new Promise<void>((resolve) => {
    const cancel = timer(ms, resolve)
    leave = onAbort(signal, () => {
      cancel()
      resolve()
    })
  })
  leave()
}
