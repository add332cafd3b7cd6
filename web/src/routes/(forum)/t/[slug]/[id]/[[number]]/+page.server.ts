import { parcel } from '#lib/contract/parcel.ts'
import { jsonLdOf } from '#lib/topic-page/json-ld.ts'
import { numberOf, readTopic } from '#lib/topic-page/read-topic.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params, url, depends, isDataRequest } = event
  depends('app:topic')
  const { slug, id } = params
  const { data, whole } = await readTopic(locals.read, {
    slug,
    id,
    number: numberOf(params.number),
    search: url.search,
  })
  // For machines, which read whole pages.
  if (!isDataRequest) locals.last = jsonLdOf(whole, url.origin)
  parcel(data.stretch, event, 'stretch')
  return data
}
