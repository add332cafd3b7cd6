import { chatStart } from '@forium/client/desk'
import { refuse } from '#lib/contract/status.ts'
import { messagesFor } from '#lib/i18n/catalogue.ts'
import type { LayoutServerLoad } from './$types'
import { keepVisit } from './visit.server.ts'

export const load: LayoutServerLoad = async (event) => {
  const { locals, parent, depends } = event
  depends('chat:list')
  const { session } = await parent()
  const messages = messagesFor(event, ['chat', 'file', 'conflict'])
  await keepVisit(event, session)
  // A guest has said nothing yet, and there is nothing to follow.
  if (!session.viewer) return { messages, chat: null }
  const { syncCursor, viewerConversations } = await locals.read(chatStart, { first: 30 }).catch(refuse)
  const { nodes, pageInfo } = viewerConversations
  return { messages, chat: { cursor: syncCursor, rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null } }
}
