import { signOut } from '@forium/client/account'
import type { App } from '#lib/app/app.svelte.ts'
import { forgetPages } from '#lib/offline/worker.ts'

/** Ends the session and begins anew: nothing of one person stays in the browser for the next. */
export async function signOutHere(app: App, confirm: (unsent: number) => Promise<boolean>): Promise<void> {
  if (!(await app.outgoing.wipe(confirm))) return
  await app.client.try(signOut, { input: {} })
  await forgetPages()
  location.assign('/')
}
