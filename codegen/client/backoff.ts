import type { Platform } from './ports.ts'

const firstMs = 300
const longestMs = 30_000

/** How long to wait before try number `attempt` (0 is the first repetition): doubling, at most 30 s, half of it by chance. */
export function backoffMs({ random }: Platform, attempt: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** attempt)
  return full * (0.5 + random(1)[0]! / 512)
}

/** Resolves after that time, or at once when the signal aborts. */
export function sleep({ timer }: Platform, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      cancel()
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const cancel = timer(ms, done)
    signal?.addEventListener('abort', done)
    if (signal?.aborted) done()
  })
}
