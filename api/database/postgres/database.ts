import type { Database, Statement } from '@forium/schema/ports/database.ts'
import type { Compilable } from 'kysely'
import { type Pool, types } from 'pg'
import { Batches } from './batches.ts'
import { postgresSql } from './dialect.ts'

/** Database port over two pools of connections to PostgreSQL: one to read, one to write. */
export class PostgresDatabase implements Database {
  readonly sql = postgresSql()
  readonly #pool: Pool
  readonly #batches: Batches

  constructor(pool: Pool, writing: Pool) {
    this.#pool = pool
    this.#batches = new Batches(writing)
  }

  // Functions of its own, not of a class: whoever puts something before a database spreads it.
  all = async <Row>(query: Compilable<Row>): Promise<Row[]> => {
    const { sql, parameters } = query.compile()
    const { rows } = await this.#pool.query(sql, parameters as unknown[])
    return rows as Row[]
  }

  first = async <Row>(query: Compilable<Row>): Promise<Row | undefined> => {
    return (await this.all(query))[0]
  }

  batch = (statements: readonly Statement[]): Promise<void> =>
    statements.length === 0 ? Promise.resolve() : this.#batches.add(statements)

  /** Resolves when every accepted batch is stored. */
  drain(): Promise<void> {
    return this.#batches.drain()
  }
}

const { INT8, NUMERIC, BOOL } = types.builtins

/** Whole numbers as numbers, as everywhere in Forium: none of ours leaves the safe range. Truth as 1 and 0, as in SQLite. */
export const numbers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8 || oid === NUMERIC) return Number
    if (oid === BOOL) return (text: string) => (text === 't' ? 1 : 0)
    return types.getTypeParser(oid, format)
  },
}
