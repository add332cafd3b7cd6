import { RequestError } from '../kernel/errors.ts'

/** `from` counts, `to` does not. */
export interface Period {
  from: number
  to: number
}

/** Days of equal length, one after the other: most of a year, but for the two on which clocks are changed. */
export interface Run {
  start: number
  dayMs: number
  dates: string[]
}

const dayMs = 24 * 3600 * 1000
export const maxDays = 400

export function demandPeriod(period: Period): Period {
  if (period.to > period.from && period.to - period.from <= maxDays * dayMs) return period
  throw new RequestError('BAD_REQUEST', `\`from\` lies before \`to\`, by ${maxDays} days at most.`)
}

export const periodBefore = ({ from, to }: Period): Period => ({ from: from - (to - from), to: from })

/** The days of the zone that the period touches, whole ones, in runs. */
export function runsOf({ from, to }: Period, timeZone: string): Run[] {
  const offsetAt = offsetsOf(timeZone)
  const startOf = (day: number) => day - offsetAt(day - offsetAt(day))
  const first = Math.floor((from + offsetAt(from)) / dayMs) * dayMs
  const runs: Run[] = []
  for (let day = first, start = startOf(first); start < to; day += dayMs) {
    const next = startOf(day + dayMs)
    const date = new Date(day).toISOString().slice(0, 10)
    const run = runs.at(-1)
    if (run?.dayMs === next - start) run.dates.push(date)
    else runs.push({ start, dayMs: next - start, dates: [date] })
    start = next
  }
  return runs
}

/** What the zone's clocks show more than UTC at a moment. */
function offsetsOf(timeZone: string): (time: number) => number {
  const format = formatOf(timeZone)
  return (time) => {
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    const { year, month, day, hour, minute, second } = parts as Record<string, number>
    const shown = Date.UTC(year!, month! - 1, day, hour, minute, second)
    return shown - Math.floor(time / 1000) * 1000
  }
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit' as const
  const parts = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts })
  } catch {
    throw new RequestError('BAD_REQUEST', 'There is no such time zone. Give one like `Europe/Berlin`.')
  }
}
