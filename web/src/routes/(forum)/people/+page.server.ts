import { users } from '@forium/client/people'
import { refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const query = url.searchParams.get('q')?.trim() ?? ''
  const asked = { first: 48, query: query || null, after: url.searchParams.get('after') }
  const page = await locals.read(users, asked).catch(refuse)
  return { query, people: page.nodes, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null }
}
