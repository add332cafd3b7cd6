import { community } from '@forium/client/community'
import { monogramPng } from '#lib/brand/monogram-png.ts'
import { notFound, refuse } from '#lib/contract/status.ts'
import type { RequestHandler } from './$types'

/** For those who cannot read SVG: iOS and old Androids. */
export const GET: RequestHandler = async ({ locals, params }) => {
  if (!['180', '192', '512'].includes(params.size)) notFound()
  const branded = await locals.read(community).catch(refuse)
  return new Response(new Uint8Array(monogramPng(branded, Number(params.size))), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=300' },
  })
}
