import { profilePage } from '@forium/client/people'
import { notFound, refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const tab = url.searchParams.get('show') === 'posts' ? 'posts' : 'topics'
  const after = url.searchParams.get('after')
  const place = tab === 'posts' ? { postsAfter: after } : { topicsAfter: after }
  const user = await locals.read(profilePage, { handle: params.handle, first: 20, ...place }).catch(refuse)
  if (!user) notFound()
  const { pageInfo } = user[tab]
  return { user, tab, next: pageInfo.hasNextPage ? pageInfo.endCursor : null } as const
}
