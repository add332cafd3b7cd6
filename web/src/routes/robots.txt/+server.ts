import { community } from '@forium/client/community'
import { refuse } from '#lib/contract/status.ts'
import type { RequestHandler } from './$types'

const closed = ['/admin', '/chat', '/inbox', '/review', '/search', '/settings', '/sign-in', '/sign-up', '/new-topic']

export const GET: RequestHandler = async ({ locals }) => {
  const { url } = await locals.read(community).catch(refuse)
  const lines = ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), `Sitemap: ${url}/sitemap.xml`]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
