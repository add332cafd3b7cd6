/** Moments as somebody of that language says them. */
export interface Times {
  /** `14:05`. */
  clock(iso: string): string
  /** `Today`, `Monday`, `3 May 2026`. */
  day(iso: string): string
  /** `2026-11-26`, in the zone of whoever looks. */
  dayKey(iso: string): string
  /** `5 min`, `Monday`, `3 May 2026`. */
  ago(iso: string, now?: number): string
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export function timesIn(locale: string): Times {
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const short = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'narrow' })

  const dayOf = (iso: string) => {
    const at = new Date(iso)
    const back = Math.round((startOf(new Date()) - startOf(at)) / day)
    if (back === 0 || back === 1) return upper(near.format(-back, 'day'), locale)
    return back > 1 && back < 7 ? upper(weekday.format(at), locale) : date.format(at)
  }
  return {
    clock: (iso) => clock.format(new Date(iso)),
    day: dayOf,
    dayKey: (iso) => String(startOf(new Date(iso))),
    ago(iso, now = Date.now()) {
      const since = Math.max(0, now - Date.parse(iso))
      if (since < minute) return near.format(0, 'second')
      if (since < hour) return short.format(-Math.floor(since / minute), 'minute')
      return since < 12 * hour ? short.format(-Math.floor(since / hour), 'hour') : dayOf(iso)
    },
  }
}

const startOf = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
const upper = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
