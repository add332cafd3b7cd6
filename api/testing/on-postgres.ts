// For `node --import`: worlds of tests lie in PostgreSQL, each in a database of its own.
import { randomBytes } from 'node:crypto'
import { useEngine } from '@forium/schema/testing/engine.ts'
import { Client } from 'pg'
import { openPostgres } from '../database/postgres/open.ts'

const url = process.env.FORIUM_TEST_POSTGRES
if (!url) throw new Error('FORIUM_TEST_POSTGRES is not set.')

const template = 'forum_template'

useEngine(async () => {
  const name = `world_${randomBytes(6).toString('hex')}`
  await asAdmin((client) => client.query(`create database ${name} template ${template}`))
  return (await openPostgres(databaseUrl(name), { mayExit: true })).database
})

function databaseUrl(name: string): string {
  const other = new URL(url!)
  other.pathname = `/${name}`
  return other.href
}

async function asAdmin(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
