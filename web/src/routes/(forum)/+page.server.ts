import { communityCounts } from '@forium/client/topic'
import { refuse } from '#lib/contract/status.ts'
import { readList } from '#lib/topic/topic-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  // Members know where they are.
  const forGuests = async () => {
    const { session } = await parent()
    return session.viewer?.__typename === 'User' ? null : locals.read(communityCounts).catch(refuse)
  }
  // All at once: whichever fails, none of them fails unheard.
  const [list, counts] = await Promise.all([readList(locals.read, url), forGuests()])
  return { list, counts }
}
