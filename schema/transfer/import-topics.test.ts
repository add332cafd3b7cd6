import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFeed } from '../feed/subscribe.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import { systemViewer } from '../people/viewer.ts'
import { createWorld, type World } from '../testing/world.ts'
import { importTopics } from './import-topics.ts'
import { category, day, items, person, post, posts, topic } from './source.testing.ts'
import type { SourceItem, SourceTopic } from './source.ts'

const source = 'discourse:test'

async function imported(world: World, ...given: (SourceTopic | SourceItem)[]) {
  return importTopics(world.as(systemViewer), { source }, items(...given))
}

const rows = (world: World, table: 'Topic' | 'Post' | 'User' | 'Category' | 'Tag' | 'Event') =>
  world.ports.database.all(world.ports.database.sql.selectFrom(table).selectAll()) as Promise<Record<string, unknown>[]>

test('a topic comes with its posts, people, category, tags and events', async () => {
  const world = await createWorld()
  const { report } = await imported(
    world,
    topic(1, {
      tags: [{ externalId: 'tag/c++', name: 'C++', description: null }],
      viewCount: 7,
      posts: [
        post(1, 1, { likeCount: 2 }),
        post(1, 2, { replyToNumber: 1, likeCount: 1, editCount: 2, editedAt: day(9) }),
        post(1, 5, { accepted: true, license: 'CC BY-SA 4.0', sourceUrl: 'https://x.example/a/5', score: -3 }),
      ],
      events: [
        {
          externalId: 'p/9',
          number: 3,
          type: 'CLOSED',
          actor: person('Ana'),
          html: '<p>Solved.</p>',
          createdAt: day(4),
        },
      ],
      closedAt: day(4),
    }),
  )
  const { importJobs: _jobs, ...data } = await world.run(
    world.guest,
    `{ importJobs(first: 1) { nodes { id } } topics(first: 5) { nodes { title kind viewCount likeCount postCount isClosed
       tags { name slug } category { name slug topicCount } acceptedAnswer { number }
       posts(first: 10) { nodes { number author { ... on User { handle roles } } body { text } replyTo { number } createdAt editCount } }
       } } }`,
  )
  const [found] = data.topics.nodes
  assert.deepEqual(
    [found.title, found.kind, found.viewCount, found.likeCount, found.postCount],
    ['Topic 1', 'QUESTION', 7, 3, 3],
  )
  assert.equal(found.isClosed, true)
  assert.deepEqual(found.category, { name: 'Category 1', slug: 'category-1', topicCount: 1 })
  assert.equal(found.tags[0].name, 'C++')
  assert.equal(found.acceptedAnswer.number, 5)
  assert.deepEqual(
    found.posts.nodes.map((each: Record<string, unknown>) => [each.number, each.createdAt, each.editCount]),
    [
      [1, '2020-01-01T00:00:00.000Z', 0],
      [2, '2020-01-02T00:00:00.000Z', 2],
      [5, '2020-01-05T00:00:00.000Z', 0],
    ],
  )
  assert.deepEqual(found.posts.nodes[0].author, { handle: 'ana', roles: ['MEMBER'] })
  assert.equal(found.posts.nodes[1].replyTo.number, 1)
  const [last] = (await rows(world, 'Post')).filter((row) => row.number === 5)
  assert.deepEqual([last!.importedScore, last!.license, last!.importedLikeCount], [-3, 'CC BY-SA 4.0', 0])
  assert.equal(report.totals.topicsWithGaps, 1)
  assert.equal(report.counts.posts.stored, 3)
})

test('a second run writes nothing, keeps no job and tells nobody', async () => {
  const world = await createWorld()
  const given = [topic(1), topic(2, { posts: posts(2, 3) })]
  await imported(world, ...given)
  const before = await rows(world, 'Event')
  let batches = 0
  const { database } = world.ports
  const batch: typeof database.batch = (statements) => {
    batches += 1
    return database.batch(statements)
  }
  const ctx = { ...world.as(systemViewer), database: { ...database, batch } }
  const { report, jobId } = await importTopics(ctx, { source }, items(...given))
  assert.equal(batches, 0)
  assert.equal(jobId, null)
  assert.equal(report.changed, false)
  assert.deepEqual(report.counts.posts, { found: 5, created: 0, updated: 0, unchanged: 5, skipped: 0, stored: 5 })
  assert.deepEqual(await rows(world, 'Event'), before)
})

test('one event ends it all, and live streams begin anew', async () => {
  const world = await createWorld()
  const ana = await world.person('ana2')
  const feed = await openFeed(ana, null, {})
  await feed.next()
  await imported(world, topic(1), topic(2))
  const events = await rows(world, 'Event')
  assert.deepEqual(
    events.map((event) => [event.type, event.audience]),
    [['IMPORT_FINISHED', 'COMMUNITY']],
  )
  const frame = (await feed.next()).value
  assert.equal(frame.kind === 'reset' && frame.reason, 'DATA_REPLACED')
})

