import { apiKeys } from '@forium/client/api-key'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('app:api-keys')
  demand((await parent()).session, 'brand.edit')
  const page = await locals.read(apiKeys, { first: 50, after: url.searchParams.get('after') }).catch(refuse)
  return { keys: page?.nodes ?? [], next: page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null }
}
