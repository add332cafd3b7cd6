import { community } from '@forium/client/community'
import { redirect } from '@sveltejs/kit'
import { refuse } from '#lib/contract/status.ts'
import type { RequestHandler } from './$types'

/** Browsers ask here when a page names no icon: a picture on its own, an old one. */
export const GET: RequestHandler = async ({ locals }) => {
  const { brand } = await locals.read(community).catch(refuse)
  redirect(302, brand.faviconUrl ?? '/icon.svg')
}
