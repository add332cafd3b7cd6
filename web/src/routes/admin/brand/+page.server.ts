import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ parent }) => {
  const { session } = await parent()
  demand(session, 'brand.edit')
  return { community: session.community }
}
