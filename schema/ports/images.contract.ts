import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Images } from './images.ts'

/** A real picture, 1 by 1, with a comment in it. */
const png = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADnRFWHRDb21tZW50AHNlY3JldGSqxSkAAAANSURBVHicYzBOW/UfAARWAkOKenlHAAAAAElFTkSuQmCC',
  ),
  (letter) => letter.charCodeAt(0),
)

export function imagesContract(name: string, make: () => Images): void {
  describe(name, () => {
    test('gives a picture with its size, a thumbnail, a placeholder and none of its comments', async () => {
      await using image = await make().prepare(pieces(png), 'image/png')
      assert.ok(image)
      const body = new Uint8Array(await new Blob((await Array.fromAsync(image.body())) as BlobPart[]).arrayBuffer())
      assert.deepEqual([image.width, image.height, image.byteSize], [1, 1, body.length])
      for (const bytes of [body, image.thumbnail])
        assert.ok(bytes.length > 20 && !new TextDecoder('latin1').decode(bytes).includes('secret'))
      assert.match(image.thumbhash, /^[\w+/]+=*$/)
    })

    test('gives its middle for a picture that everybody may see, without its comments', async () => {
      const square = (await make().square(pieces(png), 'image/png'))!
      assert.ok(square.length > 20 && !new TextDecoder('latin1').decode(square).includes('secret'))
    })

    test('gives nothing for what is no picture, or only the beginning of one', async () => {
      for (const bytes of [new Uint8Array(0), new Uint8Array(100), png.subarray(0, 40)])
        for (const give of ['prepare', 'square'] as const)
          assert.equal(await make()[give](pieces(bytes), 'image/png'), null)
    })

    test('ends with the error of what it reads', async () => {
      for (const give of ['prepare', 'square'] as const)
        await assert.rejects(make()[give](pieces(png, new Error('cut off')), 'image/png'), /cut off/)
    })
  })
}

async function* pieces(body: Uint8Array, error?: Error): AsyncGenerator<Uint8Array> {
  yield body.subarray(0, 10)
  yield body.subarray(10)
  if (error) throw error
}
