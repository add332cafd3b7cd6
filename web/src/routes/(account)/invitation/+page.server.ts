import { acceptInvitation } from '@forium/client/account'
import { act, optional, refused, text } from '#lib/form/act.ts'
import { deviceOf } from '#lib/form/device.ts'
import { welcomeIn } from '../signing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const input = {
      token: text(form, 'token'),
      displayName: optional(form, 'displayName'),
      handle: optional(form, 'handle'),
      password: text(form, 'password') || null,
      device: deviceOf(event.request.headers.get('user-agent')),
      cookie: true,
    }
    const attempt = await act(event, acceptInvitation, { input })
    if (attempt.ok) return welcomeIn(event.cookies, event.url, '')
    return refused(form, attempt.error)
  },
}
