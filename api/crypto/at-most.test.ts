import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { atMost } from './at-most.ts'

test('never runs more than its limit, and runs everything in line', async () => {
  const limited = atMost(2)
  const order: number[] = []
  let running = 0
  let most = 0
  const work = (number: number) => async () => {
    order.push(number)
    running += 1
    most = Math.max(most, running)
    await setImmediate()
    running -= 1
    return number
  }
  const numbers = Array.from({ length: 20 }, (_, number) => number)
  assert.deepEqual(await Promise.all(numbers.map((number) => limited(work(number)))), numbers)
  assert.deepEqual(order, numbers)
  assert.equal(most, 2)
})

test('gives a free place to who waits, not also to who comes next', async () => {
  const limited = atMost(1)
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await setImmediate()
    running -= 1
  }
  const first = limited(work)
  const second = limited(work)
  // Comes in the very moment when the first is done and the second has not begun.
  const third = first.then(() => limited(work))
  await Promise.all([second, third, first.then(() => limited(work))])
  assert.equal(most, 1)
})

test('gives the place free when the work fails', async () => {
  const limited = atMost(1)
  const failing = () => Promise.reject(new Error('no memory'))
  const results = await Promise.allSettled([limited(failing), limited(failing), limited(async () => 'done')])
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'rejected', 'fulfilled'],
  )
})
