import { signUp } from '@forium/client/account'
import { redirect } from '@sveltejs/kit'
import { act, optional, refused, text } from '#lib/form/act.ts'
import { safePath } from '#lib/form/safe-path.ts'
import { rememberPlace } from '../signing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ parent, url }) => {
  const { session } = await parent()
  const to = safePath(url.searchParams.get('to'), url.origin)
  if (session.viewer?.__typename === 'User') redirect(303, to)
  return { to: to === '/' ? '' : to }
}

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const input = {
      displayName: text(form, 'displayName'),
      email: text(form, 'email'),
      password: text(form, 'password'),
      handle: optional(form, 'handle'),
    }
    const attempt = await act(event, signUp, { input })
    if (!attempt.ok) return refused(form, attempt.error)
    rememberPlace(event.cookies, safePath(text(form, 'to'), event.url.origin), event.url)
    return { sent: attempt.data.email }
  },
}
