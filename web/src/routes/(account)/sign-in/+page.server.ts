import { requestSignInLink, signInWithLink, signInWithPassword } from '@forium/client/account'
import { redirect } from '@sveltejs/kit'
import { act, refused, text } from '#lib/form/act.ts'
import { deviceOf } from '#lib/form/device.ts'
import { safePath } from '#lib/form/safe-path.ts'
import { asWrongCredentials, rememberPlace, welcomeIn } from '../signing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ parent, url }) => {
  const { session } = await parent()
  const token = url.searchParams.get('token')
  const to = safePath(url.searchParams.get('to'), url.origin)
  if (session.viewer?.__typename === 'User' && !token) redirect(303, to)
  return { token, to: to === '/' ? '' : to }
}

export const actions: Actions = {
  password: async (event) => {
    const { cookies, request, url } = event
    const form = await request.formData()
    const device = deviceOf(request.headers.get('user-agent'))
    const input = { email: text(form, 'email'), password: text(form, 'password'), device, cookie: true }
    const attempt = asWrongCredentials(await act(event, signInWithPassword, { input }))
    return attempt.ok ? welcomeIn(cookies, url, text(form, 'to')) : refused(form, attempt.error)
  },
  link: async (event) => {
    const form = await event.request.formData()
    const attempt = await act(event, requestSignInLink, { input: { email: text(form, 'email') } })
    if (!attempt.ok) return refused(form, attempt.error)
    rememberPlace(event.cookies, safePath(text(form, 'to'), event.url.origin), event.url)
    return { sent: attempt.data.email }
  },
  /** Pressed, not opened: the programs that look through mail open every link in it, and would use it up. */
  token: async (event) => {
    const { cookies, request, url } = event
    const form = await request.formData()
    const device = deviceOf(request.headers.get('user-agent'))
    const attempt = await act(event, signInWithLink, { input: { token: text(form, 'token'), device, cookie: true } })
    return attempt.ok ? welcomeIn(cookies, url, '') : refused(form, attempt.error)
  },
}
