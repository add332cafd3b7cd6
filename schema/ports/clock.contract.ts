import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Clock } from './clock.ts'

export function clockContract(name: string, make: () => Clock): void {
  describe(name, () => {
    test('tells whole milliseconds since 1970', () => {
      const now = make().now()
      assert.ok(Number.isSafeInteger(now))
      assert.ok(now > Date.UTC(2020, 0, 1), 'these are not milliseconds')
    })

    test('never runs backwards', () => {
      const clock = make()
      const times = Array.from({ length: 50_000 }, () => clock.now())
      assert.deepEqual(
        times,
        times.toSorted((one, other) => one - other),
      )
    })
  })
}
