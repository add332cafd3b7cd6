// For `node --import`: worlds of tests lie in PostgreSQL, each in a database of its own.
import { useEngine } from '@forium/schema/testing/engine.ts'
import { Pool } from 'pg'
import { numbers, PostgresDatabase } from '../database/postgres/database.ts'

const url = process.env.FORIUM_TEST_POSTGRES
if (!url) throw new Error('FORIUM_TEST_POSTGRES is not set.')

const admin = new Pool({ connectionString: url, max: 1, allowExitOnIdle: true })
let worlds = 0

useEngine(async () => {
  const name = `world_${process.pid}_${(worlds += 1)}`
  await admin.query(`create database ${name} template forum_template`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const options = { connectionString: own.href, types: numbers, idleTimeoutMillis: 500, allowExitOnIdle: true }
  return new PostgresDatabase(new Pool({ ...options, max: 3 }), new Pool({ ...options, max: 1, pipeline: true }))
})
