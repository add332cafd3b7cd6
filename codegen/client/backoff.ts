import { onAbort } from './abort.ts'
import type { Platform } from './ports.ts'

const firstMs = 300
const longestMs = 30_000
// A timer that is told to wait longer than about 25 days rings at once.
const dayMs = 86_400_000

/** Pauses that grow: doubling, at most 30 s, half of it by chance, and never shorter than they are asked to be. */
export interface Retry {
  /** Runs it after the next pause. */
  later(run: () => void, leastMs?: number): void
  /** Resolves after the next pause, or at once when the signal aborts or somebody cancels. */
  pause(leastMs?: number, signal?: AbortSignal): Promise<void>
  cancel(): void
  /** The next pause is short again. */
  reset(): void
}

export function createRetry({ random, timer }: Platform): Retry {
  let attempt = 0
  let cancel = () => {}
  function later(run: () => void, leastMs = 0) {
    cancel()
    const full = Math.min(longestMs, firstMs * 2 ** attempt++)
    const ms = Math.max(leastMs, full * (0.5 + random(1)[0]! / 512))
    cancel = timer(Math.min(ms, dayMs), run)
  }
  return {
    later,
    async pause(leastMs, signal) {
      let leave = () => {}
      await new Promise<void>((resolve) => {
        later(resolve, leastMs)
        const stop = cancel
        cancel = () => {
          stop()
          resolve()
        }
        leave = onAbort(signal, cancel)
      })
      leave()
    },
    cancel: () => cancel(),
    reset() {
      attempt = 0
    },
  }
}
