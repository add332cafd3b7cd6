import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Json, StorageAdapter } from '@forium/client/outbox'
import { type OpenStorage, storageContract } from '@forium/client/storage-contract'
import { asyncStorage2, asyncStorage3, Disk, mmkv3, mmkv4 } from '../testing/row-stores.ts'
import { asyncStorage } from './async-storage.ts'
import { mmkvStorage } from './mmkv.ts'

const shapes: [string, (disk: Disk) => StorageAdapter][] = [
  ['AsyncStorage 2', (disk) => asyncStorage(asyncStorage2(disk))],
  ['AsyncStorage 3', (disk) => asyncStorage(asyncStorage3(disk))],
  ['MMKV 3', (disk) => mmkvStorage(mmkv3(disk))],
  ['MMKV 4', (disk) => mmkvStorage(mmkv4(disk))],
]

for (const [name, open] of shapes) {
  const places = new WeakMap<object, Disk>()
  const openStorage: OpenStorage = async (again) => {
    const disk = (again && places.get(again)) ?? new Disk()
    const storage = open(disk)
    places.set(storage, disk)
    return storage
  }
  for (const { name: promise, run } of storageContract) test(`${name}: ${promise}`, () => run(openStorage))
}

const before: [string, Json][] = [
  ['a', 'old'],
  ['b', 'old'],
  ['c', 'old'],
]
const changed: [string, Json][] = [
  ['a', 'new'],
  ['c', 'old'],
  ['d', 'new'],
]

async function afterStart(disk: Disk, storage: StorageAdapter): Promise<StorageAdapter> {
  await storage.apply(before)
  disk.left = Number.POSITIVE_INFINITY
  return storage
}
const change = (storage: StorageAdapter) =>
  storage.apply([
    ['a', 'new'],
    ['b', undefined],
    ['d', 'new'],
  ])
/** Whether it was acknowledged; a killed app never hears. */
const outcome = (done: Promise<void>) =>
  Promise.race([
    done.then(
      () => 'done' as const,
      () => 'failed' as const,
    ),
    new Promise<'killed'>((resolve) => setImmediate(() => setImmediate(() => resolve('killed')))),
  ])

for (const [name, open] of shapes)
  for (const failure of ['killed', 'full'] as const)
    test(`${name}: a batch after which the app is ${failure} at any row is there as a whole or not at all`, async () => {
      const seen = new Set<string>()
      for (let rows = 0; rows < 12; rows++) {
        const disk = new Disk()
        const storage = await afterStart(disk, open(disk))
        disk.left = rows
        disk.failure = failure
        const end = await outcome(change(storage))
        if (failure === 'full') assert.deepEqual(await storage.load(''), end === 'done' ? changed : before)
        disk.left = Number.POSITIVE_INFINITY
        const found = await open(disk).load('')
        const isChanged: boolean = JSON.stringify(found) === JSON.stringify(changed)
        assert.deepEqual(found, isChanged ? changed : before, `after ${rows} rows`)
        if (end === 'done') assert(isChanged, `acknowledged after ${rows} rows`)
        if (end === 'failed') assert(!isChanged, `refused after ${rows} rows`)
        seen.add(`${end} ${isChanged}`)
        // It goes on, and nothing is left behind.
        const again = open(disk)
        await again.apply([
          ['b', 1],
          ['e', 1],
        ])
        assert.equal(disk.rows.size, (await again.load('')).length)
      }
      assert(seen.size > 1, [...seen].join())
    })

test('a clear that is cut off is finished by whoever opens it next', async () => {
  for (const [name, open] of shapes)
    for (let rows = 0; rows < 6; rows++) {
      const disk = new Disk()
      const storage = await afterStart(disk, open(disk))
      disk.left = rows
      await outcome(storage.clear())
      disk.left = Number.POSITIVE_INFINITY
      assert.deepEqual(await open(disk).load(''), rows === 0 ? before : [], `${name}, after ${rows} rows`)
    }
})

test('no row grows with the batch, and only keys of the namespace are touched', async () => {
  for (const [name, open] of shapes) {
    const disk = new Disk()
    disk.rows.set('settings', 'of the app')
    disk.rows.set('foriums/r/a', 'of somebody else')
    const storage = open(disk)
    const many = Array.from({ length: 2_000 }, (_, i) => [`e/${i}`, { text: 'x'.repeat(1_000) }] as const)
    await storage.apply(many)
    assert(disk.longest <= 200_000, `${name}: ${disk.longest}`)
    assert.equal((await storage.load('e/')).length, 2_000)
    await storage.clear()
    assert.deepEqual([...disk.rows.keys()], ['settings', 'foriums/r/a'])
  }
})

test('a journal whose pages somebody has taken away does not lock the store', async () => {
  const disk = new Disk()
  await asyncStorage(asyncStorage3(disk)).apply([['a', 1]])
  disk.rows.set('forium/s', '3')
  const storage = asyncStorage(asyncStorage3(disk))
  await storage.apply([['b', 2]])
  assert.deepEqual(await storage.load(''), [
    ['a', 1],
    ['b', 2],
  ])
})
