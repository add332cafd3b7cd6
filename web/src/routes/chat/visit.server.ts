import { createClient } from '@forium/client'
import { claimVisit } from '@forium/client/contact'
import type { RequestEvent } from '@sveltejs/kit'
import { inProcess } from '#lib/contract/in-process.ts'
import type { Session } from '#lib/session/session.ts'

const name = 'visit'
const days = 90

/**
 * A visitor who signs in keeps what they said. Signing in replaces the session in the browser's cookie, so the visitor's
 * own is kept in a second one, as far out of the reach of scripts; with it the user claims the visit, once.
 */
export async function keepVisit(event: RequestEvent, { viewer }: Session): Promise<void> {
  const { cookies, url } = event
  const kept = cookies.get(name)
  if (viewer?.__typename === 'Visitor') {
    const token = cookies.get('session')
    const secure = url.protocol === 'https:'
    if (token && token !== kept)
      cookies.set(name, token, { path: '/chat', httpOnly: true, sameSite: 'lax', secure, maxAge: days * 86_400 })
  } else if (viewer?.__typename === 'User' && kept) {
    const done = await clientOf(event).try(claimVisit, { input: { visitorToken: kept } })
    // Without an answer it is tried again; a refusal will be the same tomorrow.
    if (done.ok || !('retryable' in done.error && done.error.retryable)) cookies.delete(name, { path: '/chat' })
  }
}

const clientOf = ({ platform }: RequestEvent) =>
  createClient({
    url: '/graphql',
    fetch: inProcess(platform),
    retries: 0,
  })
