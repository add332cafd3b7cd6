import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Vitals } from './vitals.ts'

export function vitalsContract(name: string, make: () => Promise<Vitals> | Vitals): void {
  describe(name, () => {
    test('tells sizes and counts that can be', async () => {
      const signs = await (await make()).measure()
      const { memoryBytes, sockets, databaseBytes, diskFreeBytes } = signs
      for (const size of [memoryBytes, sockets, databaseBytes ?? 0, diskFreeBytes ?? 0])
        assert.ok(Number.isInteger(size) && size >= 0, String(size))
      assert.ok(memoryBytes > 0)
      for (const word of [signs.databaseEngine, signs.storage]) assert.match(word, /^\w[\w .-]*$/)
      assert.equal(typeof signs.mailConfigured, 'boolean')
      assert.ok([true, false, null].includes(signs.redisConnected))
    })

    test('starts once, however often it is asked', async () => {
      const vitals = await make()
      const [one, two] = [await vitals.measure(), await vitals.measure()]
      assert.equal(one.startedAt, two.startedAt)
      assert.ok(one.startedAt <= Date.now())
    })
  })
}
