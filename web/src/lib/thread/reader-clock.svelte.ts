import { readerLocale } from '#lib/ui/reader-locale.ts'
import { dayIn } from './day.ts'

const formats = new Map<string, Intl.DateTimeFormat>()
function formatted(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)))
  return format.format(at)
}

/** Times as the reader's clock shows them; UTC until the page is alive, because the server does not know the zone. */
export class ReaderClock {
  #zone = $state<string | undefined>('UTC')

  come(): void {
    this.#zone = undefined
  }

  readonly dayOf = $derived(dayIn(this.#zone))

  time(at: string | number): string {
    return this.#format(at, { hour: '2-digit', minute: '2-digit' })
  }

  /** `Wednesday, 25 November`, with the year where it is another. */
  day(at: string | number): string {
    const year = new Date(at).getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
    return this.#format(at, { weekday: 'long', day: 'numeric', month: 'long', year })
  }

  moment(at: string | number): string {
    return this.#format(at, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  }

  #format(at: string | number, options: Intl.DateTimeFormatOptions): string {
    return formatted(typeof at === 'string' ? Date.parse(at) : at, readerLocale(), { ...options, timeZone: this.#zone })
  }
}
