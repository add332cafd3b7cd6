import { categories } from '@forium/client/category'
import { community } from '@forium/client/community'
import { topicUrls } from '@forium/client/topic'
import type { Read } from '#lib/contract/reader.ts'
import { refuse } from '#lib/contract/status.ts'
import { xml, xmlResponse } from '#lib/machines/xml.ts'
import type { RequestHandler } from './$types'

/** Of a larger forum the latest; a map may have 50,000 (sitemaps.org). */
const mostTopics = 20_000

export const GET: RequestHandler = async ({ locals }) => {
  const [{ url }, tree] = await Promise.all([locals.read(community), locals.read(categories)]).catch(refuse)
  const places = [`${url}/`, `${url}/tags`, ...tree.map((category) => category.url)].map((loc) => entry(loc))
  const body = [...places, ...(await topicsOf(locals.read))].join('\n')
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${body}\n</urlset>`,
    'application/xml',
  )
}

async function topicsOf(read: Read): Promise<string[]> {
  const found: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage(read, after)
    found.push(...page.nodes.map((topic) => entry(topic.url, topic.updatedAt)))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after && found.length < mostTopics)
  return found
}

const nextPage = (read: Read, after: string | null) => read(topicUrls, { first: 100, after }).catch(refuse)

const entry = (loc: string, lastmod?: string) =>
  `<url><loc>${xml(loc)}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`
