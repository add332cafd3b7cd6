import { RequestFailed } from './errors.ts'

/**
 * A token that stays, or a function that gets one: asked with `first` when the client first needs it and with `expired`
 * when the server no longer takes the last one. Null is a guest.
 */
export type TokenSource = string | null | ((reason: 'first' | 'expired') => string | null | Promise<string | null>)

export interface Credentials {
  get(): Promise<string | null>
  /** Whether there is another token than the one that was refused. Many may ask at once, the source is asked once. */
  renew(refused: string | null): Promise<boolean>
  /** The next `get` asks anew: somebody signed in or out. */
  forget(): void
}

export function createCredentials(source: TokenSource = null): Credentials {
  let asked: Promise<string | null> | undefined
  const tokenFrom = async (reason: 'first' | 'expired') => (typeof source === 'function' ? source(reason) : source)
  const ask = (reason: 'first' | 'expired') => {
    const before = asked
    const mine = tokenFrom(reason).catch((cause) => {
      // Still the old one: the server refuses it again, and then it can be asked for anew.
      if (asked === mine) asked = before
      throw new RequestFailed('NO_TOKEN', 'The app gave no token.', { retryable: true, cause })
    })
    return (asked = mine)
  }
  const get = () => asked ?? ask('first')
  return {
    get,
    async renew(refused) {
      if (refused === null) return false
      const known = get()
      // Whoever comes later finds another one asked for.
      if ((await known) === refused && known === asked) void ask('expired')
      const token = await get()
      return token !== null && token !== refused
    },
    forget() {
      asked = undefined
    },
  }
}
