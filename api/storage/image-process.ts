import { rgbaToThumbHash } from 'thumbhash'

/** Reads what strangers sent, in a process of its own: whatever goes wrong in it, the server goes on. */
export type ImageTask = PrepareTask | SquareTask
export type ImageOrder = ImageTask & { id: number }

interface Picture {
  format: 'jpeg' | 'png' | 'webp' | 'gif'
  input: string
}

interface PrepareTask extends Picture {
  output: string
  thumbnail: string
}

interface SquareTask extends Picture {
  square: string
}

export type ImageAnswer =
  | { id: number; image: { width: number; height: number; thumbhash: string; byteSize: number } }
  | { id: number; isSquare: true }
  | { id: number; unreadable: string }
  | { id: number; broken: string }

const maxPixels = 50_000_000
const maxSide = 4096
const thumbnailSide = 480
const squareSide = 256
/** Pixels lie outside of V8's heap, which has its own limit. */
const maxRss = 700 * 1024 * 1024

const watch = setInterval(() => {
  if (process.memoryUsage.rss() > maxRss) process.exit(1)
}, 50)
watch.unref()

process.on('disconnect', () => process.exit(0))
process.on('message', (order: ImageOrder) => {
  void answer(order).then((reply) => process.send?.(reply))
})

async function answer(order: ImageOrder): Promise<ImageAnswer> {
  const { id } = order
  let loaded: typeof import('sharp')
  try {
    loaded = (await import('sharp')).default
    loaded.cache(false)
    loaded.concurrency(1)
  } catch (error) {
    return { id, broken: String(error) }
  }
  try {
    if (!('square' in order)) return { id, image: await prepare(loaded, order) }
    await cutSquare(loaded, order)
    return { id, isSquare: true }
  } catch (error) {
    return { id, unreadable: String(error) }
  }
}

const options = { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true } as const

/** Never larger than the picture is. Of one that moves, the first moment. */
async function cutSquare(sharp: typeof import('sharp'), { format, input, square }: SquareTask) {
  const { format: found, width, height } = await sharp(input, options).metadata()
  if (found !== format) throw new Error(`${found}, not ${format}`)
  const side = Math.min(squareSide, width, height)
  const cut = sharp(input, options).autoOrient().resize({ width: side, height: side, fit: 'cover', position: 'centre' })
  await cut.webp({ quality: 80 }).toFile(square)
}

async function prepare(sharp: typeof import('sharp'), { format, input, output, thumbnail }: PrepareTask) {
  const { format: found, pages = 1 } = await sharp(input, options).metadata()
  if (found !== format) throw new Error(`${found}, not ${format}`)
  const inside = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const
  // Without a word about metadata, none of it is written. A moving picture is never on its side.
  const picture = pages > 1 ? sharp(input, { ...options, animated: true }) : sharp(input, options).autoOrient()
  const written = await picture.resize(inside(maxSide)).toFormat(format, { quality: 85 }).toFile(output)
  const small = sharp(input, options).autoOrient().resize(inside(thumbnailSide)).webp({ quality: 75 })
  await small.toFile(thumbnail)
  return {
    width: written.width,
    height: written.pageHeight ?? written.height,
    thumbhash: await thumbhashOf(sharp, thumbnail),
    byteSize: written.size,
  }
}

async function thumbhashOf(sharp: typeof import('sharp'), thumbnail: string): Promise<string> {
  const tiny = sharp(thumbnail).resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha().raw()
  const { data, info } = await tiny.toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
