import { conversationPage } from '@forium/client/conversation'
import { notFound, refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, depends }) => {
  depends(`chat:${params.id}`)
  const { conversation } = await locals.read(conversationPage, { id: params.id, last: 50 }).catch(refuse)
  return { conversation: conversation ?? notFound() }
}
