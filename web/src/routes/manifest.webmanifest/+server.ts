import { community } from '@forium/client/community'
import { manifestOf } from '#lib/brand/manifest.ts'
import { refuse } from '#lib/contract/status.ts'
import { directionOf, localeFor } from '#lib/i18n/locale.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals }) => {
  const branded = await locals.read(community).catch(refuse)
  const direction = directionOf(localeFor(branded.locale))
  return new Response(JSON.stringify(manifestOf(branded, direction)), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'public, max-age=300' },
  })
}
