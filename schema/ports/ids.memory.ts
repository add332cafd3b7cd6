import type { Clock } from './clock.ts'
import type { Ids } from './ids.ts'
import { uuidv7Ids } from './uuidv7.ts'

/** The same seed and times give the same ids; two of them in one test need two seeds. */
export function memoryIds(clock: Clock, seed = 1): Ids {
  const next = splitmix32(seed)
  return uuidv7Ids(clock, (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = next()
  })
}

function splitmix32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}
