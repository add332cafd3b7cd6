import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type ByteRange, checkStorageKey, type Storage } from '@forium/schema/ports/storage.ts'
import type { Tokens } from '@forium/schema/ports/tokens.ts'
import { fileUrl, uploadUrl } from './file-url.ts'

/**
 * Two files for one key, `<folder>/a/logo.png` for example:
 *   `a/<random>@logo.png`  the bytes, written once and never changed
 *   `a/logo.png@json`      their type and name: renaming it into place is the moment everything becomes true
 * No key has an `@`, so a key can also be the folder of another, and nothing here can be reached by a foreign name.
 */
export function diskStorage(folder: string, tokens: Tokens): Storage {
  const root = resolve(folder)
  const cardOf = (key: string) => {
    checkStorageKey(key)
    return join(root, `${key}@json`)
  }
  return {
    async put(key, body, contentType) {
      const card = cardOf(key)
      await replace(root, card, contentType, body)
    },
    async get(key) {
      const card = cardOf(key)
      return readBody(card)
    },
    async stream(key, range) {
      const card = cardOf(key)
      return (await readCard(card)) && readPieces(card, range)
    },
    async head(key) {
      const card = cardOf(key)
      const found = await readCard(card)
      if (!found) return null
      await using file = await openBody(card)
      return { byteSize: (await file.stat()).size, contentType: found.contentType }
    },
    async remove(key) {
      const card = cardOf(key)
      const old = await readCard(card)
      if (!old) return
      await rm(card, { force: true })
      await syncFolder(dirname(card))
      await rm(join(dirname(card), old.body), { force: true })
    },
    url: async (key, link) => fileUrl(tokens, key, link),
    async upload(key, policy) {
      const headers = [{ name: 'content-type', value: policy.contentType }]
      return { method: 'PUT', url: uploadUrl(tokens, key, policy), fields: [], headers }
    },
  }
}

type Body = Parameters<Storage['put']>[1]

async function replace(root: string, card: string, contentType: string, bytes: Body): Promise<void> {
  const folder = dirname(card)
  const created = await mkdir(folder, { recursive: true })
  const old = await readCard(card)
  const random = randomBytes(9).toString('hex')
  const body = `${random}@${basename(card, '@json')}`
  const draft = join(folder, `${random}@json`)
  try {
    await writeDurably(join(folder, body), bytes)
    await writeDurably(draft, JSON.stringify({ contentType, body }))
    await rename(draft, card)
  } catch (error) {
    await rm(draft, { force: true })
    await rm(join(folder, body), { force: true })
    throw error
  }
  await syncFolder(folder)
  if (created)
    for (let above = folder; above.length > root.length; above = dirname(above)) await syncFolder(dirname(above))
  if (old) await rm(join(folder, old.body), { force: true })
}

async function readBody(card: string) {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const found = await readCard(card)
    if (!found) return null
    const body = await readIfThere(join(dirname(card), found.body))
    // Gone between the two reads: someone replaced it, so there is a newer card.
    if (body) return { body: new Uint8Array(body.buffer, body.byteOffset, body.length), contentType: found.contentType }
  }
  throw new Error(`the bytes that ${card} names are missing`)
}

const pieceBytes = 64 * 1024

/** Opened only when somebody reads: a stream that nobody wants holds nothing. */
async function* readPieces(card: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  await using file = await openBody(card)
  const end = range ? range.end + 1 : (await file.stat()).size
  for (let at = range?.start ?? 0; at < end; ) {
    const piece = Buffer.allocUnsafeSlow(Math.min(pieceBytes, end - at))
    const { bytesRead } = await file.read(piece, 0, piece.length, at)
    if (bytesRead === 0) throw new Error(`the bytes that ${card} names are too few`)
    yield piece.subarray(0, bytesRead)
    at += bytesRead
  }
}

async function openBody(card: string): Promise<FileHandle> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const found = await readCard(card)
    if (!found) break
    try {
      return await open(join(dirname(card), found.body))
    } catch (error) {
      if (!isError(error, 'ENOENT')) throw error
    }
  }
  throw new Error(`the bytes that ${card} names are missing`)
}

async function readCard(card: string): Promise<{ contentType: string; body: string } | null> {
  const text = await readIfThere(card)
  return text && JSON.parse(text.toString())
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isError(error, 'ENOENT') || isError(error, 'ENOTDIR')) return null
    throw error
  }
}

function isError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

async function writeDurably(path: string, content: Body | string): Promise<void> {
  await using file = await open(path, 'wx', 0o600)
  if (typeof content === 'string' || content instanceof Uint8Array) await file.writeFile(content)
  else for await (const piece of content) await file.writeFile(piece)
  await file.sync()
}

/** Makes names durable. Windows cannot open a folder, and needs no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  await using folder = await open(path)
  await folder.sync()
}
