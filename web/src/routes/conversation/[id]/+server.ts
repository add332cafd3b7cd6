import { start } from '@forium/client/community'
import { redirect } from '@sveltejs/kit'
import { refuse } from '#lib/contract/status.ts'
import { may } from '#lib/session/may.ts'
import type { RequestHandler } from './$types'

/** Where a conversation is read: staff in the inbox, everybody else in their chat. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { viewer } = await locals.read(start).catch(refuse)
  redirect(302, `/${may({ viewer }, 'conversation.answer') ? 'inbox' : 'chat'}/${encodeURIComponent(params.id)}`)
}
