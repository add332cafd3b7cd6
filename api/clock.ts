import type { Clock } from '@forium/schema/ports/clock.ts'

/**
 * The wall clock, which never runs backwards here. When the machine's clock is set back, time goes on at half pace
 * until the two agree again: it neither repeats nor stands still, so nothing that expires stops expiring.
 */
export function systemClock(wall: () => number = Date.now, elapsed: () => number = () => performance.now()): Clock {
  let time = Number.NEGATIVE_INFINITY
  let seen = elapsed()
  return {
    now() {
      const since = elapsed() - seen
      seen += since
      time = Math.max(wall(), time + since / 2)
      return Math.floor(time)
    },
  }
}
