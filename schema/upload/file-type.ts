interface FileType {
  /** Whether a file that begins like this may be of this type. */
  fits(head: Uint8Array): boolean
  /** A browser may show it in place: it can hold nothing that runs. */
  isShown: boolean
}

/** How many bytes from the beginning are looked at. */
export const headBytes = 4096

/** Every type that can be uploaded. No HTML, no SVG, no program: what is not here is refused. */
const types: Record<string, FileType> = {
  'image/jpeg': shown((head) => latin(head).startsWith('\xff\xd8\xff')),
  'image/png': shown((head) => latin(head).startsWith('\x89PNG\r\n\x1a\n')),
  'image/webp': shown((head) => /^RIFF[\s\S]{4}WEBPVP/.test(latin(head))),
  'image/gif': shown((head) => /^GIF8[79]a/.test(latin(head))),
  'application/pdf': shown((head) => latin(head).startsWith('%PDF-')),
  'video/mp4': shown(isIsoMedia),
  'video/webm': shown((head) => latin(head).startsWith('\x1a\x45\xdf\xa3')),
  'audio/mpeg': shown((head) => /^(ID3|\xff[\xe2-\xff])/.test(latin(head))),
  'audio/mp4': shown(isIsoMedia),
  'audio/ogg': shown((head) => latin(head).startsWith('OggS')),
  'audio/webm': shown((head) => latin(head).startsWith('\x1a\x45\xdf\xa3')),
  'audio/wav': shown((head) => /^RIFF[\s\S]{4}WAVE/.test(latin(head))),
  'text/plain': saved(isText),
  'text/csv': saved(isText),
  'text/markdown': saved(isText),
  'application/json': saved(isText),
  'application/zip': saved(isZip),
  'application/gzip': saved((head) => latin(head).startsWith('\x1f\x8b')),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': saved(isZip),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': saved(isZip),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': saved(isZip),
  'application/vnd.oasis.opendocument.text': saved(isZip),
  'application/vnd.oasis.opendocument.spreadsheet': saved(isZip),
}

export const fileTypes: readonly string[] = Object.keys(types)

export const fitsType = (head: Uint8Array, contentType: string): boolean => types[contentType]?.fits(head) ?? false

/** Everything else is only ever saved, never opened where the forum lives. */
export const isShownInPlace = (contentType: string): boolean => types[contentType]?.isShown ?? false

function shown(fits: FileType['fits']): FileType {
  return { fits, isShown: true }
}

function saved(fits: FileType['fits']): FileType {
  return { fits, isShown: false }
}

function latin(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(0, 16))
}

function isIsoMedia(head: Uint8Array): boolean {
  return /^[\s\S]{4}ftyp/.test(latin(head))
}

function isZip(head: Uint8Array): boolean {
  return /^PK(\x03\x04|\x05\x06)/.test(latin(head))
}

/** UTF-8 without control characters. The end of the head may cut a letter in two. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
  } catch {
    return false
  }
}
