import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from './clock.ts'

test('follows the wall clock, also when it leaps forward', () => {
  const { clock, pass } = machine()
  assert.equal(clock.now(), 1_000_000)
  pass(500)
  assert.equal(clock.now(), 1_000_500)
  pass(0, 3_600_000)
  assert.equal(clock.now(), 4_600_500)
})

test('goes on slowly when the wall clock is set back, until they agree', () => {
  const { clock, pass } = machine()
  clock.now()
  pass(0, -1000)
  assert.equal(clock.now(), 1_000_000)
  pass(1000)
  assert.equal(clock.now(), 1_000_500)
  pass(999)
  assert.equal(clock.now(), 1_000_999)
  pass(1001)
  assert.equal(clock.now(), 1_002_000)
})

test('goes on slowly however often it is asked', () => {
  const { clock, pass } = machine()
  clock.now()
  pass(0, -5000)
  for (let count = 0; count < 1000; count += 1) {
    pass(1)
    clock.now()
  }
  assert.equal(clock.now(), 1_000_500)
})

function machine() {
  let wall = 1_000_000
  let elapsed = 7
  const clock = systemClock(
    () => wall,
    () => elapsed,
  )
  return {
    clock,
    pass(ms: number, step = 0) {
      elapsed += ms
      wall += ms + step
    },
  }
}
