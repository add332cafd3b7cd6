import { type Client, type ClientOptions, createClient } from '@forium/client'
import { signOut } from '@forium/client/account'
import { followApp, type Phone, tokenOf } from './phone.ts'

export interface MobileOptions extends Omit<ClientOptions, 'token'>, Phone {}

export interface MobileClient extends Client {
  /** Keeps the session that `startVisit`, `signInWithPassword`, … answered with, and goes on as that person. */
  signIn(session: { readonly token: string | null }): Promise<void>
  /** Ends the session on the server and forgets it here; offline it is forgotten all the same. */
  signOut(): Promise<void>
}

/**
 * The plain client of an app on a phone, without a store. In the background it has no socket, so it costs no battery;
 * back in the foreground its streams go on behind the last event they have handed out, and nothing is missed.
 *
 * @example
 * const client = createMobileClient({ url, tokens, appState: AppState })
 */
export function createMobileClient(options: MobileOptions): MobileClient {
  const { tokens } = options
  const client = createClient({ ...options, token: tokenOf(options) })
  const leave = followApp(options, client)
  return {
    ...client,
    async signIn({ token }) {
      if (token) await tokens.save(token)
      client.reauthenticate()
    },
    async signOut() {
      await client.try(signOut, { input: {} })
      await tokens.clear()
      client.reauthenticate()
    },
    close() {
      leave()
      client.close()
    },
  }
}
