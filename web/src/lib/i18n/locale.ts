/** Languages of the interface. Arabic is there for the layout from right to left; what it lacks is shown in English. */
export const locales = ['en', 'de', 'ar'] as const
export type Locale = (typeof locales)[number]

export const names: Record<Locale, string> = { en: 'English', de: 'Deutsch', ar: 'العربية' }

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)

/** The first wish that can be met: `de-AT` is met by `de`. */
export function localeFor(...wishes: (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const language = wish?.trim().toLowerCase().split('-', 1)[0] ?? ''
    if (isLocale(language)) return language
  }
  return 'en'
}

/** The languages of an Accept-Language header, best first (RFC 9110, 12.5.4). */
export function acceptedLanguages(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(/\s*;\s*q=/)
      return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}
