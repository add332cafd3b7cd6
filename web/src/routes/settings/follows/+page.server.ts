import { viewerFollows } from '@forium/client/notification'
import { refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, depends }) => {
  depends('app:follows')
  const page = await locals.read(viewerFollows, { first: 50, after: url.searchParams.get('after') }).catch(refuse)
  return { follows: page.nodes, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null }
}
