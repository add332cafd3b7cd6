import { error } from '@sveltejs/kit'
import { may, type Offer } from './may.ts'
import type { Session } from './session.ts'

/** A page that is not for the viewer says so, and how to get in, instead of showing what would not work. */
export function demand(session: Session, what: Offer): void {
  if (may(session, what)) return
  if (session.viewer?.__typename === 'User') error(403, { message: 'Forbidden', code: 'FORBIDDEN' })
  error(401, { message: 'Sign in', code: 'UNAUTHENTICATED' })
}
