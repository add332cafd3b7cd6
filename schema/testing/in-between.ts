import type { Database } from '../ports/database.ts'

/** Lets `run` happen, from its first step to its last, after the so-many-th read that follows. Gives whether it has. */
export function inBetween(ports: { database: Database }, reads: number, run: () => Promise<unknown>): () => boolean {
  const { database } = ports
  let left = reads
  async function read<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const found = await answer
    if (--left === 0) {
      ports.database = database
      await run()
    }
    return found
  }
  ports.database = {
    sql: database.sql,
    all: (query) => read(database.all(query)),
    first: (query) => read(database.first(query)),
    batch: (statements) => database.batch(statements),
  }
  return () => {
    ports.database = database
    return left <= 0
  }
}

/** Lets `run` happen when what is written next is stored, and whoever has written it does not know yet. */
export function onceStored(ports: { database: Database }, run: () => Promise<unknown>): void {
  const { database } = ports
  ports.database = {
    sql: database.sql,
    all: (query) => database.all(query),
    first: (query) => database.first(query),
    async batch(statements) {
      ports.database = database
      await database.batch(statements)
      await run()
    },
  }
}
