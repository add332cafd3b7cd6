import { bridgeStorage, connectHost, type Host } from '@forium/client/bridge'
import { browserPlace, type OutboxPlace, type Readable, type StorageAdapter } from '@forium/client/outbox'
import type { Route } from '@forium/client/routes'
import { indexedDbStorage } from '@forium/client/storage-indexeddb'
import { changing } from './changing.ts'
import { placeOf, routeIn } from './links.ts'
import { originIn, speakOnlyTo } from './origin.ts'

export const version = '0.1.0'

/** Where the messenger has been opened: in an app, or in a browser by itself. */
export interface Place {
  /** The app around this page; null: a browser. */
  host: Host | null
  origin: string
  storage: StorageAdapter
  online: Readable<boolean>
  /** Somebody looks at it. */
  active: Readable<boolean>
  outbox: OutboxPlace
  /** The app does not mind files being attached. */
  attaches: boolean
  /** Where it begins. */
  route: Route
  /** Languages that were asked for. */
  locales: readonly (string | null | undefined)[]
}

/** Why there is nothing to show; the key of its words. */
export class NoPlace extends Error {
  readonly why: 'problem.host' | 'problem.origin'
  constructor(why: NoPlace['why']) {
    super(why)
    this.why = why
  }
}

/** @throws {NoPlace} */
export async function findPlace(window: Window): Promise<Place> {
  const { document, location, navigator } = window
  const asked = new URLSearchParams(location.search)
  const host = await connectHost({ version, window }).catch(() => {
    throw new NoPlace('problem.host')
  })
  // What the app says is not to be changed by whoever wrote the address.
  const origin = originIn(host?.info.origin ?? asked.get('origin'))
  if (!origin) throw new NoPlace('problem.origin')
  speakOnlyTo(origin, originIn(host?.info.filesOrigin ?? asked.get('files')), document)
  const name = `forium ${origin}`
  const browser = browserPlace(name)
  const online = onlineIn(host, browser.online ?? changing(true))
  const keepsRows = host?.has('storage') ?? false
  return {
    host,
    origin,
    storage: host && keepsRows ? bridgeStorage(host) : indexedDbStorage(name),
    online,
    active: activeIn(host, document),
    // The rows of an app have this one page.
    outbox: keepsRows ? { online } : { ...browser, online },
    attaches: host?.info.attachments !== false,
    route: routeIn(host?.info.route) ?? placeOf(location.hash.slice(1), origin) ?? { name: 'home' },
    locales: [host?.info.locale, asked.get('locale'), ...navigator.languages],
  }
}

/** The app knows better than its WebView, once it has said it. */
function onlineIn(host: Host | null, browser: Readable<boolean>): Readable<boolean> {
  const online = changing(browser.get())
  browser.subscribe((is) => online.set(is))
  host?.on('network', (state) => online.set(state === 'online'))
  return online
}

function activeIn(host: Host | null, page: Document): Readable<boolean> {
  const active = changing(!page.hidden)
  page.addEventListener('visibilitychange', () => active.set(!page.hidden))
  host?.on('lifecycle', (state) => active.set(state === 'active'))
  return active
}
