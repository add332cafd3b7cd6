import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** One text, or one for each plural form, chosen by `{count}`. */
type Text = string | Forms
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>
export type Key = keyof typeof en
export type Words = Readonly<Record<Key, Text>>
export type Translate = (key: Key, values?: Readonly<Record<string, string | number>>) => string

const catalogues: Record<string, Words | undefined> = { en, de, ar }

/** The nearest language that there is, with the region that was asked for: its dates and numbers are written so. */
export function localeFor(wanted: readonly (string | null | undefined)[]): string {
  for (const given of wanted) {
    // `de_DE@calendar=gregorian` is how Apple writes it.
    const tag = typeof given === 'string' ? given.replace(/@.*/s, '').replaceAll('_', '-') : ''
    if (/^[a-z]{2}(-[a-z0-9]{2,8})*$/i.test(tag) && tag.slice(0, 2) in catalogues) return tag
  }
  return 'en'
}

export const directionOf = (locale: string): 'rtl' | 'ltr' => (locale.startsWith('ar') ? 'rtl' : 'ltr')

export function translator(locale: string): Translate {
  const words = catalogues[locale.slice(0, 2)] ?? en
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (key, values = {}) => {
    const text: Text = words[key]
    // `zero` is a form of few languages, and worth its own words in all.
    const count = Number(values.count ?? 0)
    const formOf = (forms: Forms) => (count === 0 && forms.zero) || (forms[rules.select(count)] ?? forms.other)
    const form = typeof text === 'string' ? text : formOf(text)
    return form.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name]
      return typeof value === 'number' ? numbers.format(value) : (value ?? place)
    })
  }
}
