import type { Clock } from '@forium/schema/ports/clock.ts'
import { checkStorageKey, isStorageKey } from '@forium/schema/ports/storage.ts'
import type { Tokens } from '@forium/schema/ports/tokens.ts'

/** Where a file is served until `expiresAt`. A `publicUrl` of '' gives an address on whatever host the page has. */
export function fileUrl(key: string, expiresAt: number, { publicUrl, tokens }: { publicUrl: string; tokens: Tokens }) {
  checkStorageKey(key)
  const expires = String(expiresAt)
  const signature = tokens.sign(signedText(key, expires))
  return `${publicUrl.replace(/\/+$/, '')}${FOLDER}${key}?expires=${expires}&signature=${signature}`
}

/** The key that a request for `/files/…` may read, or null: forged, changed or too late. Takes a path or an address. */
export function verifyFileUrl(url: string, { tokens, clock }: { tokens: Tokens; clock: Clock }): string | null {
  const parsed = URL.parse(url, 'http://localhost')
  if (!parsed?.pathname.startsWith(FOLDER)) return null
  const key = parsed.pathname.slice(FOLDER.length)
  const expires = parsed.searchParams.get('expires') ?? ''
  const signature = parsed.searchParams.get('signature') ?? ''
  if (!isStorageKey(key) || !/^\d{1,16}$/.test(expires)) return null
  if (!tokens.verify(signedText(key, expires), signature)) return null
  return clock.now() < Number(expires) ? key : null
}

const FOLDER = '/files/'

function signedText(key: string, expires: string): string {
  return `file\n${key}\n${expires}`
}
