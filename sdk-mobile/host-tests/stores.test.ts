// The adapters over the packages themselves, as far as these run outside of a phone, and against their types.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { before, test } from 'node:test'
import { type OpenStorage, storageContract } from '@forium/client/storage-contract'
import { type AsyncStorage2, type AsyncStorage3, asyncStorage } from '../storage/async-storage.ts'
import { type Mmkv, mmkvStorage } from '../storage/mmkv.ts'
import { hostFolder, installHostPackages } from '../testing/host-packages.ts'

before(installHostPackages)
const load = createRequire(import.meta.url)
let count = 0

/** Each opens an empty one under a name, or another over the same rows. */
const packages: [string, () => Promise<(name: string) => AsyncStorage2 | AsyncStorage3 | Mmkv>][] = [
  [
    'AsyncStorage 3, its store for tests',
    async () => {
      const path = `${hostFolder}/node_modules/@react-native-async-storage/async-storage/lib/module/jest/AsyncStorageMock.js`
      const { createAsyncStorage } = (await import(path)) as { createAsyncStorage(name: string): AsyncStorage3 }
      return createAsyncStorage
    },
  ],
  [
    'AsyncStorage 2, its build for the web',
    async () => {
      const { default: store } = load('async-storage-2/lib/commonjs/AsyncStorage.js') as { default: AsyncStorage2 }
      return (name) => {
        useLocalStorage(name)
        return store
      }
    },
  ],
  [
    'MMKV 4, its store for tests',
    async () => {
      const path = `${hostFolder}/node_modules/react-native-mmkv/lib/createMMKV/createMockMMKV.js`
      const { createMockMMKV } = (await import(path)) as { createMockMMKV(): Mmkv }
      return once(createMockMMKV)
    },
  ],
  [
    'MMKV 3, its store for tests',
    async () => {
      const path = 'react-native-mmkv-3/lib/commonjs/createMMKV.mock.js'
      return once((load(path) as { createMockMMKV(): Mmkv }).createMockMMKV)
    },
  ],
]

function once(make: () => Mmkv): (name: string) => Mmkv {
  const made = new Map<string, Mmkv>()
  return (name) => made.get(name) ?? made.set(name, make()).get(name)!
}

/** A browser's, one at a time. */
function useLocalStorage(name: string): void {
  const rows = places.get(name) ?? new Map<string, string>()
  places.set(name, rows)
  const localStorage = {
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, text: string) => void rows.set(key, text),
    removeItem: (key: string) => void rows.delete(key),
    key: (i: number) => [...rows.keys()][i] ?? null,
    get length() {
      return rows.size
    },
  }
  Object.assign(globalThis, { window: { localStorage } })
}
const places = new Map<string, Map<string, string>>()

for (const [name, prepare] of packages)
  test(`${name} keeps what the contract promises`, async () => {
    const store = await prepare()
    const names = new WeakMap<object, string>()
    const open: OpenStorage = async (again) => {
      const place = (again && names.get(again)) ?? `place ${++count}`
      const given = store(place)
      const storage = 'getString' in given ? mmkvStorage(given) : asyncStorage(given)
      names.set(storage, place)
      return storage
    }
    for (const { name: promise, run } of storageContract)
      await run(open).catch((error) => assert.fail(`${promise}: ${error.message}`))
  })

test('the packages’ own types fit the adapters', () => {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'sdk-mobile/host-tests/types']
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})
