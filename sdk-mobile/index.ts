import { type Client, type ClientOptions, createClient } from '@forium/client'
import { signOut } from '@forium/client/account'

/** Where the session is kept: the key chain of the phone (`expo-secure-store`, `react-native-keychain`, …). */
export interface TokenStore {
  load(): Promise<string | null>
  save(token: string): Promise<void>
  clear(): Promise<void>
}

/** What says that the app comes and goes; React Native's `AppState` as it is. */
export interface AppState {
  addEventListener(type: 'change', listener: (state: string) => void): { remove(): void }
}

export interface MobileOptions extends Omit<ClientOptions, 'token'> {
  tokens: TokenStore
  appState: AppState
  /**
   * Gets a new session when the old one has ended, for an app that knows its person anyway. Null, or left out: the
   * person is signed out.
   */
  renew?: () => Promise<string | null>
  /** The session has ended and there is no new one: show the sign-in. */
  onSignedOut?: () => void
}

export interface MobileClient extends Client {
  /** Keeps the session that `startVisit`, `signInWithPassword`, … answered with, and goes on as that person. */
  signIn(session: { readonly token: string | null }): Promise<void>
  /** Ends the session on the server and forgets it here; offline it is forgotten all the same. */
  signOut(): Promise<void>
}

/**
 * The client of an app on a phone. In the background it has no socket, so it costs no battery; back in the foreground
 * its streams go on behind the last event they have handed out, and nothing is missed.
 *
 * @example
 * const client = createMobileClient({ url, tokens, appState: AppState })
 */
export function createMobileClient({ tokens, appState, renew, onSignedOut, ...options }: MobileOptions): MobileClient {
  const client = createClient({ ...options, token: (reason) => (reason === 'first' ? tokens.load() : renewed()) })
  const watched = appState.addEventListener('change', (state) => {
    if (state === 'background') client.pause()
    // iOS is "inactive" for a moment whenever something slides over the app: not worth a new socket.
    if (state === 'active') client.resume()
  })

  async function renewed(): Promise<string | null> {
    const token = (await renew?.()) ?? null
    if (token) await tokens.save(token)
    else {
      await tokens.clear()
      onSignedOut?.()
    }
    return token
  }

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
      watched.remove()
      client.close()
    },
  }
}
