import { messagesFor } from '#lib/i18n/catalogue.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ parent }) => {
  const { session } = await parent()
  return { messages: messagesFor(session.locale, ['account'], session.community.strings) }
}
