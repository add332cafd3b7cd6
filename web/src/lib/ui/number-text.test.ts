import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countText, percentText } from './number-text.ts'

test('a count is short from a thousand on and never says more than there is', () => {
  assert.deepEqual(
    [0, 999, 1000, 1250, 1990, 34_567, 1_900_000].map((value) => countText(value, 'en')),
    ['0', '999', '1k', '1.2k', '1.9k', '34k', '1.9M'],
  )
})

test('a count is written out where the language has no short word for it', () => {
  assert.equal(countText(1250, 'de'), '1.250')
  assert.equal(countText(1_900_000, 'de'), '1,9\u00a0Mio.')
})

test('a count in a small place stops at the most it can show', () => {
  assert.equal(countText(99, 'en', 99), '99')
  assert.equal(countText(120, 'en', 99), '99+')
})

test('small shares keep a decimal', () => {
  assert.equal(percentText(0.034, 'en'), '3.4%')
  assert.equal(percentText(0.5, 'en'), '50%')
})
