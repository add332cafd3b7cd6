import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Storage, UploadTarget } from './storage.ts'

export interface StorageUnderTest {
  storage: Storage
  /** Sends bytes to a target as a browser does; whether they were taken. */
  bring(target: UploadTarget, body: Uint8Array, contentType: string): Promise<boolean>
  /** Fetches an address as a browser does; null when it is refused. */
  fetched(url: string): Promise<{ body: Uint8Array; contentType: string; disposition: string | null } | null>
}

type Make = () => Promise<StorageUnderTest> | StorageUnderTest

const TEXT = 'text/plain; charset=utf-8'

export function storageContract(name: string, make: Make): void {
  describe(name, () => {
    contentContract(make)
    streamContract(make)
    keyContract(make)
    addressContract(make)
  })
}

function contentContract(make: Make): void {
  test('gives back the bytes and their type', async () => {
    const { storage } = await make()
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    for (const [key, body] of Object.entries({ 'one.bin': every, empty: bytes(''), 'big/one': new Uint8Array(3e6) })) {
      await storage.put(key, body, 'image/png')
      assert.deepEqual(await read(storage, key), { body: [...body], contentType: 'image/png' })
    }
  })

  test('has nothing where nothing was put', async () => {
    const { storage } = await make()
    await storage.put('folder/file', bytes('here'), TEXT)
    for (const key of ['absent', 'folder', 'folder/file/below', 'folder/fil'])
      assert.equal(await storage.get(key), null)
  })

  test('replaces bytes and type together', async () => {
    const { storage } = await make()
    await storage.put('logo', bytes('a long first version'), TEXT)
    await storage.put('logo', bytes('second'), 'image/svg+xml')
    assert.deepEqual(await read(storage, 'logo'), { body: [...bytes('second')], contentType: 'image/svg+xml' })
  })

  test('never mixes two writers and never shows a part, or nothing, to a reader', async () => {
    const { storage } = await make()
    const write = (digit: number) => storage.put('shared', new Uint8Array(50_000).fill(digit), `type/${digit}`)
    await write(0)
    let writing = true
    const writers = [1, 2, 3].map(async (writer) => {
      for (let count = 0; count < 15; count += 1) await write(writer)
    })
    const readers = [1, 2, 3].map(async () => {
      while (writing) assertWhole(await storage.get('shared'))
    })
    await Promise.all(writers).finally(() => {
      writing = false
    })
    await Promise.all(readers)
    assertWhole(await storage.get('shared'))
  })

  test('removes, and does not mind when there is nothing', async () => {
    const { storage } = await make()
    await storage.put('gone', bytes('soon'), TEXT)
    await storage.remove('gone')
    await storage.remove('gone')
    assert.equal(await storage.get('gone'), null)
  })

  test('keeps what was put when the caller reuses the memory', async () => {
    const { storage } = await make()
    const body = bytes('before')
    await storage.put('copy', body, TEXT)
    body.fill(0)
    const first = await storage.get('copy')
    assert.deepEqual(first?.body, bytes('before'))
    first?.body.fill(0)
    assert.deepEqual((await storage.get('copy'))?.body, bytes('before'))
  })
}

function keyContract(make: Make): void {
  test('takes one key that is the folder of another', async () => {
    const { storage } = await make()
    for (const key of ['a', 'a/b', 'a/b/c', 'x/y', 'x']) await storage.put(key, bytes(key), TEXT)
    for (const key of ['a', 'a/b', 'a/b/c', 'x/y', 'x']) assert.deepEqual((await storage.get(key))?.body, bytes(key))
  })

  test('refuses a key that leads elsewhere or is not plain', async () => {
    const { storage } = await make()
    const long = `${'a'.repeat(199)}/`.repeat(5)
    for (const key of [
      ...['', '/', '.', '..', '/etc/passwd', 'a/', 'a//b', '../a', 'a/../b', 'a/..', './a', 'a/./b'],
      ...['a\\b', '..\\a', 'a\0', 'a\n', 'a b', 'ä', 'a@b', 'a%2e', 'C:a', '~', 'a'.repeat(201), `${long}aa`],
    ]) {
      const refused = { name: 'InvalidStorageKey' }
      await assert.rejects(storage.put(key, bytes('no'), TEXT), refused, JSON.stringify(key))
      await assert.rejects(storage.get(key), refused, JSON.stringify(key))
      await assert.rejects(storage.remove(key), refused, JSON.stringify(key))
      await assert.rejects(storage.stream(key), refused, JSON.stringify(key))
      await assert.rejects(storage.head(key), refused, JSON.stringify(key))
      await assert.rejects(storage.url(key, { issuedAt: 0, expiresAt: 1000 }), refused, JSON.stringify(key))
      await assert.rejects(storage.upload(key, policyOf(1)), refused, JSON.stringify(key))
    }
  })

  test('takes dots inside a key', async () => {
    const { storage } = await make()
    for (const key of ['...', '.hidden', 'a..b', 'v1.2/a.tar.gz']) {
      await storage.put(key, bytes(key), TEXT)
      assert.deepEqual((await storage.get(key))?.body, bytes(key))
    }
  })
}

