import { signOut } from '@forium/client/account'
import { redirect } from '@sveltejs/kit'
import { act, refused } from '#lib/form/act.ts'
import type { Actions } from './$types'

export const actions: Actions = {
  default: async (event) => {
    const attempt = await act(event, signOut, { input: {} })
    return attempt.ok ? redirect(303, '/') : refused(new FormData(), attempt.error)
  },
}
