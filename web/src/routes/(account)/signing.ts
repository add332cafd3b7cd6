import type { Attempt } from '@forium/client'
import { type Cookies, redirect } from '@sveltejs/kit'
import { safePath } from '#lib/form/safe-path.ts'

const returning = 'return-to'

/** A mailed link does not know where its reader was: the browser that asked for it does, for as long as the link is good. */
export function rememberPlace(cookies: Cookies, to: string, url: URL): void {
  if (to === '/') return
  const secure = url.protocol === 'https:'
  cookies.set(returning, to, { path: '/', maxAge: 15 * 60, httpOnly: true, sameSite: 'lax', secure })
}

/** Where somebody goes who has just signed in. The next page reads who they are with the new session. */
export function welcomeIn(cookies: Cookies, url: URL, given: string): never {
  const to = safePath(given || cookies.get(returning), url.origin)
  if (cookies.get(returning)) cookies.delete(returning, { path: '/' })
  redirect(303, `/signed-in?to=${encodeURIComponent(to)}`)
}

/** A wrong password is told in the words of signing in, not in those of a page that needs it. */
export function asWrongCredentials<Result>(attempt: Attempt<Result>): Attempt<Result> {
  if (!attempt.ok && attempt.error.code === 'UNAUTHENTICATED')
    Object.defineProperty(attempt.error, 'code', { value: 'WRONG_CREDENTIALS' })
  return attempt
}
