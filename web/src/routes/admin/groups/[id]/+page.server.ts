import { group } from '@forium/client/staff'
import { notFound, refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, params, url, depends }) => {
  depends('app:groups')
  demand((await parent()).session, 'brand.edit')
  const after = url.searchParams.get('after')
  const found = await locals.read(group, { id: params.id, first: 50, after }).catch(refuse)
  if (!found || !('members' in found) || !found.members) notFound()
  return { group: found, members: found.members }
}
