import { deskThread } from '@forium/client/desk'
import { notFound, refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends(`inbox:${params.id}`)
  const { conversation } = await locals.read(deskThread, { id: params.id, last: 50 }).catch(refuse)
  return { conversation: conversation ?? notFound() }
}
