import type { Passwords } from '@forium/schema/ports/passwords.ts'
import { atMost } from './at-most.ts'

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Costs what a real one costs, and no password is known to give it: a digest of zeros. */
export const nobodysHash = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

export function argon2Passwords(): Passwords {
  // Two at a time: a storm of sign-ins then takes 38 MiB, and leaves threads for files and the database.
  const limited = atMost(2)
  return {
    hash: (password) =>
      limited(async () => {
        const { hash } = await argon2()
        return hash(password.normalize('NFKC'), COST)
      }),
    verify: (hash, password) =>
      limited(async () => {
        const { verify, parseOptions } = await argon2()
        const known = hash !== null && isReadable(hash, parseOptions)
        const matches = await verify(known ? hash : nobodysHash, password.normalize('NFKC'))
        return known && matches
      }),
  }
}

/** Native code that a server nobody signs in to need not hold in memory. */
function argon2() {
  return import('@node-rs/argon2')
}

function isReadable(hash: string, parse: (hash: string) => unknown): boolean {
  try {
    parse(hash)
    return true
  } catch {
    return false
  }
}
