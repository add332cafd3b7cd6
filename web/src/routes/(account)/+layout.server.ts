import { messagesFor } from '#lib/i18n/catalogue.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  await event.parent()
  return { messages: messagesFor(event, ['account']) }
}
