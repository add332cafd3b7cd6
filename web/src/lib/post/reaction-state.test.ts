import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown } from './reaction-state.ts'

const like = { emoji: '❤️', count: 2, viewerHasReacted: false }

test('a wish counts once, before and after the server has met it', () => {
  const wish = new Map([['❤️', true]])
  assert.deepEqual(shown([like], wish), [{ emoji: '❤️', count: 3, viewerHasReacted: true }])
  const met = { emoji: '❤️', count: 3, viewerHasReacted: true }
  assert.deepEqual(shown([met], wish), [met])
  assert.deepEqual(shown([], wish), [{ emoji: '❤️', count: 1, viewerHasReacted: true }])
  assert.deepEqual(shown([{ ...like, count: 1, viewerHasReacted: true }], new Map([['❤️', false]])), [])
})
