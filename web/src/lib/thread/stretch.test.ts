import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gapIn, onto, withMessages } from './stretch.ts'

const message = (seq: number, version = 1) => ({ id: `msg_${seq}`, seq, version })

test('messages that come twice and out of order stand once, by their number', () => {
  const known = withMessages([], [message(3), message(1)])
  const all = withMessages(known, [message(2), message(3), message(1)])
  assert.deepEqual(
    all.map(({ seq }) => seq),
    [1, 2, 3],
  )
})

test('an old version that comes late does not undo a newer one', () => {
  assert.deepEqual(withMessages([message(1, 2)], [message(1, 1)]), [message(1, 2)])
  assert.deepEqual(withMessages([message(1, 2)], [message(1, 3)]), [message(1, 3)])
})

test('a number that is missing is found, wherever it is', () => {
  assert.equal(gapIn([]), null)
  assert.equal(gapIn([message(7), message(8)]), null)
  assert.equal(gapIn([message(1), message(2), message(5), message(9)]), 2)
})

test('a newest page that is read again keeps what was loaded above it, and drops what it does not have', () => {
  const known = [message(1), message(2), message(3), message(4)]
  assert.deepEqual(onto(known, [message(3), message(5)]), [message(1), message(2), message(3), message(5)])
  assert.deepEqual(onto(known, [message(8), message(9)]), [message(8), message(9)])
  assert.deepEqual(onto(known, []), [])
  assert.deepEqual(onto([], [message(1)]), [message(1)])
})
