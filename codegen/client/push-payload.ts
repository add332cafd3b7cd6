import { type Route, routeIn } from './routes.ts'

/** A push of Forium's, whatever service brought it. */
export interface ForiumPush {
  /** What it tells of: a notification, or a conversation. The same one twice is the same news. */
  id: string
  /** `REPLIED`, `MESSAGE_RECEIVED`, …; new ones may come. */
  kind: string
  title: string
  body: string
  /** What to show when it is opened. */
  route: Route
  /** How much is unread altogether; undefined where nobody counts. */
  badge: number | undefined
  /** Of several with one key a device shows the newest. */
  collapse: string | undefined
  /** There is nothing in it to show. */
  silent: boolean
}

type Bag = { readonly [key: string]: unknown }

/** How deep the wrappers of one library lie in those of another: an Expo response holds a notification that holds … */
const deepest = 5
/**
 * Where the libraries put what our server has sent. APNs and the browser's have it on top, Firebase in `data`, Expo
 * below `request`, Capacitor below `notification`.
 */
const wrappers = ['data', 'notification', 'request', 'trigger', 'payload', 'remoteMessage', 'content', 'userInfo']

/**
 * Reads a push as the app was given it: the `userInfo` of APNs, the message of React Native Firebase, a notification or
 * a response of Expo or Capacitor, the JSON of a web push. Null when it is somebody else's. It does nothing else, so
 * that a background task may ask before anything is started; and it never throws.
 *
 * @example
 * messaging().setBackgroundMessageHandler(async (message) => {
 *   const push = parsePush(message)
 *   if (push) await showOurOwn(push.title, push.body, push.route)
 * })
 */
export function parsePush(payload: unknown): ForiumPush | null {
  try {
    const bags = bagsIn(opened(payload), deepest)
    const ours = bags.find(isOurs)
    return ours ? pushFrom(ours, bags) : null
  } catch {
    // A getter of a foreign object.
    return null
  }
}

function pushFrom(ours: Bag, bags: readonly Bag[]): ForiumPush {
  const { title, body } = wordsIn(bags)
  const badges = [ours.badge, ...bags.map(({ aps }) => (isBag(aps) ? aps.badge : undefined))]
  const collapse = [ours.collapse, ours.tag].find((key) => isText(key, 64))
  return {
    id: String(ours.id),
    kind: String(ours.kind),
    title,
    body,
    route: routeIn(pathOf(String(ours.url))) ?? { name: 'home' },
    badge: badges.map(countIn).find((count) => count !== undefined),
    collapse: collapse as string | undefined,
    silent: title === '' && body === '',
  }
}

/** What lies in it, the outermost first. */
function bagsIn(given: unknown, depth: number): Bag[] {
  if (!isBag(given) || depth === 0) return []
  return [given, ...wrappers.flatMap((name) => bagsIn(given[name], depth - 1))]
}

/** A service worker has text. */
function opened(payload: unknown): unknown {
  return typeof payload === 'string' && payload.length <= 10_000 ? JSON.parse(payload) : payload
}

/** An address of nobody else's app has these three, in this form. */
const isOurs = ({ id, kind, url }: Bag): boolean =>
  isText(id, 30) &&
  /^(ntf|cnv)_[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(id) &&
  isText(kind, 40) &&
  /^[A-Z][A-Z_]+$/.test(kind) &&
  isText(url, 1000) &&
  /^https?:\/\/[^/?#\\@\s]+(\/|$)/i.test(url)

/** The community may have another address here than in its own mails; only what lies behind it counts. */
const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+\/?/i, '')

function wordsIn(bags: readonly Bag[]): { title: string; body: string } {
  for (const bag of bags) {
    const alert = isBag(bag.aps) ? bag.aps.alert : undefined
    if (isText(alert, 1000)) return { title: '', body: alert }
    const { title, body } = isBag(alert) ? alert : bag
    if (isText(title, 1000)) return { title, body: isText(body, 4000) ? body : '' }
  }
  return { title: '', body: '' }
}

/** Firebase carries nothing but text. */
function countIn(given: unknown): number | undefined {
  const count = typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : given
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined
}

const isBag = (given: unknown): given is Bag => typeof given === 'object' && given !== null && !Array.isArray(given)

const isText = (given: unknown, most: number): given is string =>
  typeof given === 'string' && given !== '' && given.length <= most
