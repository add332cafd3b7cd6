import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shown, Wishing } from './reaction-state.ts'

const like = { emoji: '❤️', count: 2, viewerHasReacted: false }

test('a wish counts once, before and after the server has met it', () => {
  const wish = new Map([['❤️', true]])
  assert.deepEqual(shown([like], wish), [{ emoji: '❤️', count: 3, viewerHasReacted: true }])
  const met = { emoji: '❤️', count: 3, viewerHasReacted: true }
  assert.deepEqual(shown([met], wish), [met])
  assert.deepEqual(shown([], wish), [{ emoji: '❤️', count: 1, viewerHasReacted: true }])
  assert.deepEqual(shown([{ ...like, count: 1, viewerHasReacted: true }], new Map([['❤️', false]])), [])
})

test('pressed many times quickly, the last wish is what the server has in the end', async () => {
  const sent: boolean[] = []
  const answers: (() => void)[] = []
  const wishing = new Wishing(
    (_emoji, given) => {
      sent.push(given)
      return new Promise((resolve) => answers.push(resolve))
    },
    () => {},
  )
  const all = [wishing.wish('❤️', true), wishing.wish('❤️', false), wishing.wish('❤️', true), wishing.wish('❤️', false)]
  answers.shift()!()
  await new Promise((resolve) => setImmediate(resolve))
  answers.shift()!()
  await Promise.all(all)
  assert.deepEqual(sent, [true, false])
  assert.equal(wishing.wishes.size, 0)
})

test('a wish that the server refuses is taken back', async () => {
  const wishing = new Wishing(
    async () => {
      throw new Error('no')
    },
    () => {},
  )
  await assert.rejects(wishing.wish('❤️', true))
  assert.equal(wishing.wishes.size, 0)
  assert.equal(wishing.busy, false)
})
