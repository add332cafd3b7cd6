import type { Locale } from './locale.ts'

/** One text, or one for each plural form (CLDR: one, few, many, other, …), chosen by `{count}`. */
export type Text = string | Readonly<Record<string, string>>
export type Messages = Readonly<Record<string, Text>>
export type Values = Readonly<Record<string, string | number>>

const rules = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

/** A text with its `{places}` filled; a key that has no text is shown as it is, so that somebody notices. */
export function translate(messages: Messages | undefined, locale: Locale, key: string, values: Values = {}): string {
  const text = messages?.[key]
  if (text === undefined) return key
  const chosen = typeof text === 'string' ? text : (text[formOf(locale, values.count)] ?? text.other ?? key)
  return chosen.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'number' ? numberFormat(locale).format(value) : value
  })
}

function formOf(locale: Locale, count: string | number | undefined): string {
  let rule = rules.get(locale)
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)))
  return rule.select(Number(count ?? 0))
}

export function numberFormat(locale: Locale): Intl.NumberFormat {
  let format = numbers.get(locale)
  if (!format) numbers.set(locale, (format = new Intl.NumberFormat(locale, { notation: 'standard' })))
  return format
}
