export type VirtualTime = ReturnType<typeof virtualTime>

/** A clock that stands still until it is told to go on. */
export function virtualTime() {
  let now = Date.UTC(2026, 0, 1)
  let offset = 0
  const timers = new Set<{ at: number; run(): void }>()
  const first = () => [...timers].sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now + offset,
    timer(ms: number, run: () => void) {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    /** Lets that much time pass; each timer rings at its moment, and what it began goes as far as it can. */
    async pass(ms: number) {
      const end = now + ms
      await settled()
      for (let timer = first(); timer && timer.at <= end; timer = first()) {
        timers.delete(timer)
        now = Math.max(now, timer.at)
        timer.run()
        await settled()
      }
      now = end
    },
    /** Changes what the clock says, and no more. */
    putBack(ms: number) {
      offset -= ms
    },
  }
}

/** Resolves when everything that does not wait for time or the network has been done. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 40; i++) await new Promise((resolve) => setImmediate(resolve))
}
