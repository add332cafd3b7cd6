import { community } from '@forium/client/community'
import { topicFeed } from '@forium/client/topic'
import { refuse } from '#lib/contract/status.ts'
import { atom } from '#lib/machines/atom.ts'
import { xmlResponse } from '#lib/machines/xml.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals }) => {
  const [{ id, name, url }, topics] = await Promise.all([
    locals.read(community),
    locals.read(topicFeed, { first: 30 }),
  ]).catch(refuse)
  const about = { title: name, page: `${url}/`, feed: `${url}/feed.atom`, id: `urn:forum:${id}` }
  return xmlResponse(atom(about, topics.nodes), 'application/atom+xml')
}
