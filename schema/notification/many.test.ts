import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemViewer } from '../people/viewer.ts'
import type { Statement } from '../ports/database.ts'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { createWorld } from '../testing/world.ts'
import { importTopics } from '../transfer/import-topics.ts'
import { items, topic as sourceTopic } from '../transfer/source.testing.ts'
import { chunkSize } from './recipients.ts'

const many = 10_000

test('ten thousand who watch are each told once, a few hundred in a batch, and the writer waits for none of it', async () => {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const ana = await world.person('ana')
  const category = await forum.category(admin, 'Open')
  const topic = await forum.topic(ana, category.id)
  await newsIn(world).deliver()
  const { database, clock } = world.ports
  const now = clock.now()
  const { sql } = database
  const row = (await database.first(sql.selectFrom('User').selectAll().where('id', '=', ana.viewer.id!)))!
  const follow = {
    subjectId: topic.id,
    kind: 'TOPIC',
    level: 'WATCHING',
    chosenAt: now,
    createdAt: now,
    updatedAt: now,
  }
  for (let from = 0; from < many; from += 500) {
    const ids = Array.from({ length: 500 }, (_, i) => `usr_${String(from + i).padStart(26, '0')}`)
    const users = ids.map((id) => ({ ...row, id, handle: id, email: null }))
    const follows = ids.map((userId) => ({ ...follow, userId }))
    await database.batch([
      { query: sql.insertInto('User').values(users).compile() },
      { query: sql.insertInto('Follow').values(follows).compile() },
    ])
  }
  const batches: (readonly Statement[])[] = []
  const spied = {
    ...database,
    batch: (statements: readonly Statement[]) => {
      batches.push(statements)
      return database.batch(statements)
    },
  }
  const count = async () =>
    (await database.first(sql.selectFrom('Notification').select((eb) => eb.fn.countAll<number>().as('n'))))!.n
  await forum.reply(admin, topic.id)
  assert.equal(await count(), 0)
  const news = newsIn({ ...world, as: (viewer, community) => ({ ...world.as(viewer, community), database: spied }) })
  await news.deliver()
  assert.equal(await count(), many + 1)
  assert.ok(batches.length >= many / chunkSize)
  const parameters = batches.flat().map((statement) => statement.query.parameters.length)
  assert.ok(Math.max(...parameters) <= chunkSize * 20, 'no statement is about more than one chunk')
  const posted = (await database.first(sql.selectFrom('Event').select('seq').where('type', '=', 'POST_CREATED')))!
  // Killed half way: what was told stays told, the rest follows.
  await database.batch([
    {
      query: sql
        .updateTable('LogPosition')
        .set({ seq: posted.seq - 1 })
        .compile(),
    },
    { query: sql.deleteFrom('Notification').where('userId', '>', 'usr_00000000000000000000005').compile() },
  ])
  assert.ok((await count()) < many)
  await newsIn(world).deliver()
  assert.equal(await count(), many + 1)
})

test('an import tells nobody anything', async () => {
  const world = await createWorld()
  const system = world.as(systemViewer)
  await importTopics(system, { source: 'discourse:test' }, items(sourceTopic(1), sourceTopic(2)))
  await newsIn(world).deliver()
  const rows = await world.ports.database.all(world.ports.database.sql.selectFrom('Notification').select('id'))
  assert.deepEqual(rows, [])
})
