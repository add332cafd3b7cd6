import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fixedClock } from './clock.memory.ts'
import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'

const UUIDV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function idsContract(name: string, make: (clock: Clock) => Ids): void {
  describe(name, () => {
    test('makes UUIDv7 in canonical lower-case text', () => {
      const ids = make(fixedClock())
      for (let count = 0; count < 1000; count += 1) assert.match(ids.uuid(), UUIDV7)
    })

    test('begins with the time', () => {
      const clock = fixedClock()
      const ids = make(clock)
      for (const step of [0, 1, 86_400_000]) {
        clock.advance(step)
        if (step > 0) assert.equal(timeOf(ids.uuid()), clock.now())
      }
    })

    test('rises and never repeats within one millisecond, even when its counter is used up', () => {
      const ids = make(fixedClock())
      assertRising(Array.from({ length: 20_000 }, () => ids.uuid()))
    })

    test('rises when the clock is set back', () => {
      const clock = fixedClock()
      const ids = make(clock)
      const before = ids.uuid()
      clock.advance(-3_600_000)
      const during = Array.from({ length: 5000 }, () => ids.uuid())
      clock.advance(3_700_000)
      assertRising([before, ...during, ids.uuid()])
      assert.ok(timeOf(during.at(-1)!) - timeOf(before) <= 3, 'it ran ahead of the time')
    })

    test('draws its random part anew each time', () => {
      const ids = make(fixedClock())
      const parts = Array.from({ length: 1000 }, () => ids.uuid().slice(19))
      assert.equal(new Set(parts).size, parts.length)
    })
  })
}

function timeOf(uuid: string): number {
  return Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)
}

function assertRising(uuids: string[]): void {
  assert.deepEqual(uuids, uuids.toSorted())
  assert.equal(new Set(uuids).size, uuids.length)
}