function streamContract(make: Make): void {
  test('takes bytes piece by piece, and says their size and type without them', async () => {
    const { storage } = await make()
    const pieces = [new Uint8Array(70_000).fill(1), new Uint8Array(0), new Uint8Array(9_000_000).fill(2), bytes('end')]
    await storage.put('pieces', piecewise(pieces), 'video/webm')
    assert.deepEqual(await storage.head('pieces'), { byteSize: 9_070_003, contentType: 'video/webm' })
    const file = await storage.get('pieces')
    const at = [0, 69_999, 70_000, 9_069_999, 9_070_000].map((index) => file?.body[index])
    assert.deepEqual(at, [1, 1, 2, 2, 'e'.charCodeAt(0)])
    await storage.put('no-pieces', piecewise([]), TEXT)
    assert.deepEqual(await storage.head('no-pieces'), { byteSize: 0, contentType: TEXT })
  })

  test('keeps what was there when the pieces end in an error', async () => {
    const { storage } = await make()
    await storage.put('kept', bytes('before'), TEXT)
    const failing = storage.put('kept', piecewise([new Uint8Array(9_000_000)], new Error('cut')), 'image/png')
    await assert.rejects(failing, /cut/)
    assert.deepEqual(await read(storage, 'kept'), { body: [...bytes('before')], contentType: TEXT })
  })

  test('gives a file piece by piece, all of it or a range', async () => {
    const { storage } = await make()
    const body = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251)
    await storage.put('range', body, 'audio/ogg')
    const part = async (range?: { start: number; end: number }) => whole((await storage.stream('range', range))!)
    assert.deepEqual(await part(), [...body])
    assert.deepEqual(await part({ start: 0, end: 0 }), [0])
    assert.deepEqual(await part({ start: 65_530, end: 65_545 }), [...body.subarray(65_530, 65_546)])
    assert.deepEqual(await part({ start: 199_999, end: 199_999 }), [199_999 % 251])
  })

  test('has no size and no pieces where nothing is', async () => {
    const { storage } = await make()
    assert.deepEqual([await storage.head('none'), await storage.stream('none')], [null, null])
  })
}

const hour = 3600 * 1000
const policyOf = (byteSize: number, contentType = 'image/png', expiresAt = Date.now() + hour / 4) => ({
  byteSize,
  contentType,
  expiresAt,
})

function addressContract(make: Make): void {
  test('gives an address under which a browser reads the file until it ends', async () => {
    const { storage, fetched } = await make()
    await storage.put('a/b.png', bytes('picture'), 'image/png')
    const issuedAt = Date.now() - 60_000
    const link = { issuedAt, expiresAt: issuedAt + hour }
    const url = await storage.url('a/b.png', link)
    assert.equal(await storage.url('a/b.png', link), url, 'equal times, equal address: a browser keeps what it has')
    const file = await fetched(url)
    assert.deepEqual([[...(file?.body ?? [])], file?.contentType], [[...bytes('picture')], 'image/png'])
    assert.doesNotMatch(file?.disposition ?? '', /^attachment/)
    assert.equal(await fetched(url.replace('a/b.png', 'a/c.png')), null)
    assert.equal(await fetched(await storage.url('a/b.png', { issuedAt: 0, expiresAt: hour })), null)
    const saved = await fetched(await storage.url('a/b.png', { ...link, saveAs: 'Zoë "1".png' }))
    assert.equal(saved?.disposition, "attachment; filename*=UTF-8''Zo%C3%AB%20%221%22.png")
  })

  test('takes from a browser exactly what was announced', async () => {
    const { storage, bring } = await make()
    const target = await storage.upload('in/one', policyOf(5))
    for (const [body, type] of [
      ['12345 and more', 'image/png'],
      ['1234', 'image/png'],
      ['', 'image/png'],
      ['12345', 'text/html'],
    ] as const)
      assert.ok(!(await bring(target, bytes(body), type)), `${body} ${type}`)
    assert.equal(await storage.head('in/one'), null)
    assert.ok(await bring(target, bytes('12345'), 'image/png'))
    assert.deepEqual(await read(storage, 'in/one'), { body: [...bytes('12345')], contentType: 'image/png' })
  })

  test('takes nothing elsewhere and nothing too late', async () => {
    const { storage, bring } = await make()
    const target = await storage.upload('in/one', policyOf(5))
    const elsewhere = JSON.parse(JSON.stringify(target).replaceAll('in/one', 'in/two'))
    assert.ok(!(await bring(elsewhere, bytes('12345'), 'image/png')))
    const late = await storage.upload('in/two', policyOf(5, 'image/png', Date.now() - 60_000))
    assert.ok(!(await bring(late, bytes('12345'), 'image/png')))
    assert.equal(await storage.head('in/two'), null)
  })
}

function assertWhole(file: Awaited<ReturnType<Storage['get']>>): void {
  assert.equal(file?.body.length, 50_000)
  assert.deepEqual([new Set(file.body).size, file.contentType], [1, `type/${file.body[0]}`])
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** As plain arrays: an adapter may answer with a subclass of Uint8Array. */
async function read(storage: Storage, key: string) {
  const file = await storage.get(key)
  return file && { body: [...file.body], contentType: file.contentType }
}

async function* piecewise(pieces: Uint8Array[], error?: Error): AsyncGenerator<Uint8Array> {
  yield* pieces
  if (error) throw error
}

async function whole(body: AsyncIterable<Uint8Array>): Promise<number[]> {
  const all: number[] = []
  for await (const piece of body) for (const byte of piece) all.push(byte)
  return all
}
