import { backoffMs } from './backoff.ts'
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
  busy: boolean
  /** Asked for while it was busy. */
  again: boolean
  hurried: boolean
  tries: number
  rest?: { cancel(): void; asked: boolean } | undefined
}

// A timer that is told to wait longer than about 25 days rings at once.
const longestMs = 86_400_000

/** Lanes side by side, one step at a time in each, with a pause that grows after each step that failed. */
export function createLanes(platform: Platform, step: (name: string) => Promise<Step>): Lanes {
  const lanes = new Map<string, Lane>()
  let stopped = false

  async function work(name: string) {
    const lane = lanes.get(name) ?? { busy: false, again: false, hurried: false, tries: 0 }
    lanes.set(name, lane)
    lane.again = true
    if (lane.busy || lane.rest) return
    lane.busy = true
    while (lane.again && !lane.rest && !stopped) {
      lane.again = false
      const outcome = await step(name).catch((): Step => ({}))
      if (outcome === 'on') Object.assign(lane, { again: true, hurried: false, tries: 0 })
      else if (outcome !== 'idle' && !stopped) rest(lane, name, outcome)
    }
    lane.busy = false
    if (!lane.rest) lanes.delete(name)
  }
  function rest(lane: Lane, name: string, { leastMs = 0, asked = false }: Pause) {
    const hurried = lane.hurried && !asked
    lane.hurried = false
    if (hurried) {
      lane.again = true
      return
    }
    const ms = Math.min(longestMs, Math.max(leastMs, backoffMs(platform, ++lane.tries)))
    const cancel = platform.timer(ms, () => {
      lane.rest = undefined
      void work(name)
    })
    lane.rest = { cancel, asked }
  }
  return {
    wake(names) {
      for (const name of names) void work(name)
    },
    hurry(only) {
      for (const [name, lane] of [...lanes]) {
        if ((only !== undefined && name !== only) || lane.rest?.asked) continue
        lane.tries = 0
        lane.hurried = !lane.rest
        lane.rest?.cancel()
        lane.rest = undefined
        void work(name)
      }
    },
    stop() {
      stopped = true
      for (const { rest } of lanes.values()) rest?.cancel()
    },
  }
}
