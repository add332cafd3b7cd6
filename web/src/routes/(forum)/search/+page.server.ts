import { search } from '@forium/client/search'
import { refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'
import { askedOf, queryOf } from './search-query.ts'

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = askedOf(url.searchParams)
  const query = queryOf(asked)
  if (!query) return { asked, hits: null, next: null }
  const page = await locals.read(search, { query, first: 20, after: url.searchParams.get('after') }).catch(refuse)
  return { asked, hits: page.nodes, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null }
}
