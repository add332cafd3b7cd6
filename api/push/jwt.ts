import { type KeyObject, sign } from 'node:crypto'

/** A signed JSON Web Token (RFC 7515): ES256 with a key of P-256, RS256 with an RSA key. */
export function jwt(key: KeyObject, claims: object, header: object = {}): string {
  const isEc = key.asymmetricKeyType === 'ec'
  const parts = [{ typ: 'JWT', alg: isEc ? 'ES256' : 'RS256', ...header }, claims]
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const signature = sign('sha256', Buffer.from(text), { key, ...(isEc && { dsaEncoding: 'ieee-p1363' as const }) })
  return `${text}.${signature.toString('base64url')}`
}
