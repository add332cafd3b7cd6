export interface Day {
  /** `2026-11-25` */
  date: string
  value: number
  /** The same day of the period before. */
  previous?: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A day of the calendar is the same in every zone. */
export function dayText(date: string, locale: string): string {
  let format = formats.get(locale)
  if (!format) {
    const options = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
    formats.set(locale, (format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)))
  }
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? date : format.format(day)
}
