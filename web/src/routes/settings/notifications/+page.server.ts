import { viewerNotificationPreferences } from '@forium/client/notification'
import { refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, depends }) => {
  depends('app:notification-preferences')
  return { wishes: await locals.read(viewerNotificationPreferences, {}).catch(refuse) }
}
