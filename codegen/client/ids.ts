import { type IdOf, idPrefixes } from '../generated/ids.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The id that a write with this `clientId` creates: the UUID in Crockford's base32 behind the prefix of its type. */
export function idOf<Type extends keyof typeof idPrefixes>(type: Type, clientId: string): IdOf<Type> {
  const digits = [...clientId.replace(/-/g, '')]
  const bits = `00${digits.map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')}`
  const letters = bits.match(/.{5}/g)!.map((five) => alphabet[Number.parseInt(five, 2)])
  return `${idPrefixes[type]}_${letters.join('')}` as IdOf<Type>
}
