import type { Strings } from './strings.ts'

const dayMs = 86_400_000

/** The same text for two moments of one day, where the person is. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

export const timeText = (iso: string, locale: string): string => {
  const at = new Date(iso)
  return formatted(at, locale, { hour: 'numeric', minute: '2-digit' }) ?? `${at.getHours()}:${two(at.getMinutes())}`
}

export function dayText(iso: string, now: Date, locale: string, strings: Strings): string {
  const at = new Date(iso)
  if (dayOf(at) === dayOf(now)) return strings.today
  if (dayOf(at) === dayOf(new Date(now.getTime() - dayMs))) return strings.yesterday
  const sameYear = at.getFullYear() === now.getFullYear()
  const year = sameYear ? undefined : ('numeric' as const)
  return formatted(at, locale, { day: 'numeric', month: 'short', year }) ?? dayOf(at)
}

/** As short as a list has room for: a time today, a day otherwise. */
export const whenText = (iso: string, now: Date, locale: string, strings: Strings): string =>
  dayOf(new Date(iso)) === dayOf(now) ? timeText(iso, locale) : dayText(iso, now, locale, strings)

/** Undefined where the engine has no `Intl`, or does not know the language. */
function formatted(at: Date, locale: string, options: Intl.DateTimeFormatOptions): string | undefined {
  try {
    return typeof Intl === 'undefined' ? undefined : new Intl.DateTimeFormat(locale, options).format(at)
  } catch {
    return undefined
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
