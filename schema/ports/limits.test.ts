import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixedClock } from './clock.memory.ts'
import { memoryLimits } from './limits.memory.ts'

const RULE = { name: 'sign-in', points: 1, windowMs: 1000 }

test('forgets the oldest key when there are too many, so that a flood of keys cannot take the memory', async () => {
  const limits = memoryLimits(fixedClock(), { maxKeys: 3 })
  for (const key of ['a', 'b', 'c', 'd']) await limits.consume(RULE, key)
  assert.equal((await limits.consume(RULE, 'd')).allowed, false)
  assert.equal((await limits.consume(RULE, 'a')).allowed, true)
})

test('makes no room while windows that ended can be forgotten', async () => {
  const clock = fixedClock()
  const limits = memoryLimits(clock, { maxKeys: 3 })
  for (const key of ['a', 'b']) await limits.consume(RULE, key)
  clock.advance(1000)
  for (const key of ['c', 'd']) await limits.consume(RULE, key)
  for (const key of ['c', 'd']) assert.equal((await limits.consume(RULE, key)).allowed, false)
})
