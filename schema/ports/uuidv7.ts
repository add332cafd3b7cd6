import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'

/**
 * UUIDv7 with a counter inside each millisecond (RFC 9562, 6.2 method 1), so that each id sorts after the one before it,
 * also when the clock is set back. `fill` supplies the randomness.
 */
export function uuidv7Ids(clock: Clock, fill: (bytes: Uint8Array) => void): Ids {
  const random = new Uint8Array(10)
  let time = -1
  let counter = 0
  return {
    uuid() {
      fill(random)
      const now = clock.now()
      // A full counter borrows the next millisecond, which the RFC allows; waiting would block the process.
      if (now > time || counter === COUNTER_MAX) {
        time = Math.max(now, time + 1)
        counter = seed(random)
      } else counter += 1
      return format(time, counter, random)
    },
  }
}

const COUNTER_MAX = 0xfff

/** Half of the range, so that at least 2048 ids fit into the millisecond. */
function seed(random: Uint8Array): number {
  return ((random[8]! << 8) | random[9]!) & 0x7ff
}

function format(time: number, counter: number, random: Uint8Array): string {
  const stamp = time.toString(16).padStart(12, '0')
  const version = (0x7000 | counter).toString(16)
  const variant = HEX[(random[0]! & 0x3f) | 0x80]! + HEX[random[1]!]
  const node =
    HEX[random[2]!]! + HEX[random[3]!] + HEX[random[4]!] + HEX[random[5]!] + HEX[random[6]!] + HEX[random[7]!]
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-${version}-${variant}-${node}`
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
