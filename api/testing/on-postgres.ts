// For `node --import`: worlds of tests lie in one database of PostgreSQL, this process's own, which is emptied for each.
import { isMainThread } from 'node:worker_threads'
import { useEngine } from '@forium/schema/testing/engine.ts'
import { Pool } from 'pg'
import { numbers, PostgresDatabase } from '../database/postgres/database.ts'
import { emptied } from './postgres-emptied.ts'

if (isMainThread) {
  const url = process.env.FORIUM_TEST_POSTGRES
  if (!url) throw new Error('FORIUM_TEST_POSTGRES is not set.')
  let opened: ReturnType<typeof open> | undefined
  useEngine(async () => {
    const { pool, database } = await (opened ??= open(url))
    await database.drain()
    await emptied(pool)
    return database
  })
}

async function open(url: string) {
  const own = new URL(url)
  own.pathname = `/world_${process.pid}`
  const admin = new Pool({ connectionString: url, max: 1 })
  await admin.query(`create database world_${process.pid} template forum_template`)
  await admin.end()
  const options = { connectionString: own.href, types: numbers, idleTimeoutMillis: 500, allowExitOnIdle: true }
  const pool = new Pool({ ...options, max: 3 })
  return { pool, database: new PostgresDatabase(pool, new Pool({ ...options, max: 1, pipeline: true })) }
}
