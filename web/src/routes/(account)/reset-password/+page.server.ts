import { requestPasswordReset, resetPassword } from '@forium/client/account'
import { act, refused, text } from '#lib/form/act.ts'
import { deviceOf } from '#lib/form/device.ts'
import { welcomeIn } from '../signing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') })

export const actions: Actions = {
  request: async (event) => {
    const form = await event.request.formData()
    const attempt = await act(event, requestPasswordReset, { input: { email: text(form, 'email') } })
    return attempt.ok ? { sent: attempt.data.email } : refused(form, attempt.error)
  },
  set: async (event) => {
    const form = await event.request.formData()
    const device = deviceOf(event.request.headers.get('user-agent'))
    const input = { token: text(form, 'token'), newPassword: text(form, 'newPassword'), device, cookie: true }
    const attempt = await act(event, resetPassword, { input })
    if (attempt.ok) return welcomeIn(event.cookies, event.url, '')
    return refused(form, attempt.error)
  },
}
