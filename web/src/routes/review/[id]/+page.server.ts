import { reviewItem } from '@forium/client/moderation'
import { notFound, refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  // Who may not review is told so, not that it is not there.
  await parent()
  const item = await locals.read(reviewItem, { id: params.id }).catch(refuse)
  if (!item) notFound()
  return { item }
}
