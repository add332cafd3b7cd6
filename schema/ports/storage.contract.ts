import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Storage } from './storage.ts'

const TEXT = 'text/plain; charset=utf-8'

export function storageContract(name: string, make: () => Promise<Storage> | Storage): void {
  describe(name, () => {
    contentContract(make)
    keyContract(make)
  })
}

function contentContract(make: () => Promise<Storage> | Storage): void {
  test('gives back the bytes and their type', async () => {
    const storage = await make()
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    for (const [key, body] of Object.entries({ 'one.bin': every, empty: bytes(''), 'big/one': new Uint8Array(3e6) })) {
      await storage.put(key, body, 'image/png')
      assert.deepEqual(await read(storage, key), { body: [...body], contentType: 'image/png' })
    }
  })

  test('has nothing where nothing was put', async () => {
    const storage = await make()
    await storage.put('folder/file', bytes('here'), TEXT)
    for (const key of ['absent', 'folder', 'folder/file/below', 'folder/fil'])
      assert.equal(await storage.get(key), null)
  })

  test('replaces bytes and type together', async () => {
    const storage = await make()
    await storage.put('logo', bytes('a long first version'), TEXT)
    await storage.put('logo', bytes('second'), 'image/svg+xml')
    assert.deepEqual(await read(storage, 'logo'), { body: [...bytes('second')], contentType: 'image/svg+xml' })
  })

  test('never mixes two writers and never shows a part, or nothing, to a reader', async () => {
    const storage = await make()
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
    const storage = await make()
    await storage.put('gone', bytes('soon'), TEXT)
    await storage.remove('gone')
    await storage.remove('gone')
    assert.equal(await storage.get('gone'), null)
  })

  test('keeps what was put when the caller reuses the memory', async () => {
    const storage = await make()
    const body = bytes('before')
    await storage.put('copy', body, TEXT)
    body.fill(0)
    const first = await storage.get('copy')
    assert.deepEqual(first?.body, bytes('before'))
    first?.body.fill(0)
    assert.deepEqual((await storage.get('copy'))?.body, bytes('before'))
  })
}

function keyContract(make: () => Promise<Storage> | Storage): void {
  test('takes one key that is the folder of another', async () => {
    const storage = await make()
    for (const key of ['a', 'a/b', 'a/b/c', 'x/y', 'x']) await storage.put(key, bytes(key), TEXT)
    for (const key of ['a', 'a/b', 'a/b/c', 'x/y', 'x']) assert.deepEqual((await storage.get(key))?.body, bytes(key))
  })

  test('refuses a key that leads elsewhere or is not plain', async () => {
    const storage = await make()
    const long = `${'a'.repeat(199)}/`.repeat(5)
    for (const key of [
      ...['', '/', '.', '..', '/etc/passwd', 'a/', 'a//b', '../a', 'a/../b', 'a/..', './a', 'a/./b'],
      ...['a\\b', '..\\a', 'a\0', 'a\n', 'a b', 'ä', 'a@b', 'a%2e', 'C:a', '~', 'a'.repeat(201), `${long}aa`],
    ]) {
      const refused = { name: 'InvalidStorageKey' }
      await assert.rejects(storage.put(key, bytes('no'), TEXT), refused, JSON.stringify(key))
      await assert.rejects(storage.get(key), refused, JSON.stringify(key))
      await assert.rejects(storage.remove(key), refused, JSON.stringify(key))
      assert.throws(() => storage.url(key, 1), refused, JSON.stringify(key))
    }
  })

  test('takes dots inside a key', async () => {
    const storage = await make()
    for (const key of ['...', '.hidden', 'a..b', 'v1.2/a.tar.gz']) {
      await storage.put(key, bytes(key), TEXT)
      assert.deepEqual((await storage.get(key))?.body, bytes(key))
    }
  })

  test('gives an address for each file and each moment it ends', async () => {
    const storage = await make()
    const urls = [storage.url('a/b.png', 1), storage.url('a/b.png', 2), storage.url('a/c.png', 1)]
    assert.equal(new Set(urls).size, 3)
    for (const url of urls) assert.match(new URL(url).pathname, /\/a\/[bc]\.png$/)
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
