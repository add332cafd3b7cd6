import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enough, pulledBy, wayOf } from './pull-travel.ts'

test('a pull resists the more the farther it goes, and ends somewhere', () => {
  const steps = [0, 50, 100, 150, 200, 4000].map(pulledBy)
  assert.deepEqual(
    steps,
    steps.toSorted((a, b) => a - b),
  )
  assert.ok(steps[1]! < 50)
  assert.ok(steps[2]! - steps[1]! < steps[1]!)
  assert.ok(pulledBy(100) < enough && pulledBy(160) > enough)
  assert.ok(pulledBy(1e9) <= 112)
  assert.equal(pulledBy(-40), 0)
})

test('only a finger that goes down pulls', () => {
  assert.equal(wayOf(0, 20), 'pull')
  assert.equal(wayOf(10, 20), 'pull')
  assert.equal(wayOf(3, 4), undefined)
  for (const [x, y] of [
    [20, 20],
    [-30, 10],
    [0, -20],
  ] as const)
    assert.equal(wayOf(x, y), 'other')
})
