import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadingMark } from './reading-mark.ts'

function marking(told = 0) {
  const sent: number[] = []
  let fails = false
  const mark = new ReadingMark(
    told,
    async (number) => {
      if (fails) throw new Error('offline')
      sent.push(number)
    },
    60_000,
  )
  return { mark, sent, fail: (on: boolean) => void (fails = on) }
}

test('only the highest number is told, once', async () => {
  const { mark, sent } = marking(3)
  for (const number of [2, 4, 9, 7]) mark.saw(number)
  await mark.flush()
  await mark.flush()
  assert.deepEqual(sent, [9])
})

test('what another device read is not told again', async () => {
  const { mark, sent } = marking()
  mark.saw(5)
  mark.heard(8)
  await mark.flush()
  mark.saw(7)
  await mark.flush()
  assert.deepEqual(sent, [])
})

test('a mark that was not taken is told with the next', async () => {
  const { mark, sent, fail } = marking()
  mark.saw(4)
  fail(true)
  await mark.flush()
  fail(false)
  await mark.flush()
  assert.deepEqual(sent, [4])
})
