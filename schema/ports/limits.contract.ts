import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fixedClock } from './clock.memory.ts'
import type { Clock } from './clock.ts'
import type { Limits } from './limits.ts'

const RULE = { name: 'sign-in', points: 3, windowMs: 60_000 }

export function limitsContract(name: string, make: (clock: Clock) => Limits): void {
  describe(name, () => {
    windowContract(make)
    costContract(make)
  })
}

function windowContract(make: (clock: Clock) => Limits): void {
  test('allows as many as the rule says, then says how long to wait', async () => {
    const clock = fixedClock()
    const limits = make(clock)
    assert.deepEqual(await limits.consume(RULE, 'a'), { allowed: true, remaining: 2, resetMs: 60_000 })
    clock.advance(20_000)
    assert.deepEqual(await limits.consume(RULE, 'a'), { allowed: true, remaining: 1, resetMs: 40_000 })
    assert.deepEqual(await limits.consume(RULE, 'a'), { allowed: true, remaining: 0, resetMs: 40_000 })
    assert.deepEqual(await limits.consume(RULE, 'a'), { allowed: false, retryAfterMs: 40_000 })
  })

  test('opens again when the window ends, not before, however often it refused', async () => {
    const clock = fixedClock()
    const limits = make(clock)
    await limits.consume(RULE, 'a', 3)
    clock.advance(59_999)
    for (let count = 0; count < 10; count += 1) {
      assert.deepEqual(await limits.consume(RULE, 'a'), { allowed: false, retryAfterMs: 1 })
    }
    clock.advance(1)
    assert.deepEqual(await limits.consume(RULE, 'a'), { allowed: true, remaining: 2, resetMs: 60_000 })
  })

  test('counts each key and each rule for itself', async () => {
    const limits = make(fixedClock())
    await limits.consume(RULE, 'a', 3)
    assert.equal((await limits.consume(RULE, 'a')).allowed, false)
    assert.equal((await limits.consume(RULE, 'b')).allowed, true)
    assert.equal((await limits.consume({ ...RULE, name: 'sign-up' }, 'a')).allowed, true)
  })

  test('lets no more through when all come at once', async () => {
    const limits = make(fixedClock())
    const results = await Promise.all(Array.from({ length: 20 }, () => limits.consume(RULE, 'a')))
    assert.equal(results.filter((result) => result.allowed).length, 3)
  })

  test('forgets a key on reset, and only that key', async () => {
    const limits = make(fixedClock())
    for (const key of ['a', 'b']) await limits.consume(RULE, key, 3)
    await limits.reset(RULE, 'a')
    await limits.reset(RULE, 'never seen')
    assert.equal((await limits.consume(RULE, 'a', 3)).allowed, true)
    assert.equal((await limits.consume(RULE, 'b')).allowed, false)
  })

  test('locks nobody out for longer than a window when the clock is set back', async () => {
    const clock = fixedClock()
    const limits = make(clock)
    await limits.consume(RULE, 'a', 3)
    clock.advance(-86_400_000)
    await limits.consume(RULE, 'a')
    clock.advance(RULE.windowMs)
    assert.equal((await limits.consume(RULE, 'a')).allowed, true)
  })
}

function costContract(make: (clock: Clock) => Limits): void {
  test('counts cost, and a refused attempt costs nothing', async () => {
    const limits = make(fixedClock())
    const rule = { name: 'cost', points: 100, windowMs: 1000 }
    assert.deepEqual(await limits.consume(rule, 'a', 60), { allowed: true, remaining: 40, resetMs: 1000 })
    assert.deepEqual(await limits.consume(rule, 'a', 41), { allowed: false, retryAfterMs: 1000 })
    assert.deepEqual(await limits.consume(rule, 'a', 40), { allowed: true, remaining: 0, resetMs: 1000 })
    assert.deepEqual(await limits.consume(rule, 'a', 0), { allowed: true, remaining: 0, resetMs: 1000 })
  })

  test('does not let anyone earn points', async () => {
    const limits = make(fixedClock())
    await limits.consume(RULE, 'a', 3)
    for (const points of [-1, Number.NaN]) await assert.rejects(limits.consume(RULE, 'a', points), RangeError)
    assert.equal((await limits.consume(RULE, 'a')).allowed, false)
  })
}
