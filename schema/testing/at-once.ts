import type { Database } from '../ports/database.ts'

/**
 * Holds back what is written until this many have something to write: then each has read before any of it is stored,
 * on a fast engine as on a slow one.
 */
export function atOnce(ports: { database: Database }, writers: number): void {
  const { database } = ports
  const all = Promise.withResolvers<void>()
  let waiting = 0
  ports.database = {
    sql: database.sql,
    all: (query) => database.all(query),
    first: (query) => database.first(query),
    async batch(statements) {
      if (++waiting >= writers) {
        ports.database = database
        all.resolve()
      }
      await all.promise
      return database.batch(statements)
    },
  }
}
