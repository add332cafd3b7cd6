import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shareOf, sizeText, sourceOf } from './sources.ts'

test('a file is taken for what its name says', () => {
  assert.equal(sourceOf('Posts.xml'), 'STACK_EXCHANGE')
  assert.equal(sourceOf('forum.tar.zst'), 'DISCOURSE')
})

test('how far an import is stays unknown until its size is known', () => {
  assert.equal(shareOf({ done: 5, total: 0, status: 'RUNNING' }), null)
  assert.equal(shareOf({ done: 5, total: 20, status: 'RUNNING' }), 0.25)
  assert.equal(shareOf({ done: 0, total: 0, status: 'DONE' }), 1)
})

test('sizes are said in the unit that fits', () => {
  assert.equal(sizeText(0, 'en'), '0 byte')
  assert.equal(sizeText(15_300_000, 'en'), '15.3 MB')
})
