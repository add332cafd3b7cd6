import { createReadable, type Readable, type Unsubscribe } from './readable.ts'

/** Runs it while nobody else, in any tab, runs under the same name. */
export type Lock = <T>(name: string, run: () => Promise<T>) => Promise<T>

/** Says something to the other tabs, and hears them. */
export interface Broadcast {
  post(message: unknown): void
  on(heard: (message: unknown) => void): Unsubscribe
}

/** What the place of an outbox knows. All of it can be left out. */
export interface OutboxPlace {
  /** Keeps two tabs from sending the same. Default: runs at once; the server does it once all the same. */
  lock?: Lock
  /** Shows in all tabs what one of them did. Default: each tab sees it when it next reads the storage. */
  broadcast?: Broadcast
  /** When it becomes true everything is tried at once. Default: pauses end by themselves, or by `hurry()`. */
  online?: Readable<boolean>
}

/**
 * The place of an outbox in a browser: Web Locks, a BroadcastChannel of that name, `navigator.onLine`. What the browser
 * lacks is left out.
 *
 * @example
 * const outbox = createOutbox({ client, storage: indexedDbStorage('forium'), ...browserPlace('forium') })
 */
export function browserPlace(name: string): OutboxPlace {
  const web = globalThis as Partial<typeof globalThis>
  const locks = web.navigator?.locks
  return {
    ...(locks && { lock: (lane, run) => locks.request(`${name}/${lane}`, run) as ReturnType<typeof run> }),
    ...(web.BroadcastChannel && { broadcast: channelOf(name) }),
    ...(typeof web.navigator?.onLine === 'boolean' && web.addEventListener && { online: onlineOf(web.navigator) }),
  }
}

function channelOf(name: string): Broadcast {
  let channel: BroadcastChannel | undefined
  return {
    post: (message) => channel?.postMessage(message),
    on(heard) {
      const mine = new BroadcastChannel(name)
      channel = mine
      mine.onmessage = ({ data }) => heard(data)
      return () => {
        mine.close()
        channel = undefined
      }
    },
  }
}

function onlineOf(place: Navigator): Readable<boolean> {
  const state = createReadable(place.onLine)
  const update = () => state.set(place.onLine)
  globalThis.addEventListener('online', update)
  globalThis.addEventListener('offline', update)
  return state
}
