import { type Client, type ClientOptions, createClient } from '@forium/client'
import { signOut } from '@forium/client/account'
import { signalPresence } from '@forium/client/presence'

/** Where the session is kept: the system's key chain (Electron's `safeStorage`, Tauri's stronghold, …). */
export interface Secrets {
  get(key: string): Promise<string | null>
  /** Null removes it. */
  set(key: string, value: string | null): Promise<void>
}

/** Calls the listener at each change until the answer is called. */
export type Watch<State> = (listener: (state: State) => void) => () => void

export interface DesktopOptions extends Omit<ClientOptions, 'token'> {
  secrets: Secrets
  /** Says that the machine goes to sleep and wakes up. */
  power?: Watch<'suspend' | 'resume'>
  /** Says whether anybody sits there. With it the person shows as online or away to others; without it, as neither. */
  idle?: Watch<boolean>
  /** Gets a new session when the old one has ended. Null, or left out: the person is signed out. */
  renew?: () => Promise<string | null>
  /** The session has ended and there is no new one: show the sign-in. */
  onSignedOut?: () => void
}

export interface DesktopClient extends Client {
  /** Keeps the session that `signInWithPassword`, `signInWithLink`, … answered with, and goes on as that person. */
  signIn(session: { readonly token: string | null }): Promise<void>
  /** Ends the session on the server and forgets it here; offline it is forgotten all the same. */
  signOut(): Promise<void>
}

/** A signal fades after a minute. */
const presenceMs = 45_000

/**
 * The client of a desktop app, in the window or beside it. While the machine sleeps it has no socket; awake again it
 * connects at once, and its streams go on behind the last event they have handed out.
 *
 * @example
 * const client = createDesktopClient({ url, secrets, power, idle })
 */
export function createDesktopClient(given: DesktopOptions): DesktopClient {
  const { secrets, power, idle, renew, onSignedOut, ...options } = given
  const key = `forium ${options.url}`
  const client = createClient({ ...options, token: (reason) => (reason === 'first' ? secrets.get(key) : renewed()) })
  const presence = idle && showPresence(client, idle, options.timer)
  const unwatch = power?.((state) => (state === 'suspend' ? client.pause() : client.resume()))

  async function renewed(): Promise<string | null> {
    const token = (await renew?.()) ?? null
    await secrets.set(key, token)
    if (!token) onSignedOut?.()
    return token
  }

  return {
    ...client,
    async signIn({ token }) {
      if (token) await secrets.set(key, token)
      client.reauthenticate()
    },
    async signOut() {
      await client.try(signOut, { input: {} })
      await secrets.set(key, null)
      client.reauthenticate()
    },
    close() {
      unwatch?.()
      presence?.()
      client.close()
    },
  }
}

/** Says it at each change, and again before it fades. A signal that is lost is not worth a word. */
function showPresence(client: Client, idle: Watch<boolean>, timer: ClientOptions['timer'] = plainTimer): () => void {
  let cancel = () => {}
  const show = (state: 'ONLINE' | 'AWAY'): void => {
    void client.try(signalPresence, { input: { state } })
    cancel()
    cancel = timer(presenceMs, () => show(state))
  }
  const unwatch = idle((isIdle) => show(isIdle ? 'AWAY' : 'ONLINE'))
  show('ONLINE')
  return () => {
    cancel()
    unwatch()
  }
}

const plainTimer = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
