import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sideOf, travelled, willAct } from './swipe-travel.ts'

const both = { start: {}, end: {} }

test('a row goes with the finger, and its start is what a swipe towards the end uncovers', () => {
  assert.equal(travelled(120, false, 300, both), 120)
  assert.equal(sideOf(120), 'start')
  assert.equal(sideOf(-120), 'end')
  assert.equal(sideOf(0), undefined)
})

test('from right to left it is the other way round', () => {
  assert.equal(sideOf(travelled(-120, true, 300, both)), 'start')
  assert.equal(sideOf(travelled(120, true, 300, both)), 'end')
})

test('it does not move to where there is no action, nor farther than it is wide', () => {
  assert.equal(travelled(-120, false, 300, { start: {} }), 0)
  assert.equal(travelled(120, true, 300, { start: {} }), 0)
  assert.equal(travelled(900, false, 300, both), 300)
  assert.equal(travelled(-900, false, 300, both), -300)
})

test('forty hundredths of the row are far enough; a row without width never is', () => {
  assert.ok(willAct(120, 300))
  assert.ok(willAct(-120, 300))
  assert.ok(!willAct(119, 300))
  assert.ok(!willAct(0, 0))
})
