import { cannedResponses } from '@forium/client/canned-response'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('app:responses')
  demand((await parent()).session, 'canned.manage')
  const asked = { first: 100, after: url.searchParams.get('after') }
  const found = await locals.read(cannedResponses, asked).catch(refuse)
  const page = found.cannedResponses
  return {
    variables: found.cannedResponseVariables,
    responses: page.nodes,
    next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
  }
}
