const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:/i
const SCHEMES = new Set(['http:', 'https:', 'mailto:'])
const HOME = 'https://home.invalid/'

/** Where an address leads, judged by the parser browsers use. `foreign` is everything that leaves this site. */
export interface Target {
  url: string
  scheme: string
  foreign: boolean
}

/** Undefined when the address is not one of http, https, mailto or relative. */
export function targetOf(address: string): Target | undefined {
  // Browsers drop these before they look for a scheme: `java\nscript:` is one.
  const url = address.replace(/[\t\n\r]/g, '').replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, '')
  if (!url) return undefined
  if (WITH_SCHEME.test(url)) return absolute(url)
  const parsed = URL.parse(url, HOME)
  if (!parsed) return undefined
  if (parsed.href.startsWith(HOME)) return { url, scheme: '', foreign: false }
  // `//host`, `/\host` and the like: say plainly where they lead.
  return absolute(parsed.href)
}

function absolute(url: string): Target | undefined {
  const scheme = URL.parse(url)?.protocol
  if (!scheme || !SCHEMES.has(scheme)) return undefined
  // `http:/host` and `http:\\host` mean `http://host` to a browser and something else to naive readers.
  const plain = scheme === 'mailto:' || /^https?:\/\/[^/\\]/i.test(url)
  return { url: plain ? url : URL.parse(url)!.href, scheme, foreign: scheme !== 'mailto:' }
}
