import { verifyEmail } from '@forium/client/account'
import { act, refused, text } from '#lib/form/act.ts'
import { deviceOf } from '#lib/form/device.ts'
import { welcomeIn } from '../signing.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const device = deviceOf(event.request.headers.get('user-agent'))
    const attempt = await act(event, verifyEmail, { input: { token: text(form, 'token'), device, cookie: true } })
    return attempt.ok ? welcomeIn(event.cookies, event.url, '') : refused(form, attempt.error)
  },
}
