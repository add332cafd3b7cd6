import { parcel } from '#lib/contract/parcel.ts'
import type { Session } from '#lib/session/session.ts'
import type { Feature } from './keys.ts'
import type { Locale } from './locale.ts'
import type { Messages, Text } from './translator.ts'

const files = import.meta.glob<Record<string, Text>>('../../messages/*/*.json', { eager: true, import: 'default' })

/** A community's own word for something: `forum.topic` or, for one plural form, `forum.replies.other`. */
interface Override {
  key: string
  locale: string
  text: string
}

/** What every page says: in the frame around it and in components; to a user also in news that come while it is open. */
const everywhere = ['ui', 'nav'] as const satisfies Feature[]
const forUsers = [...everywhere, 'notification'] as const satisfies Feature[]

/** Files that are put together the same way for every reader of a language are put together once. */
const known = new Map<string, Messages>()

/** The request, once the session is known. */
interface Asked {
  isDataRequest: boolean
  locals: { parcels: Map<string, string>; session?: Session }
}

/** The texts that come with the frame; see messagesFor. */
export const frameMessages = (event: Asked): Messages =>
  parcel(put(event, event.locals.session?.viewer?.__typename === 'User' ? forUsers : everywhere), event, 'words')

/** On the server only: the texts of a section's features in one object that goes out with its pages. */
export const messagesFor = (event: Asked, features: readonly Feature[]): Messages =>
  parcel(put(event, features), event, 'messages')

/** One object for pages and one for data alone, as they go out in two ways. */
function put({ isDataRequest, locals: { session } }: Asked, features: readonly Feature[]): Messages {
  const { locale, community } = session!
  const name = `${locale} ${features} ${isDataRequest}`
  let plain = known.get(name)
  if (!plain) known.set(name, (plain = read(locale, features)))
  const own = community.strings.filter((override) => override.locale === locale)
  if (own.length === 0) return plain
  const messages = { ...plain }
  for (const override of own) say(messages, override)
  return messages
}

function read(locale: Locale, features: readonly Feature[]): Messages {
  const messages: Record<string, Text> = {}
  for (const language of locale === 'en' ? ['en'] : ['en', locale])
    for (const feature of features) Object.assign(messages, files[`../../messages/${language}/${feature}.json`])
  return messages
}

function say(messages: Record<string, Text>, { key, text }: Override): void {
  if (key in messages) {
    messages[key] = text
    return
  }
  const dot = key.lastIndexOf('.')
  const forms = messages[key.slice(0, dot)]
  if (forms && typeof forms === 'object') messages[key.slice(0, dot)] = { ...forms, [key.slice(dot + 1)]: text }
}
