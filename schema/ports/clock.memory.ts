import type { Clock } from './clock.ts'

export interface FixedClock extends Clock {
  /** Negative to see what happens when a clock is set back. */
  advance(ms: number): void
}

/** Stands still until it is told to move. */
export function fixedClock(start = Date.UTC(2026, 0, 1)): FixedClock {
  let time = start
  return {
    now: () => time,
    advance(ms) {
      time += ms
    },
  }
}
