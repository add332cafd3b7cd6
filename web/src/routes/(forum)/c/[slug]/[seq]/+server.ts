import { redirect } from '@sveltejs/kit'
import { notFound } from '#lib/contract/status.ts'
import type { RequestHandler } from './$types'

/** The contract's address of a message. */
export const GET: RequestHandler = ({ params }) => {
  if (!params.slug.startsWith('cnv_')) notFound()
  redirect(302, `/conversation/${params.slug}`)
}
