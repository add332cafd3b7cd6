import { groups } from '@forium/client/staff'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('app:groups')
  demand((await parent()).session, 'brand.edit')
  return { groups: (await locals.read(groups, { first: 100 }).catch(refuse))?.nodes ?? [] }
}
