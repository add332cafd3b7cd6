import { community } from '@forium/client/community'
import { monogram } from '#lib/brand/monogram.ts'
import { refuse } from '#lib/contract/status.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, url }) => {
  const branded = await locals.read(community).catch(refuse)
  return new Response(monogram(branded, { maskable: url.searchParams.has('maskable') }), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=300' },
  })
}
