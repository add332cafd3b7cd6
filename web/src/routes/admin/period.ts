export const periods = [7, 30, 90] as const

const day = 86_400_000

/** The last so many days up to now, as the address asks. */
export function periodOf(
  wanted: string | null,
  now: Date,
): { days: (typeof periods)[number]; from: string; to: string } {
  const days = periods.find((length) => String(length) === wanted) ?? 30
  return { days, from: new Date(now.getTime() - days * day).toISOString(), to: now.toISOString() }
}

/** The largest unit that leaves a number people can think of: 95 s is 2 min, 3 h is 3 h. */
export function durationText(ms: number, locale: string): string {
  const units = [
    ['day', day],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const
  const [unit, length] = units.find(([, size]) => ms >= size) ?? units[3]
  const digits = ms / length < 10 && unit !== 'second' ? 1 : 0
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  })
  return format.format(ms / length)
}

/** Days of one period with those of the one before beside them, oldest first. */
export function paired<Key extends string>(
  days: readonly (Record<Key, number> & { date: string })[],
  before: readonly Record<Key, number>[],
  key: Key,
): { date: string; value: number; previous?: number }[] {
  const shift = before.length - days.length
  return days.map((day, at) => ({ date: day.date, value: day[key], previous: before[at + shift]?.[key] }))
}
