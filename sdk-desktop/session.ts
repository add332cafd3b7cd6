import type { OnError } from './guarded.ts'
import type { DesktopHost } from './host.ts'

/** `expired`: the server takes it no more · `secrets-lost`: the system does not give it out any more · `user`: they wished to. */
export type SignedOutReason = 'expired' | 'secrets-lost' | 'user'

export interface SessionOptions {
  host: DesktopHost
  /** Of the server: an app of several communities keeps a session of each. */
  url: string
  /** Gets a new session when the old one has ended or was lost. Null, or left out: the person is signed out. */
  renew?: () => Promise<string | null>
  /** There is no session any more: show the sign-in. Called once. */
  onSignedOut?: (reason: SignedOutReason) => void
  onError?: OnError
}

export interface DesktopSession {
  /** For `createForium` and `createClient`. */
  readonly token: (reason: 'first' | 'expired') => Promise<string | null>
  /** Keeps the session that `signInWithPassword`, … answered with. False: for this run alone, the system did not take it. */
  signIn(session: { readonly token: string | null }): Promise<boolean>
  /** Forgets it, here and in the system. `connectDesktop` calls it when the person signs out. */
  forget(reason?: SignedOutReason): Promise<void>
}

/**
 * Keeps a session in the system's key chain. A secret is a cache: what cannot be read is asked for anew or ends in the
 * sign-in, what cannot be written lives in memory. Nothing here ever rejects, but what `renew` rejects with: then the
 * client tries again later.
 *
 * @example
 * const session = createDesktopSession({ host, url, onSignedOut: showSignIn })
 * const client = await createForium({ url, token: session.token, storage: indexedDbStorage('acme') })
 */
export function createDesktopSession(options: SessionOptions): DesktopSession {
  const { host, url, renew, onSignedOut = () => {}, onError = () => {} } = options
  const secrets = host.capabilities.has('secrets') ? host.secrets : undefined
  const key = `forium ${url}`
  /** Undefined: nobody has looked yet. */
  let known: string | null | undefined
  /** A sign-in overtakes whatever is still being read or renewed. */
  let turn = 0

  async function keep(value: string | null): Promise<boolean> {
    try {
      await secrets?.set(key, value)
      return secrets !== undefined
    } catch (error) {
      onError(error, value === null ? 'forgetting the session' : 'keeping the session')
      return false
    }
  }

  async function first(): Promise<string | null> {
    if (known !== undefined || !secrets) return known ?? null
    const mine = ++turn
    try {
      const kept = await secrets.get(key)
      return mine === turn ? (known = kept) : (known ?? null)
    } catch (error) {
      onError(error, 'reading the session')
      return mine === turn ? renewed('secrets-lost') : (known ?? null)
    }
  }

  async function renewed(reason: SignedOutReason): Promise<string | null> {
    const mine = ++turn
    const token = (await renew?.()) ?? null
    if (mine !== turn) return known ?? null
    known = token
    await keep(token)
    if (token === null) onSignedOut(reason)
    return token
  }

  return {
    token: (reason) => (reason === 'first' ? first() : renewed('expired')),
    signIn({ token }) {
      turn += 1
      known = token
      return keep(token)
    },
    async forget(reason = 'user') {
      turn += 1
      const had = known !== null
      known = null
      await keep(null)
      if (had) onSignedOut(reason)
    },
  }
}
