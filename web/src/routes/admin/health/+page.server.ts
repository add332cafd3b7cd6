import { health } from '@forium/client/statistics'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('app:health')
  demand((await parent()).session, 'brand.edit')
  return { health: await locals.read(health).catch(refuse) }
}
