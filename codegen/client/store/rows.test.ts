import assert from 'node:assert/strict'
import { test } from 'node:test'
import { platformOf } from '../ports.ts'
import { memoryStorage } from '../storage-memory.ts'
import type { Fieldset } from './records.ts'
import { createStoreRows } from './rows.ts'

test('what a full disk did not take is stored with what comes next', async () => {
  const kept = new Map<string, string>()
  const memory = memoryStorage(kept)
  let isFull = false
  const storage: typeof memory = {
    ...memory,
    async apply(batch) {
      if (isFull) throw new DOMException('No room.', 'QuotaExceededError')
      await memory.apply(batch)
    },
  }
  const records = new Map<string, Fieldset>()
  const rows = createStoreRows({ storage, owner: null, version: 1 }, platformOf({}), records)
  await rows.load()
  for (const [id, full] of [
    ['one', false],
    ['two', true],
    ['three', false],
  ] as const) {
    isFull = full
    records.set(id, { id })
    rows.keep([id])
    await rows.settle()
    if (full) assert.equal(kept.has('e/two'), false)
  }
  assert.deepEqual([...kept.keys()].sort(), ['e/one', 'e/three', 'e/two', 'm/store'])
})
