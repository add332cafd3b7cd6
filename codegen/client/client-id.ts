import { type Platform, platformOf } from './ports.ts'
import type { AnyOperation } from './transport.ts'

/**
 * A UUID of version 7 for the `clientId` of a write: what is created gets this very UUID as its id, and sent twice it
 * is created once. `run` makes one when you leave it out; make your own to know the id before the server does.
 *
 * @example
 * import { idOf } from '@forium/client/ids'
 * const clientId = newClientId()
 * const id = idOf('Topic', clientId) // top_…
 */
export function newClientId({ now, random }: Platform = platformOf({})): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const bytes = random(10)
  bytes[2] = 0x80 | (bytes[2]! & 0x3f)
  const digits = hex(Math.floor(now()), 12) + [...bytes].map((byte) => hex(byte, 2)).join('')
  // One gives way to the version.
  return digits.replace(/^(.{8})(.{4}).(.{3})(.{4})/, '$1-$2-7$3-$4-')
}

/** Variables with an id for each that is left out, and all of these ids. Made once, they are the same in all tries. */
export function withClientIds(
  platform: Platform,
  { once }: AnyOperation,
  variables: object,
): [filled: { input?: Record<string, unknown> }, ids: Record<string, string>] {
  if (!once) return [variables, {}]
  const { input } = variables as { input?: Record<string, string> }
  const ids = Object.fromEntries(once.map((name) => [name, input?.[name] ?? newClientId(platform)]))
  return [{ ...variables, input: { ...input, ...ids } }, ids]
}
