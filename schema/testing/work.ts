import type { Ports } from '../kernel/context.ts'

/** What a request made the server do: what somebody outside could measure by a clock. */
export interface Work {
  /** Every statement that ran, in order. */
  statements: string[]
  hashes: number
  checks: number
}

/** The same ports, keeping a record of their work. */
export function recorded({ database, passwords }: Ports): { ports: Pick<Ports, 'database' | 'passwords'>; work: Work } {
  const work: Work = { statements: [], hashes: 0, checks: 0 }
  return {
    work,
    ports: {
      database: {
        ...database,
        all: (query) => {
          work.statements.push(query.compile().sql)
          return database.all(query)
        },
        first: (query) => {
          work.statements.push(query.compile().sql)
          return database.first(query)
        },
        batch: (batch) => {
          work.statements.push(...batch.map((statement) => statement.query.sql))
          return database.batch(batch)
        },
      },
      passwords: {
        hash: (password) => {
          work.hashes += 1
          return passwords.hash(password)
        },
        verify: (hash, password) => {
          work.checks += 1
          return passwords.verify(hash, password)
        },
      },
    },
  }
}
