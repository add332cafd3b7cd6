const formats = new Map<string, Intl.NumberFormat>()

export function numberText(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const key = `${locale} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)))
  return format.format(value)
}

/** 950, 1.2k, 34k, 5M: short enough for a badge, in the reader's digits and words. */
export function countText(value: number, locale: string, most?: number): string {
  if (most !== undefined && value > most) return `${numberText(most, locale)}+`
  if (Math.abs(value) < 1000) return numberText(value, locale)
  // Cut, not rounded up: 1,990 is not yet "2k".
  const options = { notation: 'compact', maximumSignificantDigits: 2, roundingMode: 'trunc' } as const
  const text = numberText(value, locale, options)
  return locale.startsWith('en') ? text.replace('K', 'k') : text
}

export const percentText = (share: number, locale: string): string =>
  numberText(share, locale, { style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0 })
