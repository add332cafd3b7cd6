export type TimeFormat = 'short' | 'relative' | 'full' | 'date'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const formats = new Map<string, Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>()
function kept<Format extends Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.NumberFormat>(
  key: string,
  make: () => Format,
): Format {
  let format = formats.get(key)
  if (!format) formats.set(key, (format = make()))
  return format as Format
}

/**
 * A moment in words. `zone` is the reader's; on the server, which does not know it, UTC: what is near (3h) is the same
 * in both, and a date changes when the page comes alive.
 */
export function timeText(at: Date, now: number, format: TimeFormat, locale: string, zone?: string): string {
  if (Number.isNaN(at.getTime())) return ''
  if (format === 'full') return dateText(at, locale, zone, { dateStyle: 'long', timeStyle: 'short' })
  if (format === 'date') return dateText(at, locale, zone, { dateStyle: 'medium' })
  return format === 'relative' ? relative(at, now, locale, zone) : short(at, now, locale, zone)
}

function short(at: Date, now: number, locale: string, zone?: string): string {
  const ago = now - at.getTime()
  if (Math.abs(ago) < minute) return relativeFormat(locale).format(0, 'second')
  if (ago < 0 || ago >= 7 * day) return calendarDay(at, now, locale, zone)
  if (ago < hour) return unit(Math.floor(ago / minute), 'minute', locale)
  return ago < day ? unit(Math.floor(ago / hour), 'hour', locale) : unit(Math.floor(ago / day), 'day', locale)
}

function relative(at: Date, now: number, locale: string, zone?: string): string {
  const ahead = at.getTime() - now
  const size = Math.abs(ahead)
  const whole = (part: number) => Math.trunc(ahead / part)
  const format = relativeFormat(locale)
  if (size < minute) return format.format(0, 'second')
  if (size < hour) return format.format(whole(minute), 'minute')
  if (size < day) return format.format(whole(hour), 'hour')
  return size < 30 * day ? format.format(whole(day), 'day') : calendarDay(at, now, locale, zone)
}

/** 12 May, or May 2023 where the year is another. */
function calendarDay(at: Date, now: number, locale: string, zone?: string): string {
  // The year in the zone is asked for only near its turn: a formatter costs more than all the rest here.
  const near = Math.abs(at.getUTCFullYear() - new Date(now).getUTCFullYear()) < 2
  const year = (moment: Date) => dateText(moment, 'en', zone, { year: 'numeric' })
  return near && year(at) === year(new Date(now))
    ? dateText(at, locale, zone, { day: 'numeric', month: 'short' })
    : dateText(at, locale, zone, { month: 'short', year: 'numeric' })
}

function unit(value: number, name: 'minute' | 'hour' | 'day', locale: string): string {
  const options = { style: 'unit', unit: name, unitDisplay: 'narrow' } as const
  return kept(`${locale} ${name}`, () => new Intl.NumberFormat(locale, options)).format(value)
}

const relativeFormat = (locale: string) =>
  kept(`${locale} relative`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))

/** British order of day and month: the one that most of the world that reads English writes. */
const regional = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

function dateText(at: Date, locale: string, zone: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  return kept(key, () => new Intl.DateTimeFormat(regional(locale), { ...options, timeZone: zone })).format(at)
}
