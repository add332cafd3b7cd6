import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Database } from '../ports/database.ts'

export interface Jitter {
  /** The same seed gives the same waits; counted in turns they give the same order of all that happens. */
  seed: number
  /** The most that one step waits, in milliseconds; 0 waits some turns of the event loop instead. */
  ms: number
}

/**
 * The database as a slow and moody one: before and after each read and each batch it waits, at random and sometimes
 * long, so that what runs at once meets in ever another order.
 */
export function jittering(database: Database, { seed, ms }: Jitter): Database {
  const random = randomOf(seed)
  async function wait(): Promise<void> {
    // Now and then so long that another request comes through from its first step to its last.
    const [often, seldom] = ms > 0 ? [ms / 10, ms] : [3, 60]
    const time = random() * (random() < 0.15 ? seldom : often)
    if (ms > 0) await setTimeout(time)
    else for (let turn = 1; turn <= time; turn++) await setImmediate()
  }
  async function step<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    await wait()
    try {
      return await run()
    } finally {
      await wait()
    }
  }
  return {
    sql: database.sql,
    all: (query) => step(() => database.all(query)),
    first: (query) => step(() => database.first(query)),
    batch: (statements) => step(() => database.batch(statements)),
  }
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
