import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto'
import { jwt } from './jwt.ts'

export interface VapidKeys {
  /** 65 octets, base64url: what browsers are given. */
  publicKey: string
  privateKey: KeyObject
}

/** Order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/**
 * The secret's own key pair: servers that share a secret share it, and nothing more is to be kept. 48 octets out of
 * HKDF, so that no scalar is likelier than another (FIPS 186-5, A.2.1).
 */
export function vapidPrivateKeyOf(secret: string): string {
  const octets = Buffer.from(hkdfSync('sha256', secret, '', 'vapid private key', 48)).toString('hex')
  const scalar = (BigInt(`0x${octets}`) % (order - 1n)) + 1n
  return Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex').toString('base64url')
}

export function vapidKeys(privateKey: string): VapidKeys {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(Buffer.from(privateKey, 'base64url'))
  const point = ecdh.getPublicKey()
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  const key = { kty: 'EC', crv: 'P-256', d: privateKey, x, y }
  return { publicKey: point.toString('base64url'), privateKey: createPrivateKey({ key, format: 'jwk' }) }
}

const lifeSeconds = 12 * 3600

/** RFC 8292: who sends, to the one service that it is meant for. */
export function vapidAuthorization({ publicKey, privateKey }: VapidKeys, endpoint: URL, subject: string, now: number) {
  const claims = { aud: endpoint.origin, exp: Math.floor(now / 1000) + lifeSeconds, sub: subject }
  return `vapid t=${jwt(privateKey, claims)}, k=${publicKey}`
}
