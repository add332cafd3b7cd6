import { numberOf, readTopic } from '#lib/topic-page/read-topic.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('app:topic')
  const { slug, id } = params
  return readTopic(locals.read, { slug, id, number: numberOf(params.number), search: url.search, origin: url.origin })
}
