import { tags } from '@forium/client/tag'
import { refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const page = await locals.read(tags, { first: 100, after: url.searchParams.get('after') }).catch(refuse)
  return { tags: page.nodes, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null }
}
