import { confirmEmailChange } from '@forium/client/account'
import { act, refused, text } from '#lib/form/act.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') })

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData()
    const attempt = await act(event, confirmEmailChange, { input: { token: text(form, 'token') } })
    return attempt.ok ? { confirmed: attempt.data.email } : refused(form, attempt.error)
  },
}
