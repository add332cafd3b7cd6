import * as v from 'valibot'
import { handleFrom, handleRule } from '../people/handle.ts'

/** A handle from a name of another system, recognisable: `Sir_Nate` is `sir_nate`, as its links write it. */
export function handleOf(username: string): string {
  // Letters of other scripts are for those who know how to spell them.
  if (!/^[\x20-\x7e]*$/.test(username)) return handleFrom(username)
  const plain = username
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/([._-])[._-]+/g, '$1')
    .slice(0, 30)
    .replace(/^[._-]+|[.-]+$/g, '')
  return plain === '' ? 'member' : plain
}

const numbered = 9

/** What a person of this name may be called here, the best first. */
export function handleCandidates(username: string): string[] {
  const wanted = handleOf(username)
  const others = Array.from({ length: numbered - 1 }, (_, n) => `${wanted.slice(0, 24)}-${n + 2}`)
  return [wanted, ...others]
}

/** The first that people may have and nobody has; `random` ends the search among a hundred Johns. */
export function freeHandleOf(username: string, isTaken: (handle: string) => boolean, random: string): string {
  const free = handleCandidates(username).find((handle) => v.is(handleRule, handle) && !isTaken(handle))
  return free ?? `${handleOf(username).slice(0, 22)}-${random}`
}

/** `base`, else `base-2` and so on, whatever is not taken. */
export function firstFree(base: string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`
    if (!isTaken(name)) return name
  }
}
