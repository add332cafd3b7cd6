import { setTimeout as sleep } from 'node:timers/promises'
import { Pool, type PoolConfig } from 'pg'
import { numbers, PostgresDatabase } from './database.ts'
import { migrate } from './migrate.ts'

const connections = 10

/** Connects, migrates, and gives the port; the pool finds its way back by itself when the server comes back. */
export async function openPostgres(url: string, { onLost = (_error: Error) => {}, mayExit = false } = {}) {
  const options: PoolConfig = {
    connectionString: url,
    types: numbers,
    connectionTimeoutMillis: 10_000,
    // A server that says nothing is as good as gone.
    query_timeout: 60_000,
    keepAlive: true,
    // For tests: open connections alone do not keep the process.
    allowExitOnIdle: mayExit,
    application_name: 'forum',
  }
  const pool = new Pool({ ...options, max: connections })
  const writing = new Pool({ ...options, max: 1, pipeline: true })
  for (const one of [pool, writing]) {
    one.on('error', onLost)
    // One that is in use tells nobody else, and an error that nobody hears ends the process.
    one.on('connect', (client) => client.on('error', onLost))
  }
  const migrated = await migrate(pool)
  const { rows } = await pool.query('show server_version')
  const database = new PostgresDatabase(pool, writing)
  return {
    database,
    pool,
    engine: `PostgreSQL ${rows[0].server_version}`,
    migrated,
    async close() {
      await database.drain()
      await Promise.all([pool.end(), writing.end()])
      // Sockets close a turn later.
      await sleep(0)
    },
  }
}
