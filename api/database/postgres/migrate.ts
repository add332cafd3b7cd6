import type { Pool } from 'pg'
import { migrations } from '../migrations/sqlite/list.ts'
import { attemptTable } from './limits.ts'
import { translated } from './translate.ts'

const lock = 0x6d696772

/** All that is pending in one transaction: all or nothing, and one process at a time. Answers with their names. */
export async function migrate(pool: Pool, history = migrations): Promise<string[]> {
  const client = await pool.connect()
  let broken = true
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${lock})`)
    await client.query('create table if not exists "Migration" ("name" text primary key, "appliedAt" bigint not null)')
    await client.query(attemptTable)
    const { rows } = await client.query('select "name" from "Migration"')
    const done = new Set(rows.map((row) => row.name))
    const pending = history.filter(({ name }) => !done.has(name))
    for (const migration of pending) {
      const { name } = migration
      for (const statement of translated(migration.class)) await client.query(statement)
      await client.query('insert into "Migration" values ($1, $2)', [name, Date.now()])
    }
    await client.query('commit')
    broken = false
    return pending.map(({ name }) => name)
  } finally {
    client.release(broken)
  }
}