test('progress is told to administrators at most once a second', async () => {
  const world = await createWorld()
  const many = Array.from({ length: 8 }, (_, at) => topic(at + 1, { posts: posts(at + 1, 30) }))
  let turns = 0
  const pause = async () => {
    if (++turns % 4 === 0) world.clock.advance(600)
  }
  await importTopics(world.as(systemViewer), { source, total: 8, pause }, items(...many))
  const told = (await rows(world, 'Event')).filter((event) => event.type === 'IMPORT_PROGRESS')
  assert.ok(told.length > 0)
  assert.ok(told.every((event) => event.audience === 'ADMINS'))
  for (const [at, event] of told.entries())
    if (at > 0) assert.ok(Number(event.occurredAt) - Number(told[at - 1]!.occurredAt) >= 1000)
})

test('a long topic comes in parts and is then as if it had come at once', async () => {
  const world = await createWorld()
  const long = topic(1, {
    posts: posts(1, 130).map((each) => ({ ...each, likeCount: 1, accepted: each.number === 101 })),
    events: [{ externalId: 'p/77', number: 131, type: 'CLOSED', actor: person('Ana'), html: '', createdAt: day(131) }],
  })
  const { report } = await imported(world, long)
  assert.deepEqual(report.counts.topics, { found: 1, created: 1, updated: 0, unchanged: 0, skipped: 0, stored: 1 })
  assert.equal(report.counts.posts.created, 130)
  assert.equal(report.counts.posts.found, 130)
  assert.equal(report.counts.events.found, 1)
  const [row] = await rows(world, 'Topic')
  assert.deepEqual(
    [row!.postCount, row!.likeCount, row!.lastPostNumber, row!.lastPostedAt, row!.version, row!.updatedAt],
    [130, 130, 130, day(130), 1, day(130)],
  )
  const accepted = (await rows(world, 'Post')).find((each) => each.id === row!.acceptedPostId)
  assert.equal(accepted!.number, 101)
  assert.equal((await imported(world, long)).report.changed, false)
})

test('who may not import, does not', async () => {
  const world = await createWorld()
  const member = await world.person('carl')
  await assert.rejects(importTopics(member, { source }, items(topic(1))), ForbiddenError)
  assert.equal((await rows(world, 'Topic')).length, 0)
})

test('a community sees nothing of what another one imported', async () => {
  const world = await createWorld()
  const other = await world.addCommunity('Other')
  const { jobId } = await imported(world, topic(1))
  const owner = await world.person('olga', ['OWNER'], other)
  const answer = await world.run(
    owner,
    `{ importJobs(first: 5) { nodes { id } } importJob(id: "${jobId}") { id } node(id: "${jobId}") { id }
       resolveLink(path: "/t/topic-1/1") { id } topics(first: 5) { nodes { id } } }`,
  )
  assert.deepEqual(answer, {
    importJobs: { nodes: [] },
    importJob: null,
    node: null,
    resolveLink: null,
    topics: { nodes: [] },
  })
})

test('imports and their reports are for those who may import', async () => {
  const world = await createWorld()
  const { jobId } = await imported(world, topic(1))
  const document = `{ importJobs(first: 5) { nodes { id report { text } } } importJob(id: "${jobId}") { id } node(id: "${jobId}") { id } }`
  for (const ctx of [world.guest, await world.visitor(), await world.person('mo', ['MODERATOR', 'AGENT'])])
    assert.deepEqual(await world.run(ctx, document), { importJobs: { nodes: [] }, importJob: null, node: null })
  const admin = await world.run(await world.person('al', ['ADMIN']), document)
  assert.equal(admin.node.id, jobId)
  assert.match(admin.importJobs.nodes[0].report.text, /topics +1 +1/)
})

test('what a source did not show to everyone is not shown to everyone here', async () => {
  const world = await createWorld()
  const { report } = await imported(world, topic(1, { category: category(9, { restricted: true, name: 'Staff' }) }))
  assert.equal(report.remarkCounts.CATEGORY_RESTRICTED, 1)
  const document = '{ topics(first: 5) { nodes { title } } resolveLink(path: "/t/topic-1/1/2") { id } }'
  assert.deepEqual(await world.run(world.guest, document), { topics: { nodes: [] }, resolveLink: null })
  const seen = await world.run(await world.person('al', ['ADMIN']), document)
  assert.equal(seen.topics.nodes[0].title, 'Topic 1')
})

test('an import that fails says so and can be run again', async () => {
  const world = await createWorld()
  async function* broken(): AsyncGenerator<SourceItem> {
    yield { topic: topic(1, { posts: posts(1, 45) }) }
    yield { topic: topic(2) }
    throw new Error('the disk is gone')
  }
  await assert.rejects(importTopics(world.as(systemViewer), { source }, broken()), /the disk is gone/)
  const admin = await world.person('al', ['ADMIN'])
  const jobs = '{ importJobs(first: 5) { nodes { status } } }'
  assert.equal((await world.run(admin, jobs)).importJobs.nodes[0].status, 'FAILED')
  const { report } = await imported(world, topic(1, { posts: posts(1, 45) }), topic(2))
  assert.deepEqual([report.counts.topics.unchanged, report.counts.topics.created], [1, 1])
})
