import { category } from '@forium/client/category'
import { redirect } from '@sveltejs/kit'
import { notFound, refuse } from '#lib/contract/status.ts'
import { readList } from '#lib/topic/topic-list.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  // The contract's addresses of conversations begin the same way; whose page it is depends on who comes.
  if (params.slug.startsWith('cnv_')) redirect(302, `/conversation/${params.slug}`)
  const found = await locals.read(category, { slug: params.slug }).catch(refuse)
  if (!found) notFound()
  const [{ categories }, list] = await Promise.all([parent(), readList(locals.read, url, { categoryId: found.id })])
  const within = new Set([found.id])
  // Parents stand before their children at any depth once the tree has been gone through often enough.
  for (let size = 0; size < within.size; ) {
    size = within.size
    for (const one of categories) if (one.parent && within.has(one.parent.id)) within.add(one.id)
  }
  return { category: found, list, within: [...within] }
}
