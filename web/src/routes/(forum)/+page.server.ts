import { communityCounts } from '@forium/client/topic'
import { refuse } from '#lib/contract/status.ts'
import { readList } from '#lib/topic/topic-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const list = readList(locals.read, url)
  const { session } = await parent()
  // Members know where they are.
  const counts = session.viewer?.__typename === 'User' ? null : locals.read(communityCounts).catch(refuse)
  return { list: await list, counts: await counts }
}
