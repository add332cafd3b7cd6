import { conversations, openForium, search, topics } from '@forium/client/forium'
import type { Forium } from './app.svelte.ts'
import type { Place } from './place.ts'

const visitKey = 'p/visit'

export interface Session {
  /** Null until what is kept on this device has been read. */
  readonly forium: Forium | null
  /** The device could not be read. */
  readonly failed: boolean
  open(): void
}

/** Who uses the messenger: the person that the app knows, or a visitor of its own. Ended, it begins anew. */
export function createSession(place: Place): Session {
  let forium = $state.raw<Forium | null>(null)
  let failed = $state.raw(false)
  let pause = 1000
  const token = tokenOf(place)
  const keep = (given: string) => place.storage.apply([[visitKey, given]])

  async function open(): Promise<void> {
    const url = `${place.origin}/graphql`
    failed = false
    try {
      await forium?.close()
      const opened = await openForium([conversations, topics, search], {
        url,
        token,
        storage: place.storage,
        onVisit: keep,
        ...place.outbox,
      })
      opened.on('signedOut', () => void leave())
      if (!place.active.get()) opened.pause()
      forium = opened
      if (!opened.viewer.get()) setTimeout(() => void lookAgain(opened), pause)
    } catch {
      failed = true
    }
  }

  /** The first time needs the network: whoever writes must be somebody. */
  async function lookAgain(opened: Forium): Promise<void> {
    if (forium !== opened || opened.viewer.get()) return
    pause = Math.min(2 * pause, 30_000)
    if (place.online.get()) await open()
    else setTimeout(() => void lookAgain(opened), pause)
  }

  async function leave(): Promise<void> {
    const kept = await place.storage.load('p/').catch(() => [])
    await place.storage.apply(kept.map(([key]) => [key, undefined] as const)).catch(() => {})
    await open()
  }
  place.active.subscribe((active) => (active ? forium?.resume() : forium?.pause()))
  place.online.subscribe((online) => {
    if (!online || !forium) return
    pause = 1000
    if (forium.viewer.get()) forium.resume()
    else void lookAgain(forium)
  })
  // Something has come: it is read at once, also where the socket sleeps.
  place.host?.on('push', () => forium?.resume())
  return {
    get forium() {
      return forium
    },
    get failed() {
      return failed
    },
    open: () => void open(),
  }
}

function tokenOf({ host, storage }: Place) {
  return async (why: 'first' | 'expired'): Promise<string | null> => {
    const given = host?.has('token') ? await host.call('token.get', why) : null
    if (given) return given
    if (why === 'expired') await storage.apply([[visitKey, undefined]])
    const [kept] = await storage.load(visitKey)
    return typeof kept?.[1] === 'string' ? kept[1] : null
  }
}
