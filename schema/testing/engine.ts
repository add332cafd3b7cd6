import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Database } from '../ports/database.ts'
import { memoryDatabase } from './memory-database.ts'

let make: () => Promise<Database> = memoryDatabase
let plans = true

/** The whole suite on another engine: called before the tests, by whoever brings the engine. */
export function useEngine(other: () => Promise<Database>, { explains = false } = {}): void {
  make = async () => counting(await other())
  plans = explains
}

let asked = 0
let answered = 0

function counting(database: Database): Database {
  async function count<Answer>(answer: Promise<Answer>): Promise<Answer> {
    asked += 1
    try {
      return await answer
    } finally {
      answered += 1
    }
  }
  return {
    sql: database.sql,
    all: (query) => count(database.all(query)),
    first: (query) => count(database.first(query)),
    batch: (statements) => count(database.batch(statements)),
  }
}

/** Real tables, all empty. */
export const emptyDatabase = (): Promise<Database> => make()

/** For tests that read what `explain query plan` of SQLite says: why they are left out on another engine. */
export const withoutPlans = (): string | false => (plans ? false : 'the plans of this engine read otherwise')

/** Long enough for what nobody waits for: in memory a read is done within the turn, elsewhere it has a way to go. */
export async function quiet(): Promise<void> {
  if (make === memoryDatabase) for (let turn = 0; turn < 2; turn++) await setImmediate()
  else await untilStill()
}

/** Nothing is on its way to the engine, and for a while nothing was. */
async function untilStill(): Promise<void> {
  for (let before = -1; before !== asked || answered !== asked; ) {
    before = asked
    await setTimeout(400)
  }
}
