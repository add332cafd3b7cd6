import type { Feature } from './keys.ts'
import type { Locale } from './locale.ts'
import type { Messages, Text } from './translator.ts'

const files = import.meta.glob<Record<string, Text>>('../../messages/*/*.json', { eager: true, import: 'default' })

/** A community's own word for something: `forum.topic` or, for one plural form, `forum.replies.other`. */
export interface Override {
  key: string
  locale: string
  text: string
}

/** On the server only: the texts of a section's features, and of what every page has, in one object for its pages. */
export function messagesFor(locale: Locale, features: readonly Feature[], overrides: readonly Override[] = []): Messages {
  const messages: Record<string, Text> = {}
  for (const language of locale === 'en' ? ['en'] : ['en', locale])
    for (const feature of ['ui', 'nav', 'notification', ...features])
      Object.assign(messages, files[`../../messages/${language}/${feature}.json`])
  for (const own of overrides) if (own.locale === locale) put(messages, own)
  return messages
}

function put(messages: Record<string, Text>, { key, text }: Override): void {
  if (key in messages) {
    messages[key] = text
    return
  }
  const dot = key.lastIndexOf('.')
  const forms = messages[key.slice(0, dot)]
  if (forms && typeof forms === 'object') messages[key.slice(0, dot)] = { ...forms, [key.slice(dot + 1)]: text }
}
