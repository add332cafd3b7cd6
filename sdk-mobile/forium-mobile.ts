import { signOut } from '@forium/client/account'
import {
  createForium,
  type Feature,
  type Forium,
  type ForiumCore,
  type ForiumOf,
  type ForiumOptions,
  forgetViewer,
  openForium,
} from '@forium/client/forium'
import { followApp, type Phone, tokenOf } from './phone.ts'
import { createPush, type Push, type PushToken } from './push.ts'

export interface ForiumMobileOptions extends Omit<ForiumOptions, 'token' | 'onVisit'>, Phone {
  /** Whether somebody who has not signed in begins a visit, so that they can write in the chat. Default: true. */
  visits?: boolean
}

/** What a phone adds to what an app has of a community. */
export type OnPhone<Has extends ForiumCore> = Omit<Has, 'signOut'> & Phoned<Has>

interface Phoned<Has extends ForiumCore> {
  readonly push: Push
  /**
   * Keeps the session that `signInWithPassword`, … answered with, and opens the community as that person. This one is
   * closed by then: go on with the one that it answers with. What somebody else has not sent yet waits for them.
   */
  signIn(session: { readonly token: string | null }): Promise<OnPhone<Has>>
  /**
   * Wipes what is stored of this person and ends the session, on the server, too, where it can be reached; this device
   * hears no pushes any more. `confirm` is first told how many writes are unsent; false: nothing happens.
   */
  signOut(confirm?: (unsent: number) => boolean | Promise<boolean>): Promise<boolean>
}

export interface ForiumMobile extends OnPhone<Forium> {
  signIn(session: { readonly token: string | null }): Promise<ForiumMobile>
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
export const createForiumMobile = (options: ForiumMobileOptions): Promise<ForiumMobile> =>
  onPhone(createForium, options)

/**
 * The same with those parts alone that an app names: what it does not name is not in its bundle.
 *
 * @throws the storage's own error: it cannot be read
 * @example
 * import { conversations } from '@forium/client/forium'
 * const forium = await openForiumMobile([conversations], { url, storage, tokens, appState: AppState })
 */
export const openForiumMobile = <Features extends readonly Feature<object>[]>(
  features: Features,
  options: ForiumMobileOptions,
): Promise<OnPhone<ForiumOf<Features>>> => onPhone((given) => openForium(features, given), options)

async function onPhone<Has extends ForiumCore>(
  open: (options: ForiumOptions) => Promise<Has>,
  options: ForiumMobileOptions,
): Promise<OnPhone<Has>> {
  const { tokens, visits = true, storage } = options
  const onVisit = visits ? (token: string) => tokens.save(token) : undefined
  const forium = await open({ ...options, token: tokenOf(options), onVisit })
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
      const next = await onPhone(open, options)
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
