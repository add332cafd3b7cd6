import { tag } from '@forium/client/tag'
import { notFound, refuse } from '#lib/contract/status.ts'
import { readList } from '#lib/topic/topic-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await locals.read(tag, { slug: params.slug }).catch(refuse)
  if (!found) notFound()
  return { tag: found, list: await readList(locals.read, url, { tag: found.slug }) }
}
