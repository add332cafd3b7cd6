import { inboxes } from '@forium/client/inbox'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('app:inboxes')
  demand((await parent()).session, 'brand.edit')
  return { inboxes: await locals.read(inboxes).catch(refuse) }
}
