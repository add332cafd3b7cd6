import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turns } from './turns.ts'

test('so many run at once, the others begin in the order in which they came', async () => {
  const inTurn = turns(2)
  const ends: (() => void)[] = []
  const begun: number[] = []
  const all = [0, 1, 2, 3].map((n) =>
    inTurn(async () => {
      begun.push(n)
      await new Promise<void>((end) => ends.push(end))
      return n
    }),
  )
  await settled()
  assert.deepEqual(begun, [0, 1])
  ends[1]!()
  await settled()
  assert.deepEqual(begun, [0, 1, 2])
  ends[0]!()
  ends[2]!()
  await settled()
  ends[3]!()
  assert.deepEqual(await Promise.all(all), [0, 1, 2, 3])
})

test('what fails gives its place to the next', async () => {
  const inTurn = turns(1)
  await assert.rejects(inTurn(async () => Promise.reject(new Error('no'))))
  assert.equal(await inTurn(async () => 'yes'), 'yes')
})

const settled = () => new Promise((done) => setImmediate(done))
