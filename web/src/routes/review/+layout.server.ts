import { reviewItems } from '@forium/client/moderation'
import { error } from '@sveltejs/kit'
import { refuse } from '#lib/contract/status.ts'
import { messagesFor } from '#lib/i18n/catalogue.ts'
import { may } from '#lib/session/may.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  const { locals, parent, url } = event
  const { session } = await parent()
  if (session.viewer?.__typename !== 'User') error(401, { message: 'Sign in', code: 'UNAUTHENTICATED' })
  if (!may(session, 'topic.moderate')) error(403, { message: 'Only moderators review reports.', code: 'FORBIDDEN' })
  const status = url.searchParams.get('show') === 'decided' ? 'DECIDED' : 'OPEN'
  const asked = { status, first: 30, after: url.searchParams.get('after') } as const
  const queue = await locals.read(reviewItems, asked).catch(refuse)
  const messages = messagesFor(event, ['forum', 'moderation'])
  return { status, queue, messages } as const
}
