import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from '@forium/schema/ports/clock.memory.ts'
import { lruCache } from './cache.ts'

const clock = fixedClock()
const keys = Array.from({ length: 1000 }, (_, count) => `com_a:${count}`)

test('holds no more bytes than it was given, whether they are told or guessed', () => {
  for (const [value, options] of [
    ['x', { bytes: 10_000 }],
    ['x'.repeat(5000), {}],
    [{ text: 'x'.repeat(5000) }, {}],
    [new Uint8Array(10_000), {}],
  ] as const) {
    const cache = lruCache({ maxBytes: 1_000_000, clock })
    for (const key of keys) cache.set(key, value, options)
    const held = keys.filter((key) => cache.get(key) !== undefined).length
    assert.ok(held > 90 && held <= 100, `${held} entries`)
  }
})

test('counts keys too, so that many small entries are bounded', () => {
  const cache = lruCache({ maxBytes: 100_000, clock })
  for (const key of keys) cache.set(key, null, { bytes: 0 })
  assert.ok(keys.filter((key) => cache.get(key) !== undefined).length < 500)
})

test('does not keep what is bigger than all of it, nor the value before it', () => {
  const cache = lruCache({ maxBytes: 10_000, clock })
  cache.set('com_a:other', 'other')
  cache.set('com_a:1', 'old')
  cache.set('com_a:1', 'new', { bytes: 20_000 })
  assert.equal(cache.get('com_a:1'), undefined)
  assert.equal(cache.get('com_a:other'), 'other')
  cache.drop('com_a:')
  assert.equal(cache.get('com_a:other'), undefined)
})

test('finds what to drop after values were replaced, evicted and expired', () => {
  const time = fixedClock()
  const cache = lruCache({ maxBytes: 100_000, clock: time })
  for (const round of [1, 2, 3]) {
    for (const key of keys) cache.set(key, round, { bytes: 500, ttlMs: 1000 })
    time.advance(round === 2 ? 2000 : 10)
    for (const key of keys) cache.get(key)
  }
  cache.set('com_b:1', 'kept')
  cache.drop('com_a:')
  assert.deepEqual(
    keys.filter((key) => cache.get(key) !== undefined),
    [],
  )
  assert.equal(cache.get('com_b:1'), 'kept')
})

test('keeps nothing when it is switched off', () => {
  const cache = lruCache({ maxBytes: 0, clock })
  cache.set('com_a:1', 'one')
  assert.equal(cache.get('com_a:1'), undefined)
  cache.drop('com_a:')
})
