import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { Client } from 'pg'
import { domainSuite, runSuite } from '../../testing/domain-suite.ts'
import { debians, type PostgresServer, startPostgres } from '../../testing/postgres-server.ts'
import { openPostgres } from './open.ts'

const servers: [string, PostgresServer | null][] = [
  ['18', await startPostgres({ brief: true })],
  ['15', debians ? await startPostgres({ brief: true, installed: debians }) : null],
]

for (const [version, server] of servers)
  describe(`the domain on PostgreSQL ${version}`, {
    skip: server ? false : 'it is not installed here',
    concurrency: 2,
  }, () => {
    const ready = server && prepare(server)
    for (const files of domainSuite()) {
      test(`passes ${files.join(' ')}`, async (t) => {
        const admin = (await ready)!
        const { pid, passed, failed } = await runSuite(files, './on-postgres.ts', { FORIUM_TEST_POSTGRES: server!.url })
        const worlds = await dropWorlds(admin, pid)
        assert.equal(failed, '')
        assert.ok(passed > 0)
        t.diagnostic(`${passed} tests in ${worlds} databases`)
      })
    }
    after(async () => {
      await (await ready)?.end()
      await server?.stop()
    })
  })

async function prepare({ url }: PostgresServer): Promise<Client> {
  const admin = new Client(url)
  await admin.connect()
  await admin.query('create database forum_template')
  const template = new URL(url)
  template.pathname = '/forum_template'
  await (await openPostgres(template.href)).close()
  return admin
}

async function dropWorlds(admin: Client, pid: number): Promise<number> {
  const { rows } = await admin.query('select datname from pg_database where datname like $1', [`world\\_${pid}\\_%`])
  for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`)
  return rows.length
}
