import { invitations } from '@forium/client/staff'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, url, depends }) => {
  depends('app:invitations')
  demand((await parent()).session, 'brand.edit')
  const page = await locals.read(invitations, { first: 50, after: url.searchParams.get('after') }).catch(refuse)
  return { invitations: page?.nodes ?? [], next: page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null }
}
