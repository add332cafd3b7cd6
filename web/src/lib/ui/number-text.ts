const formats = new Map<string, Intl.NumberFormat>()

export const numberText = (value: number, locale: string, options: Intl.NumberFormatOptions = {}): string =>
  formatOf(locale, options).format(value)

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)))
  return format
}

/** 950, 1.2k, 34k, 5M: short enough for a badge, in the reader's digits and words. */
export function countText(value: number, locale: string, most?: number): string {
  if (most !== undefined && value > most) return `${numberText(most, locale)}+`
  if (Math.abs(value) < 1000) return numberText(value, locale)
  // Cut, not rounded up: 1,990 is not yet "2k".
  const options = { notation: 'compact', maximumSignificantDigits: 2, roundingMode: 'trunc' } as const
  const parts = formatOf(locale, options).formatToParts(value)
  // German has no short word for a thousand.
  if (!parts.some(({ type }) => type === 'compact')) return numberText(value, locale)
  const text = parts.map((part) => part.value).join('')
  return locale.startsWith('en') ? text.replace('K', 'k') : text
}

export const percentText = (share: number, locale: string): string =>
  numberText(share, locale, { style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0 })
