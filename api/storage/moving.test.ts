import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { memoryStorage } from '@forium/schema/ports/storage.memory.ts'
import { memoryTokens } from '@forium/schema/ports/tokens.memory.ts'
import { pngOf, uploadsIn } from '@forium/schema/testing/uploads.ts'
import { createWorld } from '@forium/schema/testing/world.ts'
import { diskStorage } from './disk.ts'
import { copyFiles, removeCopied } from './moving.ts'

test('files move, one run after the other, until all are there; only then the source is emptied', async () => {
  const world = await createWorld()
  const { uploaded, bring, act } = uploadsIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  for (let count = 0; count < 3; count += 1) await uploaded(admin, pngOf(10, 10), { contentType: 'image/png' })
  await uploaded(admin)
  await bring(admin, new TextEncoder().encode('Hello'))
  const base64 = Buffer.from(pngOf(8, 8)).toString('base64')
  await act(admin, 'setBrandImage', { kind: 'LOGO', contentType: 'image/png', base64 }, '__typename')
  const uploadId = await uploaded(admin, pngOf(300, 300), { contentType: 'image/png' })
  await act(admin, 'setProfilePicture', { uploadId }, '__typename')
  const { database, storage: from } = world.ports
  const folder = mkdtempSync(join(tmpdir(), 'forium-moving-'))
  const disk = diskStorage(folder, memoryTokens())
  const before = await contentOf(from, from.keys())
  let left = 4
  const frail = { ...disk, put: (...args: Parameters<typeof disk.put>) => (left-- > 0 ? disk.put(...args) : cut()) }
  await assert.rejects(copyFiles({ from, to: frail, database, onProgress() {} }), /cut/)
  let told = 0
  const moved = await copyFiles({ from, to: disk, database, onProgress: () => (told += 1) })
  assert.deepEqual([moved.copied, moved.present, moved.missing, told], [6, 4, 0, 10])
  assert.deepEqual(await contentOf(disk, from.keys()), before)
  assert.equal(from.keys().length, 10, 'the source has all it had')
  assert.equal(await removeCopied({ from, to: disk, database }), 10)
  assert.deepEqual(from.keys(), [])
  const again = await copyFiles({ from, to: disk, database, onProgress() {} })
  assert.deepEqual([again.copied, again.present], [0, 10])
  const back = memoryStorage()
  await copyFiles({ from: disk, to: back, database, onProgress() {} })
  await removeCopied({ from: disk, to: back, database })
  assert.deepEqual(await contentOf(back, back.keys()), before)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  assert.equal(names.filter((entry) => entry.isFile()).length, 0)
  rmSync(folder, { recursive: true })
})

test('a file that is in neither place is counted', async () => {
  const world = await createWorld()
  const { uploaded } = uploadsIn(world)
  const id = await uploaded(await world.person('ana'))
  const { database, storage } = world.ports
  await storage.remove(`uploads/${world.communityId}/${id}.file`)
  const moved = await copyFiles({ from: storage, to: memoryStorage(), database, onProgress() {} })
  assert.deepEqual([moved.copied, moved.missing], [0, 1])
})

const cut = () => Promise.reject(new Error('cut'))

async function contentOf(storage: ReturnType<typeof diskStorage>, keys: string[]) {
  const entries = keys.map(async (key) => {
    const file = await storage.get(key)
    return [key, file && [...file.body], file?.contentType]
  })
  return Promise.all(entries)
}
