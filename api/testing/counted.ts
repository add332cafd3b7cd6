import type { Database } from '@forium/schema/ports/database.ts'

/** A database that tells how many statements went through it. */
export function counted() {
  let statements = 0
  const count = <Result>(result: Result): Result => {
    statements++
    return result
  }
  return {
    /** How many statements the work caused, on every connection. */
    async during(work: () => Promise<unknown>): Promise<number> {
      const before = statements
      await work()
      return statements - before
    },
    around: (real: Database): Database => ({
      sql: real.sql,
      all: (query) => count(real.all(query)),
      first: (query) => count(real.first(query)),
      batch: (list) => count(real.batch(list)),
    }),
  }
}
