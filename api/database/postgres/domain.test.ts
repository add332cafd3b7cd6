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
        // What all of them ran on. It was there, so it was PostgreSQL.
        await admin.query(`drop database world_${pid} with (force)`)
        assert.equal(failed, '')
        assert.ok(passed > 0)
        t.diagnostic(`${passed} tests`)
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
