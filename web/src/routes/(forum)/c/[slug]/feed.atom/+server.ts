import { category } from '@forium/client/category'
import { topicFeed } from '@forium/client/topic'
import { notFound, refuse } from '#lib/contract/status.ts'
import { atom } from '#lib/machines/atom.ts'
import { xmlResponse } from '#lib/machines/xml.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const found = await locals.read(category, { slug: params.slug }).catch(refuse)
  if (!found) notFound()
  const { id, name, url } = found
  const topics = await locals.read(topicFeed, { categoryId: id, first: 30 }).catch(refuse)
  const about = { title: name, page: url, feed: `${url}/feed.atom`, id: `urn:forum:${id}` }
  return xmlResponse(atom(about, topics.nodes), 'application/atom+xml')
}
