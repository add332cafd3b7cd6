import { type IdOf, idPrefixes } from '../generated/ids.ts'
import { type Platform, platformOf } from './ports.ts'

/**
 * A UUID of version 7 for the `clientId` of a write: what is created gets this very UUID as its id, and sent twice it
 * is created once. `run` makes one when you leave it out; make your own to know the id before the server does.
 *
 * @example
 * const clientId = newClientId()
 * const id = idOf('Topic', clientId) // top_…
 */
export function newClientId({ now, random }: Platform = platformOf({})): string {
  const bytes = random(16)
  let time = now()
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The id that a write with this `clientId` creates: the UUID in Crockford's base32 behind the prefix of its type. */
export function idOf<Type extends keyof typeof idPrefixes>(type: Type, clientId: string): IdOf<Type> {
  const digits = [...clientId.replace(/-/g, '')]
  const bits = `00${digits.map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')}`
  const letters = bits.match(/.{5}/g)!.map((five) => alphabet[Number.parseInt(five, 2)])
  return `${idPrefixes[type]}_${letters.join('')}` as IdOf<Type>
}
