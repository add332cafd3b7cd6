import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Cache } from './cache.ts'
import { fixedClock } from './clock.memory.ts'
import type { Clock } from './clock.ts'

export function cacheContract(name: string, make: (clock: Clock) => Cache): void {
  describe(name, () => {
    valueContract(make)
    dropContract(make)
    boundContract(make)
  })
}

function valueContract(make: (clock: Clock) => Cache): void {
  test('gives back what was set, also when that is nothing much', () => {
    const cache = make(fixedClock())
    const topic = { title: 'Grüße' }
    const values = { 'com_a:1': topic, 'com_a:2': null, 'com_a:3': 0, 'com_a:4': '', 'com_a:5': false }
    for (const [key, value] of Object.entries(values)) cache.set(key, value)
    for (const [key, value] of Object.entries(values)) assert.equal(cache.get(key), value)
    assert.equal(cache.get('com_a:6'), undefined)
  })

  test('replaces the value and its end', () => {
    const clock = fixedClock()
    const cache = make(clock)
    cache.set('com_a:1', 'one', { ttlMs: 10 })
    cache.set('com_a:1', 'two')
    clock.advance(1000)
    assert.equal(cache.get('com_a:1'), 'two')
  })

  test('forgets when the time is over, not before', () => {
    const clock = fixedClock()
    const cache = make(clock)
    cache.set('com_a:1', 'one', { ttlMs: 1000 })
    clock.advance(999)
    assert.equal(cache.get('com_a:1'), 'one')
    clock.advance(1)
    assert.equal(cache.get('com_a:1'), undefined)
  })

  test('keeps nothing for no time, and not the value before it either', () => {
    const cache = make(fixedClock())
    for (const ttlMs of [0, -1]) {
      cache.set('com_a:1', 'old')
      cache.set('com_a:1', 'new', { ttlMs })
      assert.equal(cache.get('com_a:1'), undefined)
    }
  })
}

function dropContract(make: (clock: Clock) => Cache): void {
  const KEYS = ['com_a:topic:1', 'com_a:topic:2', 'com_a:topics:1', 'com_a:user:1', 'com_ab:topic:1', 'com_b:topic:1']
  const left = (drop: string): string[] => {
    const cache = make(fixedClock())
    for (const key of KEYS) cache.set(key, key)
    cache.drop(drop)
    return KEYS.filter((key) => cache.get(key) === key)
  }

  test('drops by prefix and leaves the rest', () => {
    assert.deepEqual(left('com_a:topic:'), KEYS.slice(2))
    assert.deepEqual(left('com_a:'), KEYS.slice(4))
    assert.deepEqual(left('com_a'), KEYS.slice(5))
    assert.deepEqual(left('com_a:topic:2'), KEYS.toSpliced(1, 1))
    assert.deepEqual(left('com_c:'), KEYS)
    assert.deepEqual(left('topic'), KEYS)
    assert.deepEqual(left(''), [])
  })

  test('takes values again after a drop', () => {
    const cache = make(fixedClock())
    for (const value of ['one', 'two']) {
      cache.set('com_a:1', value)
      assert.equal(cache.get('com_a:1'), value)
      cache.drop('com_a:')
      assert.equal(cache.get('com_a:1'), undefined)
    }
  })
}

function boundContract(make: (clock: Clock) => Cache): void {
  test('is bounded, and keeps what was set last', () => {
    const cache = make(fixedClock())
    const keys = Array.from({ length: 5000 }, (_, count) => `com_a:${count}`)
    for (const key of keys) cache.set(key, key, { bytes: 1000 })
    assert.ok(keys.filter((key) => cache.get(key) !== undefined).length <= 1000)
    assert.equal(cache.get(keys.at(-1)!), keys.at(-1))
  })

  test('gives up first what nobody reads', () => {
    const cache = make(fixedClock())
    cache.set('com_a:read', 'read', { bytes: 1000 })
    cache.set('com_a:unread', 'unread', { bytes: 1000 })
    for (let count = 0; count < 5000; count += 1) {
      cache.get('com_a:read')
      cache.set(`com_a:${count}`, count, { bytes: 1000 })
    }
    assert.equal(cache.get('com_a:read'), 'read')
    assert.equal(cache.get('com_a:unread'), undefined)
  })
}
