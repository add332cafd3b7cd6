import { createRetry, type Retry } from './backoff.ts'
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
  /** It rests as long as the server has said. */
  asked: boolean | undefined
  readonly retry: Retry
}

/** Lanes side by side, one step at a time in each, with a pause that grows after each step that failed. */
export function createLanes(platform: Platform, step: (name: string) => Promise<Step>): Lanes {
  const lanes = new Map<string, Lane>()
  let stopped = false

  async function work(name: string) {
    const lane: Lane = { again: true, hurried: false, asked: false, retry: createRetry(platform) }
    lanes.set(name, lane)
    while (lane.again && !stopped) {
      lane.again = false
      const outcome = await step(name).catch((): Step => ({}))
      if (outcome === 'idle') continue
      lane.again = true
      if (outcome === 'on') lane.retry.reset()
      else if (!stopped && (outcome.asked || !lane.hurried)) {
        lane.asked = outcome.asked
        await lane.retry.pause(outcome.leastMs)
        lane.asked = false
      }
      lane.hurried = false
    }
    lanes.delete(name)
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
        if ((only !== undefined && name !== only) || lane.asked) continue
        lane.hurried = true
        lane.retry.reset()
        lane.retry.cancel()
      }
    },
    stop() {
      stopped = true
      for (const { retry } of lanes.values()) retry.cancel()
    },
  }
}
