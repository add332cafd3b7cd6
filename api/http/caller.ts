import type { IncomingMessage } from 'node:http'

export const sessionCookie = 'session'

/** Who connects, as far as it can be trusted: with `hops` proxies of our own, the address the outermost one saw. */
export function addressOf(request: IncomingMessage, hops: number): string {
  const direct = request.socket.remoteAddress ?? ''
  if (hops === 0) return direct
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  return withoutPort(forwarded.at(-hops)?.trim() ?? '') || direct
}

/** Some proxies name the port, too: with it each connection would count as somebody else. */
function withoutPort(address: string): string {
  const [, ipv6, ipv4] = /^(?:\[([^\]]*)\](?::\d+)?|([^:]*):\d+)$/.exec(address) ?? []
  return ipv6 ?? ipv4 ?? address
}

export function hostOf(request: IncomingMessage, hops: number): string | undefined {
  const forwarded = hops > 0 ? request.headers['x-forwarded-host'] : undefined
  return (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? request.headers.host
}

/** The token a caller shows, and whether a browser sent it by itself (then its origin matters). */
export function credentialOf(request: IncomingMessage): { token: string; byCookie: boolean } | null {
  const bearer = /^Bearer\b\s*(.*)$/i.exec(request.headers.authorization ?? '')?.[1]
  // Also one that cannot be right: it is refused later, not taken for nobody's.
  if (bearer !== undefined) return { token: bearer, byCookie: false }
  const cookie = cookieOf(request, sessionCookie)
  return cookie ? { token: cookie, byCookie: true } : null
}

export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.split('=', 2)
    if (key?.trim() === name && value) return value.trim()
  }
  return null
}

export function localeOf(request: IncomingMessage): string {
  const first = String(request.headers['accept-language'] ?? '')
    .split(/[,;]/)[0]
    ?.trim()
  return first && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(first) ? first : 'en'
}

/** A browser's request that carries a cookie must come from our own pages. */
export function isForeignOrigin(request: IncomingMessage, publicUrl: string, hops: number): boolean {
  const origin = request.headers.origin
  if (!origin) return request.headers['sec-fetch-site'] === 'cross-site'
  if (origin === publicUrl) return false
  const host = hostOf(request, hops)
  return !host || (origin !== `https://${host}` && origin !== `http://${host}`)
}
