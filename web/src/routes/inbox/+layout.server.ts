import { deskList } from '@forium/client/desk'
import { error } from '@sveltejs/kit'
import { refuse } from '#lib/contract/status.ts'
import { messagesFor } from '#lib/i18n/catalogue.ts'
import { may } from '#lib/session/may.ts'
import type { LayoutServerLoad } from './$types'
import { placeOf, variablesOf } from './view.ts'

export const load: LayoutServerLoad = async (event) => {
  const { locals, parent, url, depends } = event
  depends('inbox:list')
  const { session } = await parent()
  if (!session.viewer) error(401, { message: 'Sign in first.', code: 'UNAUTHENTICATED' })
  if (!may(session, 'conversation.answer')) error(403, { message: 'Only for staff.', code: 'FORBIDDEN' })
  const place = placeOf(url)
  const { conversations, syncCursor, inboxCounts, inboxes } = await locals
    .read(deskList, { ...variablesOf(place), first: 40 })
    .catch(refuse)
  const { nodes, pageInfo } = conversations
  return {
    messages: messagesFor(event, ['chat', 'inbox', 'file', 'summary', 'conflict']),
    place,
    inbox: {
      cursor: syncCursor,
      rows: nodes,
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      counts: inboxCounts,
      inboxes,
    },
  }
}
