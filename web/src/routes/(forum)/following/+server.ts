import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** What somebody follows is one of their settings. */
export const GET: RequestHandler = () => redirect(302, '/settings/follows')
