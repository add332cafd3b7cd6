/** A place in an app, whatever the app calls its screens. */
export type Route =
  | { name: 'home' }
  | { name: 'conversation'; id: string }
  | { name: 'new-conversation'; text?: string }
  /** `post` is a number in the topic, 1 the opening. */
  | { name: 'topic'; id: string; post?: number }
  | { name: 'inbox' }
  | { name: 'settings' }

export interface RouteOptions {
  /** The app's own, as in `acme://topic/top_…`; without it no such link is understood. */
  scheme?: string
  /** Where the community lives, `https://forum.example`; without it only paths are understood. */
  origin?: string
}

const longest = 100_000

/**
 * What an address means in an app: one of the community's own (`https://forum.example/t/…`, what the API calls `url`),
 * its path alone, or a deep link of the app. Null for everything else, so that nothing foreign is ever opened. Never
 * throws, whatever it is given.
 *
 * @example
 * parseRoute('acme://topic/top_01hzx3kq2yev79jbpgr50t8m6w/3', { scheme: 'acme' }) // { name: 'topic', id: 'top_…', post: 3 }
 * parseRoute('/c/cnv_01hzx3kq2yev79jbpgr50t8m6w') // { name: 'conversation', id: 'cnv_…' }
 * parseRoute('https://elsewhere.example/', { origin: 'https://forum.example' }) // null
 */
export function parseRoute(url: string, options: RouteOptions = {}): Route | null {
  if (typeof url !== 'string' || url.length > longest) return null
  const path = pathIn(url, options)
  return path === null ? null : routeIn(path)
}

/** What a path means, without its leading slash. */
export function routeIn(address: string): Route | null {
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(address)!
  return leadsAstray(path) ? null : routeOf(path.replace(/\/$/, ''), query)
}

/** The path without its leading slash, of an address that is ours. */
function pathIn(url: string, { scheme, origin }: RouteOptions): string | null {
  if (/^\/(?![/\\])/.test(url)) return url.slice(1)
  const found = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(url)
  if (!found) return null
  const [, kind = '', rest = ''] = found
  if (isWeb(kind)) return origin === undefined ? null : behindOrigin(url, origin)
  // Some systems write three slashes where others write two.
  return kind.toLowerCase() === schemeOf(scheme) ? rest.replace(/^\//, '') : null
}

function behindOrigin(url: string, origin: string): string | null {
  const [ours, asked] = [authorityOf(origin), authorityOf(url)]
  if (!ours || !asked || ours.name !== asked.name) return null
  return asked.rest.replace(/^\//, '')
}

/** By hand: not every engine of a phone has `URL`. What is not plain, a name before an `@` above all, is refused. */
function authorityOf(url: string): { name: string; rest: string } | null {
  const found = /^(https?):\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(?=[/?#]|$)(.*)$/is.exec(url)
  if (!found) return null
  const [, kind = '', host = '', port = '', rest = ''] = found
  const usual = kind.toLowerCase() === 'https' ? ':443' : ':80'
  return { name: `${kind}://${host}${port === usual ? '' : port}`.toLowerCase(), rest }
}

const isWeb = (kind: string): boolean => /^https?$/i.test(kind)

/** `acme`, however it was written; null for what belongs to somebody else. */
function schemeOf(given: string | undefined): string | null {
  const scheme = given?.toLowerCase().replace(/:?\/*$/, '')
  return scheme && !/^(https?|javascript|data|blob|file|about|content|intent)$/.test(scheme) ? scheme : null
}

const leadsAstray = (path: string): boolean => /^\/|\/\/|[\\\s]|(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path)

/** Behind a conversation may stand the number of a message. `/inbox/support` is one of the inboxes. */
function routeOf(path: string, query: string): Route | null {
  const [, conversation] =
    /^(?:c|chat|conversation|inbox)\/(cnv_[0-7][0-9a-hjkmnp-tv-z]{25})(?:\/[1-9]\d{0,8})?$/.exec(path) ?? []
  if (conversation) return { name: 'conversation', id: conversation }
  const [, topic, post] =
    /^(?:t\/[^/]+|topic)\/(top_[0-7][0-9a-hjkmnp-tv-z]{25})(?:\/([1-9]\d{0,8}))?$/.exec(path) ?? []
  if (topic) return { name: 'topic', id: topic, ...(post && { post: Number(post) }) }
  if (/^(chat\/new|new-conversation)$/.test(path)) return started(query)
  if (/^(home|chat)?$/.test(path)) return { name: 'home' }
  if (/^inbox(\/[^_/]+)?$/.test(path)) return { name: 'inbox' }
  return /^settings(\/[^/]+){0,3}$/.test(path) ? { name: 'settings' } : null
}

function started(query: string): Route {
  const found = /(?:^|&)text=([^&]*)/.exec(query)?.[1]
  const text = found === undefined ? null : decoded(found)
  return text ? { name: 'new-conversation', text } : { name: 'new-conversation' }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return null
  }
}

/**
 * The address of a place: its path on the web, the whole address there, or a deep link of the app. What it writes,
 * `parseRoute` reads.
 *
 * @throws {TypeError} `url` without an `origin`, `deep-link` without a `scheme`
 * @example
 * formatRoute({ name: 'topic', id }, 'path') // /t/-/top_…
 * formatRoute({ name: 'conversation', id }, 'url', { origin: 'https://forum.example' }) // https://forum.example/c/cnv_…
 * formatRoute({ name: 'topic', id, post: 3 }, 'deep-link', { scheme: 'acme' }) // acme://topic/top_…/3
 */
export function formatRoute(
  route: Route,
  as: 'path' | 'url' | 'deep-link' = 'path',
  options: RouteOptions = {},
): string {
  if (as === 'deep-link') {
    const scheme = schemeOf(options.scheme)
    if (!scheme) throw new TypeError('A deep link needs the scheme of the app.')
    return `${scheme}://${deepPath(route)}`
  }
  if (as === 'path') return webPath(route)
  const ours = authorityOf(options.origin ?? '')
  if (!ours) throw new TypeError('An address needs the origin of the community.')
  return ours.name + webPath(route)
}

function webPath(route: Route): string {
  switch (route.name) {
    case 'home':
      return '/'
    case 'conversation':
      return `/c/${encodeURIComponent(route.id)}`
    case 'new-conversation':
      return `/chat/new${asked(route.text)}`
    case 'topic':
      // The server puts the title where the dash stands.
      return `/t/-/${encodeURIComponent(route.id)}${numbered(route.post)}`
    default:
      return `/${route.name}`
  }
}

function deepPath(route: Route): string {
  if (route.name === 'new-conversation') return `new-conversation${asked(route.text)}`
  if (route.name === 'topic') return `topic/${encodeURIComponent(route.id)}${numbered(route.post)}`
  return route.name === 'conversation' ? `conversation/${encodeURIComponent(route.id)}` : route.name
}

/** Half a letter, as a cut text may end with, cannot be encoded. */
const whole = (text: string): string =>
  text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : '\ufffd'))
const asked = (text: string | undefined): string => (text ? `?text=${encodeURIComponent(whole(text))}` : '')
const numbered = (post: number | undefined): string => (post === undefined ? '' : `/${post}`)
