import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearOf, startsOf } from './near.ts'

const ids = Array.from({ length: 10_000 }, (_, at) => `cnv_${at}`)

test('of ten thousand rows only those near are drawn, and the room of the others stays', () => {
  const starts = startsOf(ids, new Map(), 80)
  for (const top of [0, 4_000, 400_123, 799_100]) {
    const { from, to, before, after } = nearOf(starts, top, top + 900, 800)
    assert.ok(to - from < 60, `${to - from} rows`)
    assert.ok(before <= Math.max(0, top - 800) && starts[to]! >= Math.min(800_000, top + 1_700))
    assert.equal(before + (to - from) * 80 + after, 800_000)
  }
})

test('what was drawn once takes the room that it took', () => {
  const starts = startsOf(['a', 'b', 'c'], new Map([['b', 120]]), 80)
  assert.deepEqual([...starts], [0, 80, 200, 280])
})

test('few rows, none, and a place beyond the end', () => {
  assert.deepEqual(nearOf(startsOf([], new Map(), 80), 0, 900, 800), { from: 0, to: 0, before: 0, after: 0 })
  assert.deepEqual(nearOf(startsOf(['a'], new Map(), 80), -50, 900, 800), { from: 0, to: 1, before: 0, after: 0 })
  const { from, to } = nearOf(startsOf(ids.slice(0, 20), new Map(), 80), 90_000, 91_000, 0)
  assert.deepEqual([from, to], [16, 20])
})
