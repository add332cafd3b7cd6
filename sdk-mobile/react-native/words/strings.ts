import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** Every word that the views say. `{name}` and `{count}` are filled in. */
export type Strings = { readonly [Key in keyof typeof en]: string }

const known: Record<string, Strings> = { en, de, ar }
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i

/** Of the nearest language that is built in; English where none is near. */
export const stringsOf = (locale: string, own: Partial<Strings> = {}): Strings => ({
  ...(known[locale.toLowerCase().split(/[-_]/)[0]!] ?? en),
  ...own,
})

export const directionOf = (locale: string): 'ltr' | 'rtl' => (rightToLeft.test(locale) ? 'rtl' : 'ltr')

/** Whatever stands in the values is text: they are put in once. */
export const filled = (words: string, values: Record<string, string | number>): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
