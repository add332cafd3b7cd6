import { viewerNotifications } from '@forium/client/notification'
import { error } from '@sveltejs/kit'
import { refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { session } = await parent()
  if (session.viewer?.__typename !== 'User') error(401, { message: 'Sign in', code: 'UNAUTHENTICATED' })
  const unreadOnly = url.searchParams.get('show') === 'unread'
  const asked = { unreadOnly, first: 30, after: url.searchParams.get('after') }
  return { unreadOnly, page: await locals.read(viewerNotifications, asked).catch(refuse) }
}
