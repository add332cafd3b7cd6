import { test } from 'node:test'
import { storageContract } from './storage.contract.ts'
import { memoryStorage } from './storage-memory.ts'

const places = new WeakMap<object, Map<string, string>>()

for (const { name, run } of storageContract)
  test(`in memory ${name}`, () =>
    run(async (again) => {
      const rows = (again && places.get(again)) ?? new Map()
      const storage = memoryStorage(rows)
      places.set(storage, rows)
      return storage
    }))
