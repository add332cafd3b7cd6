import type { TokenSource } from '@forium/client'

/** Where the session is kept: the key chain of the phone (`expo-secure-store`, `react-native-keychain`, …). */
export interface TokenStore {
  load(): Promise<string | null>
  save(token: string): Promise<void>
  clear(): Promise<void>
}

/** What says that the app comes and goes; React Native's `AppState` as it is. */
export interface AppState {
  /** `background` when a push has woken the app and nobody looks. */
  readonly currentState?: string | null
  addEventListener(type: 'change', listener: (state: string) => void): { remove(): void }
}

export interface Phone {
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

/** The token of the key chain; a new one when it has ended. */
export function tokenOf({ tokens, renew, onSignedOut }: Phone): TokenSource {
  return async (reason) => {
    if (reason === 'first') return tokens.load()
    const token = (await renew?.()) ?? null
    if (token) await tokens.save(token)
    else {
      await tokens.clear()
      onSignedOut?.()
    }
    return token
  }
}

interface Live {
  pause(): void
  resume(): void
}

/** In the background it has no socket, so it costs no battery. Answers with what ends it. */
export function followApp({ appState }: Phone, live: Live): () => void {
  if (appState.currentState === 'background') live.pause()
  const watched = appState.addEventListener('change', (state) => {
    if (state === 'background') live.pause()
    // iOS is "inactive" for a moment whenever something slides over the app: not worth a new socket.
    if (state === 'active') live.resume()
  })
  return () => watched.remove()
}
