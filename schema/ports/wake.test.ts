import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryWake } from './wake.memory.ts'

test('makes one call of many signals, and calls in the turn that follows', async () => {
  const wake = memoryWake()
  let calls = 0
  wake.listen('one', () => {
    calls += 1
  })
  for (let count = 0; count < 100; count += 1) wake.signal('one')
  await Promise.resolve()
  assert.equal(calls, 1)
  wake.signal('one')
  await Promise.resolve()
  assert.equal(calls, 2)
})

test('waits as long as its schedule says', () => {
  const scheduled: (() => void)[] = []
  const wake = memoryWake({ schedule: (run) => scheduled.push(run) })
  const calls: unknown[] = []
  wake.listen('one', () => calls.push('woken'))
  wake.receive('two', (payload) => calls.push(payload))
  wake.signal('one')
  wake.send('two', 'received')
  wake.signal('one')
  assert.deepEqual([scheduled.length, calls.length], [1, 0])
  scheduled[0]?.()
  assert.deepEqual(calls, ['woken', 'received'])
  wake.signal('one')
  assert.equal(scheduled.length, 2)
})

test('tells what a listener threw', async () => {
  const errors: unknown[] = []
  const wake = memoryWake({ onError: (error) => errors.push(error) })
  const broken = new Error('a broken listener')
  wake.listen('one', () => {
    throw broken
  })
  wake.signal('one')
  await Promise.resolve()
  assert.deepEqual(errors, [broken])
})
