import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaPath, changeOf, linePath, pointsOf, roundTop } from './scale.ts'

test('the top of an axis is round, above every value, and divides into four', () => {
  assert.deepEqual([[], [0], [3], [7], [37], [99], [1234]].map(roundTop), [4, 4, 4, 8, 40, 100, 2000])
  for (let value = 1; value < 5000; value += 7) {
    const top = roundTop([value])
    assert.ok(top >= value && top % 4 === 0, `${value}: ${top}`)
  }
})

test('points run from edge to edge and one alone is a line across', () => {
  assert.deepEqual(pointsOf([0, 2, 4], 4), [
    [0, 100],
    [50, 50],
    [100, 0],
  ])
  assert.equal(linePath(pointsOf([2], 4)), 'M0 50L100 50')
  assert.equal(areaPath(pointsOf([0, 4], 4)), 'M0 100L100 0L100 100L0 100Z')
  assert.equal(areaPath([]), '')
})

test('a change from nothing has no share', () => {
  assert.equal(changeOf(15, 10), 0.5)
  assert.equal(changeOf(5, 10), -0.5)
  assert.equal(changeOf(0, 0), 0)
  assert.equal(changeOf(3, 0), null)
})
