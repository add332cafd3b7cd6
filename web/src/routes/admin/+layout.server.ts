import { messagesFor } from '#lib/i18n/catalogue.ts'
import { demand } from '#lib/session/demand.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  const { session } = await event.parent()
  demand(session, 'statistics.read')
  return { messages: messagesFor(event, ['forum', 'account', 'admin', 'moderation']) }
}
