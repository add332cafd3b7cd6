import type { BridgeEntry, HostMethod } from '@forium/client/bridge'

type Check = (params: readonly unknown[]) => boolean

const mostEntries = 50_000
const longestKey = 1_000

const isKey = (given: unknown): given is string => typeof given === 'string' && given.length <= longestKey
const isCount = (given: unknown): boolean =>
  Number.isInteger(given) && (given as number) >= 0 && (given as number) < 1e6
const isEntry = (given: unknown): given is BridgeEntry =>
  Array.isArray(given) && (given.length === 1 || given.length === 2) && isKey(given[0]) && given[0] !== ''
const isOneOf =
  (...known: string[]): Check =>
  (params) =>
    params.length === 1 && known.includes(params[0] as string)

/** What may stand in `params`, and nothing more. */
export const fits: Record<HostMethod, Check> = {
  hello: (params) => params.length === 1 && typeof params[0] === 'object' && params[0] !== null,
  'token.get': isOneOf('first', 'expired'),
  'storage.load': (params) => params.length === 1 && isKey(params[0]),
  'storage.apply': ([batch, ...more]) =>
    more.length === 0 && Array.isArray(batch) && batch.length <= mostEntries && batch.every(isEntry),
  'storage.clear': (params) => params.length === 0,
  'link.open': ([url, ...more]) => more.length === 0 && isLink(url),
  'badge.set': ([count, ...more]) => more.length === 0 && isCount(count),
  unread: ([count, ...more]) => more.length === 0 && isCount(count),
  close: (params) => params.length === 0,
  haptic: isOneOf('light', 'success', 'error'),
  'push.ask': (params) => params.length === 0,
}

/** What may be handed to the system: no `javascript:`, no `intent:`, no app of somebody else. */
export const isLink = (url: unknown): url is string =>
  typeof url === 'string' &&
  url.length <= 4_000 &&
  /^(https?:\/\/[^\s/]|mailto:\S|tel:\S)[^\s\u0000-\u001f]*$/i.test(url)

/**
 * Whether a message came from the page that the app has opened. `from` is the address of the page or of its frame, or
 * its origin, as the WebView tells it.
 */
export function isFrom(page: string, from: string | undefined): boolean {
  if (from === undefined) return false
  const [ours, theirs] = [bare(page), bare(from)]
  return theirs === ours || (/^https?:\/\/[^/]+$/i.test(theirs) && originOf(ours) === theirs.toLowerCase())
}

const bare = (address: string): string => address.replace(/[?#].*$/s, '').replace(/^(https?:\/\/[^/]+)\/$/i, '$1')
const originOf = (address: string): string | undefined => /^https?:\/\/[^/]+/i.exec(address)?.[0].toLowerCase()
