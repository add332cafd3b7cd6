import { randomFillSync } from 'node:crypto'
import type { Clock } from '@forium/schema/ports/clock.ts'
import type { Ids } from '@forium/schema/ports/ids.ts'
import { uuidv7Ids } from '@forium/schema/ports/uuidv7.ts'

export function systemIds(clock: Clock): Ids {
  // One call for many ids: asking the system for a few bytes costs as much as asking for thousands.
  const pool = new Uint8Array(4096)
  let at = pool.length
  return uuidv7Ids(clock, (bytes) => {
    if (at + bytes.length > pool.length) {
      randomFillSync(pool)
      at = 0
    }
    bytes.set(pool.subarray(at, at + bytes.length))
    at += bytes.length
  })
}
