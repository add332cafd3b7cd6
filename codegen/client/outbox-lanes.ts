import { createRetry, type Retry } from './backoff.ts'
import { deferred } from './deferred.ts'
import type { Pause } from './outbox-errors.ts'
import type { Platform } from './ports.ts'

/** What came of one step: go `on` to the next, nothing to do, or a rest. */
export type Step = 'on' | 'idle' | Pause

export interface Lanes {
  /** There is something to do in these. */
  wake(names: Iterable<string>): void
  /** Ends the pauses, of one lane or of all, except those that the server has asked for. */
  hurry(name?: string): void
  stop(): void
}

interface Lane {
  /** There was something to do since its step began. */
  again: boolean
  hurried: boolean
  readonly retry: Retry
  /** It rests until that is called. */
  go?: (() => void) | undefined
  asked?: boolean
}

// A timer that is told to wait longer than about 25 days rings at once.
const longestMs = 86_400_000

/** Lanes side by side, one step at a time in each, with a pause that grows after each step that failed. */
export function createLanes(platform: Platform, step: (name: string) => Promise<Step>): Lanes {
  const lanes = new Map<string, Lane>()
  let stopped = false

  async function work(name: string) {
    const lane: Lane = { again: true, hurried: false, retry: createRetry(platform) }
    lanes.set(name, lane)
    while (lane.again && !stopped) {
      lane.again = false
      const outcome = await step(name).catch((): Step => ({}))
      if (outcome === 'idle') continue
      lane.again = true
      if (outcome === 'on') lane.retry.reset()
      else await rest(lane, outcome)
      lane.hurried = false
    }
    lanes.delete(name)
  }
  async function rest(lane: Lane, { leastMs = 0, asked = false }: Pause) {
    if (stopped || (lane.hurried && !asked)) return
    const { promise, resolve } = deferred()
    lane.retry.later(resolve, Math.min(leastMs, longestMs))
    Object.assign(lane, { asked, go: resolve })
    await promise
    lane.retry.cancel()
    lane.go = undefined
  }
  return {
    wake(names) {
      for (const name of names) {
        const lane = lanes.get(name)
        if (lane) lane.again = true
        else void work(name)
      }
    },
    hurry(only) {
      for (const [name, lane] of lanes) {
        if ((only !== undefined && name !== only) || (lane.go && lane.asked)) continue
        lane.retry.reset()
        lane.hurried = true
        lane.go?.()
      }
    },
    stop() {
      stopped = true
      for (const { go } of lanes.values()) go?.()
    },
  }
}
