import { signOut } from '@forium/client/account'
import { createForium, type Forium, type ForiumOptions, forgetViewer } from '@forium/client/forium'
import { followApp, type Phone, tokenOf } from './phone.ts'
import { createPush, type Push, type PushToken } from './push.ts'

export interface ForiumMobileOptions extends Omit<ForiumOptions, 'token' | 'onVisit'>, Phone {
  /** Whether somebody who has not signed in begins a visit, so that they can write in the chat. Default: true. */
  visits?: boolean
}

export interface ForiumMobile extends Forium {
  readonly push: Push
  /**
   * Keeps the session that `signInWithPassword`, … answered with, and opens the community as that person. This one is
   * closed by then: go on with the one that it answers with. What somebody else has not sent yet waits for them.
   */
  signIn(session: { readonly token: string | null }): Promise<ForiumMobile>
  /**
   * Wipes what is stored of this person and ends the session, on the server, too, where it can be reached; this device
   * hears no pushes any more. `confirm` is first told how many writes are unsent; false: nothing happens.
   */
  signOut(confirm?: (unsent: number) => boolean | Promise<boolean>): Promise<boolean>
}

/**
 * A community in an app on a phone: with a store that opens without a network, writes that survive the end of the app,
 * no socket in the background, and pushes by the app's own token.
 *
 * @throws the storage's own error: it cannot be read
 * @example
 * const forium = await createForiumMobile({ url, storage: sqliteStorage(database), tokens, appState: AppState })
 * const { messages, send } = forium.conversation(id)
 */
export async function createForiumMobile(options: ForiumMobileOptions): Promise<ForiumMobile> {
  const { tokens, visits = true, storage } = options
  const onVisit = visits ? (token: string) => tokens.save(token) : undefined
  const forium = await createForium({ ...options, token: tokenOf(options), onVisit })
  const leave = followApp(options, forium)
  const { wanted, close: forget, ...push } = createPush({ forium, timer: options.timer ?? later })
  async function close() {
    leave()
    forget()
    await forium.close()
  }
  return {
    ...forium,
    push,
    async signIn({ token }) {
      const device: PushToken | undefined = wanted()
      await close()
      if (token) await tokens.save(token)
      await forgetViewer(storage)
      const next = await createForiumMobile(options)
      // A token belongs to whoever has told it last.
      if (device) await next.push.register(device).catch(() => {})
      return next
    },
    async signOut(confirm) {
      if (!(await forium.signOut(confirm))) return false
      await forium.client.try(signOut, { input: {} }, { retries: 0 })
      await tokens.clear()
      forium.client.reauthenticate()
      return true
    },
    close,
  }
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
