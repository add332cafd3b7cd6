import { tags } from '@forium/client/tag'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('app:tags')
  demand((await parent()).session, 'tag.manage')
  const page = await locals.read(tags, { first: 100, after: url.searchParams.get('after') }).catch(refuse)
  return { tags: page.nodes, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null }
}
