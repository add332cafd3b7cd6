import type { Locale } from './locale.ts'
import type { Text } from './translator.ts'

const files = import.meta.glob<Record<string, Text>>('../../messages/*/*.json', { eager: true, import: 'default' })

/** On the server only: every text of a language, a plural form at a time, as a community may say it otherwise. */
export function allMessages(locale: Locale): { key: string; text: string }[] {
  const english = textsOf('en')
  const texts = locale === 'en' ? english : { ...english, ...textsOf(locale) }
  return Object.entries(texts)
    .flatMap(([key, text]) =>
      typeof text === 'string'
        ? [{ key, text }]
        : Object.entries(text).map(([form, words]) => ({ key: `${key}.${form}`, text: words })),
    )
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}

function textsOf(locale: Locale): Record<string, Text> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/messages/${locale}/`))
  return Object.assign({}, ...own.map(([, texts]) => texts))
}
