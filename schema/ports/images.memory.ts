import type { Images } from './images.ts'

/** Knows PNG alone: keeps the pieces that make the picture and drops all others, such as EXIF and comments. */
export function memoryImages(): Images {
  return {
    async prepare(body, contentType) {
      const picture = await readPicture(body, contentType)
      if (!picture) return null
      const view = new DataView(picture.buffer)
      return {
        width: view.getUint32(16),
        height: view.getUint32(20),
        thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j2w',
        byteSize: picture.length,
        body: async function* () {
          yield picture
        },
        thumbnail: picture,
        async [Symbol.asyncDispose]() {},
      }
    },
    async square(body, contentType) {
      const picture = await readPicture(body, contentType)
      if (!picture) return null
      const view = new DataView(picture.buffer)
      const side = Math.min(view.getUint32(16), view.getUint32(20), 256)
      for (const at of [16, 20]) view.setUint32(at, side)
      return picture
    },
  }
}

async function readPicture(body: AsyncIterable<Uint8Array>, contentType: string): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  return contentType === 'image/png' ? pictureOf(joined(pieces)) : null
}

const signature = '\x89PNG\r\n\x1a\n'
const kept = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

function pictureOf(png: Uint8Array): Uint8Array | null {
  if (latin(png.subarray(0, 8)) !== signature) return null
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const pieces = [png.subarray(0, 8)]
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + view.getUint32(at)
    const type = latin(png.subarray(at + 4, at + 8))
    if (end > png.length) return null
    if (kept.includes(type)) pieces.push(png.subarray(at, end))
    if (type === 'IEND') return joined(pieces)
    at = end
  }
  return null
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
