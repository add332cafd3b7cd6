import { page } from '$app/state'
import type { MessageKey } from './keys.ts'
import { translate, type Values } from './translator.ts'

/**
 * The interface's words in the reader's language, with the community's own words where it has some.
 * The texts come with the page's data: a page has those of its section and of the frame (see messagesFor).
 */
export function t(key: MessageKey, values?: Values): string {
  const { messages, words, session } = page.data
  return translate(messages && key in messages ? messages : words, session?.locale ?? 'en', key, values)
}
