import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { imagesContract } from '@forium/schema/ports/images.contract.ts'
import type { ImageContentType } from '@forium/schema/ports/images.ts'
import sharp from 'sharp'
import { childImages } from './child-images.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-images-'))
const images = childImages({ folder })
after(async () => {
  await images.close()
  rmSync(folder, { recursive: true })
})

imagesContract('childImages', () => images)

const types = ['image/jpeg', 'image/png', 'image/webp'] as const
const photo = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: '#3366aa' } }).withExif({
    IFD0: { Make: 'SECRETCAMERA' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' },
  })
const formatOf = (type: ImageContentType) => type.slice('image/'.length) as 'jpeg'

test('no served variant says where or with what a photo was taken', async () => {
  for (const type of types) {
    const body = await photo().toFormat(formatOf(type)).toBuffer()
    assert.ok(body.includes('SECRETCAMERA'), `${type} has it at first`)
    await using prepared = (await images.prepare(pieces(body), type))!
    const variants = [await whole(prepared.body()), Buffer.from(prepared.thumbnail)]
    for (const variant of variants) {
      const { exif, icc, xmp, iptc } = await sharp(variant).metadata()
      assert.deepEqual([exif, icc, xmp, iptc], [undefined, undefined, undefined, undefined], type)
      assert.ok(!variant.includes('SECRETCAMERA') && !variant.includes('GPS'))
    }
    assert.equal((await sharp(variants[0]).metadata()).format, formatOf(type))
    assert.equal(prepared.byteSize, variants[0]!.length)
  }
})

test('a photo that lies on its side is set upright', async () => {
  const body = await photo(64, 48).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  await using prepared = (await images.prepare(pieces(body), 'image/jpeg'))!
  assert.deepEqual([prepared.width, prepared.height], [48, 64])
})

test('a moving picture still moves', async () => {
  const frames = await Promise.all(['red', 'blue'].map((background) => frame(background)))
  const body = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  await using prepared = (await images.prepare(pieces(body), 'image/gif'))!
  const { pages } = await sharp(await whole(prepared.body())).metadata()
  assert.deepEqual([pages, prepared.width, prepared.height], [2, 20, 10])
})

test('a large one is made smaller, and its thumbnail fits', async () => {
  const body = await photo(6000, 3000).jpeg().toBuffer()
  await using prepared = (await images.prepare(pieces(body), 'image/jpeg'))!
  assert.deepEqual([prepared.width, prepared.height], [4096, 2048])
  const { width, height, format } = await sharp(prepared.thumbnail).metadata()
  assert.deepEqual([width, height, format], [480, 240, 'webp'])
})

test('one with too many pixels, another type under this name and a script are no images', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'black' } })
    .png()
    .toBuffer()
  assert.ok(bomb.length < 1_000_000)
  assert.equal(await images.prepare(pieces(bomb), 'image/png'), null)
  assert.equal(await images.prepare(pieces(await photo().png().toBuffer()), 'image/jpeg'), null)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')
  assert.equal(await images.prepare(pieces(svg), 'image/png'), null)
})

test('many at once are taken one after the other, and more than that are told to come again', async () => {
  const body = await photo().png().toBuffer()
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, async () => {
      await using prepared = await images.prepare(pieces(body), 'image/png')
      return prepared?.width
    }),
  )
  const done = results.filter((result) => result.status === 'fulfilled' && result.value === 64)
  const busy = results.filter((result) => result.status === 'rejected' && result.reason.name === 'ImagesBusy')
  assert.deepEqual([done.length, busy.length], [16, 4])
})

test('the process is there only while there is work, and one that was killed comes back', async () => {
  const own = childImages({ folder, idleMs: 50 })
  assert.equal(own.pid(), null)
  const body = await photo().png().toBuffer()
  const prepared = async () => {
    await using image = await own.prepare(pieces(body), 'image/png')
    return image?.width ?? null
  }
  assert.equal(await prepared(), 64)
  process.kill(own.pid()!, 'SIGKILL')
  await until(() => own.pid() === null)
  assert.equal(await prepared(), 64)
  await until(() => own.pid() === null)
})

test('one that takes too long is given up', async () => {
  const own = childImages({ folder, limitMs: 1 })
  assert.equal(await own.prepare(pieces(await photo(3000, 3000).png().toBuffer()), 'image/png'), null)
  await own.close()
})

test('nothing stays behind: of what was read, of what failed, of a process that was killed an hour ago', async () => {
  assert.deepEqual(readdirSync(folder), [])
  const old = join(folder, 'image-old')
  mkdirSync(old)
  utimesSync(old, new Date(0), new Date(0))
  mkdirSync(join(folder, 'image-new'))
  const own = childImages({ folder })
  await assert.rejects(own.prepare(broken(), 'image/png'), /cut/)
  assert.deepEqual(readdirSync(folder), ['image-new'])
})

async function* broken(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10)
  throw new Error('cut')
}

async function* pieces(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += 65_536) yield body.subarray(at, at + 65_536)
}

const whole = async (body: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(body))

const frame = (background: string) =>
  sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .png()
    .toBuffer()

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}
