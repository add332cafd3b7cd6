import { messagesFor } from '#lib/i18n/catalogue.ts'
import { demand } from '#lib/session/demand.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ parent }) => {
  const { session } = await parent()
  demand(session, 'statistics.read')
  return {
    messages: messagesFor(session.locale, ['forum', 'account', 'admin', 'moderation'], session.community.strings),
  }
}
