import type { Clock } from '@forium/schema/ports/clock.ts'
import { checkStorageKey, isStorageKey, type UploadPolicy } from '@forium/schema/ports/storage.ts'
import type { Tokens } from '@forium/schema/ports/tokens.ts'

interface Signed {
  tokens: Tokens
  clock: Clock
}

/** Where this server serves a file until `expiresAt`, on whatever host it is asked. */
export function fileUrl(tokens: Tokens, key: string, link: { expiresAt: number; saveAs?: string }): string {
  return signed(tokens, 'file', key, {
    expires: String(link.expiresAt),
    ...(link.saveAs !== undefined && { 'save-as': link.saveAs }),
  })
}

/** Where this server takes a file until `expiresAt`. */
export function uploadUrl(tokens: Tokens, key: string, policy: UploadPolicy): string {
  const { expiresAt, contentType, byteSize } = policy
  return signed(tokens, 'upload', key, { expires: String(expiresAt), size: String(byteSize), type: contentType })
}

/** What a request for `/files/…` may read, or null: forged, changed or too late. Takes a path or an address. */
export function verifyFileUrl(url: string, by: Signed): { key: string; saveAs: string | null } | null {
  const found = verified(by, 'file', url, ['expires', 'save-as'])
  return found && { key: found.key, saveAs: found.values['save-as'] ?? null }
}

/** What may be put there, or null. */
export function verifyUploadUrl(
  url: string,
  by: Signed,
): { key: string; byteSize: number; contentType: string } | null {
  const found = verified(by, 'upload', url, ['expires', 'size', 'type'])
  const { size, type } = found?.values ?? {}
  return found && size && type ? { key: found.key, byteSize: Number(size), contentType: type } : null
}

const FOLDER = '/files/'

type Values = Record<string, string>

function signed(tokens: Tokens, purpose: string, key: string, values: Values): string {
  checkStorageKey(key)
  const query = new URLSearchParams({ ...values, signature: tokens.sign(signedText(purpose, key, values)) })
  return `${FOLDER}${key}?${query}`
}

/** Only what was signed is given; anything else in the address makes it another one. */
function verified({ tokens, clock }: Signed, purpose: string, url: string, names: readonly string[]) {
  const parsed = URL.parse(url, 'http://localhost')
  if (!parsed?.pathname.startsWith(FOLDER)) return null
  const key = parsed.pathname.slice(FOLDER.length)
  const entries = [...parsed.searchParams]
  const { signature = '', ...values } = Object.fromEntries(entries) as Values
  if (entries.length !== Object.keys(values).length + 1 || Object.keys(values).some((name) => !names.includes(name)))
    return null
  if (!isStorageKey(key) || !/^\d{1,16}$/.test(values.expires ?? '')) return null
  if (!tokens.verify(signedText(purpose, key, values), signature)) return null
  return clock.now() < Number(values.expires) ? { key, values } : null
}

function signedText(purpose: string, key: string, values: Values): string {
  const parts = Object.keys(values)
    .sort()
    .map((name) => `${name}=${encodeURIComponent(values[name]!)}`)
  return [purpose, key, ...parts].join('\n')
}
