export const pushKinds = ['WEB_PUSH', 'FCM', 'APNS'] as const
export type PushKind = (typeof pushKinds)[number]
export const apnsEnvironments = ['PRODUCTION', 'SANDBOX'] as const
export type ApnsEnvironment = (typeof apnsEnvironments)[number]

/** A device that can be reached, as its push service knows it. */
export interface PushTarget {
  kind: PushKind
  /** The endpoint of a web push subscription, or the token of the service. */
  address: string
  /** Of web push alone: the public key and the secret of the subscription, base64url. */
  p256dh: string | null
  auth: string | null
  /** The app that the token is of: with APNs its bundle id, the topic. */
  app: string | null
  environment: ApnsEnvironment | null
}

/** What is shown. It goes through somebody else's machines: no more than it takes to show it. */
export interface Push {
  /** What it tells of; the same one sent twice is the same news. */
  id: string
  kind: string
  title: string
  body: string
  url: string
  /** How much is unread altogether; null where nobody counts. */
  badge: number | null
  /** Of several with one key a device shows the newest. */
  collapse: string
  /** So long it is worth being shown. */
  ttlSeconds: number
}

export interface Pusher {
  /** What there are keys for. */
  readonly kinds: readonly PushKind[]
  /** What a browser needs to subscribe (RFC 8292), base64url. */
  vapidPublicKey(): string
  /** Rejects with `GoneDevice` what can never be reached again, with `UnsendablePush` what no second attempt can send. */
  send(target: PushTarget, push: Push): Promise<void>
}

/** The service knows no such device any more: it is to be forgotten. */
export class GoneDevice extends Error {
  override name = 'GoneDevice'
}

export class UnsendablePush extends Error {
  override name = 'UnsendablePush'
}

/** Every adapter calls it first. What it lets through fits into the 4096 octets of a web push in any script. */
export function checkPush(push: Push): void {
  const { id, collapse, title, body, url, ttlSeconds } = push
  for (const key of [id, collapse])
    if (!/^[A-Za-z0-9._-]{1,64}$/.test(key)) throw new UnsendablePush('the id of a push is not fit for a header')
  if (title === '' || title.length > 200 || body.length > 600 || url.length > 1000)
    throw new UnsendablePush('a push is too long or has no title')
  if (!Number.isInteger(ttlSeconds) || ttlSeconds <= 0) throw new UnsendablePush('a push is over')
}

/** What is wrong with an address by its form alone; whether it may be reached is the adapter's to see. */
export function faultOf(target: PushTarget): 'endpoint' | 'p256dh' | 'auth' | 'token' | 'app' | null {
  const { kind, address, p256dh, auth, app } = target
  if (app !== null && !/^[A-Za-z0-9._-]{1,200}$/.test(app)) return 'app'
  if (kind === 'FCM') return /^[\w:.-]{20,1000}$/.test(address) ? null : 'token'
  if (kind === 'APNS') return /^(?:[0-9a-f]{2}){32,100}$/i.test(address) ? null : 'token'
  if (!isPublicAddress(address)) return 'endpoint'
  // 65 octets, of which the first says that the point is not compressed, and 16.
  if (!/^B[\w-]{86}$/.test(p256dh ?? '')) return 'p256dh'
  return /^[\w-]{22}$/.test(auth ?? '') ? null : 'auth'
}

/** A host with a name, over TLS, at the port of TLS: what push services have, and what inner machines seldom have. */
function isPublicAddress(address: string): boolean {
  if (address.length > 1000 || !URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  const isName = /^(?=.*[a-z])[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i.test(hostname)
  const isInner = /\.(localhost|local|internal|lan|home|arpa)$/i.test(hostname)
  return protocol === 'https:' && port === '' && username === '' && password === '' && isName && !isInner
}
