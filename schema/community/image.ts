import { InvalidInputError } from '../kernel/errors.ts'
import { isHarmlessSvg } from './svg.ts'

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml'] as const
export type ImageType = (typeof imageTypes)[number]

export const maxImageBytes = 150 * 1024

/** The bytes of an image that is what its sender says it is; pictures with programs in them are refused. */
export function demandImage(contentType: string, base64: string): { type: ImageType; body: Uint8Array } {
  const type = imageTypes.find((known) => known === contentType.trim().toLowerCase())
  if (!type) throw refused('contentType', 'UNKNOWN_TYPE', `An image is one of ${imageTypes.join(', ')}.`)
  const body = bytesOf(base64)
  if (!body || body.length === 0) throw refused('base64', 'NOT_BASE64', 'These are no bytes in base64.')
  if (body.length > maxImageBytes)
    throw refused('base64', 'TOO_LARGE', `An image may have at most ${maxImageBytes / 1024} KB.`)
  if (type !== 'image/svg+xml' && sniffed(body) !== type)
    throw refused('contentType', 'WRONG_TYPE', `These bytes are no ${type}.`)
  if (type === 'image/svg+xml' && !isHarmlessSvg(body))
    throw refused(
      'base64',
      'UNSAFE_SVG',
      'This SVG holds more than plain shapes and colours. Simplify it or send a PNG.',
    )
  return { type, body }
}

const refused = (field: string, code: string, message: string) =>
  new InvalidInputError([{ path: [field], code, message }])

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

/** By the first bytes, as browsers do (mimesniff.spec.whatwg.org#matching-an-image-type-pattern). */
function sniffed(body: Uint8Array): ImageType | null {
  const text = String.fromCharCode(...body.subarray(0, 16))
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif'
  return /^RIFF[\s\S]{4}WEBPVP/.test(text) ? 'image/webp' : null
}
