import type { Compilable } from 'kysely'
import type { Pool } from 'pg'
import type { Snapshot } from '../engine.ts'
import { postgresSql } from './dialect.ts'

/** A connection that stays in one transaction which sees the moment of its beginning. */
export async function postgresSnapshot(pool: Pool): Promise<Snapshot> {
  const client = await pool.connect()
  await client.query('begin isolation level repeatable read read only')
  const all = async <Row>(query: Compilable<Row>): Promise<Row[]> => {
    const { sql, parameters } = query.compile()
    return (await client.query(sql, parameters as unknown[])).rows as Row[]
  }
  return {
    sql: postgresSql(),
    all,
    first: async (query) => (await all(query))[0],
    async close() {
      await client.query('rollback')
      client.release()
    },
  }
}
