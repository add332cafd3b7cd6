import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'
import { slugOf } from './slug.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const ana = await world.person('ana')
  const category = await forum.category(admin, 'Help')
  return { world, forum, admin, ana, category }
}

test('a topic opens with its first post, its address and its author’s mark', async () => {
  const { world, forum, ana, category } = await start()
  const { id } = await forum.topic(ana, category.id, { title: ' Größe über alles? ', body: '**Hi** 🎉' })
  const { topic } = await world.run(
    ana,
    `query($id: ID!) { topic(id: $id) { title slug url postCount viewerLastReadNumber viewerUnreadCount viewerCanReply
      viewerCanEdit excerpt category { name topicCount } author { displayName } lastPoster { id }
      posts(first: 5) { nodes { number url body { markdown text } viewerCanEdit isAcceptedAnswer topic { id } } } } }`,
    { id },
  )
  assert.deepEqual(topic, {
    title: 'Größe über alles?',
    slug: 'grosse-uber-alles',
    url: `https://forum.example/t/grosse-uber-alles/${id}`,
    postCount: 1,
    viewerLastReadNumber: 1,
    viewerUnreadCount: 0,
    viewerCanReply: true,
    viewerCanEdit: true,
    excerpt: topic.posts.nodes[0].body.text,
    category: { name: 'Help', topicCount: 1 },
    author: { displayName: 'Ana' },
    lastPoster: { id: ana.viewer.id },
    posts: {
      nodes: [
        {
          number: 1,
          url: `https://forum.example/t/grosse-uber-alles/${id}/1`,
          body: { markdown: '**Hi** 🎉', text: topic.posts.nodes[0].body.text },
          viewerCanEdit: true,
          isAcceptedAnswer: false,
          topic: { id },
        },
      ],
    },
  })
})

test('sending a topic twice makes one, and somebody else’s clientId is a conflict that tells nothing', async () => {
  const { world, forum, ana, category } = await start()
  const clientId = world.uuid()
  const bea = await world.person('bea')
  const [first, second] = await Promise.all([
    forum.topic(ana, category.id, { clientId }),
    forum.topic(ana, category.id, { clientId }),
  ])
  assert.equal(first.id, second.id)
  assert.equal((await forum.list(ana, 'list: LATEST')).length, 1)
  const stolen = await forum.topic(bea, category.id, { clientId })
  assert.deepEqual([stolen.errorCode, stolen.topic], ['CLIENT_ID_REUSED', undefined])
})

test('fifty replies at once get the numbers 2 to 51, each once, and the counters agree', async () => {
  const { world, forum, ana, category } = await start()
  const { id } = await forum.topic(ana, category.id)
  const people = await Promise.all(['bea', 'cem', 'dot'].map((name) => world.person(name)))
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, i) => forum.reply(people[i % 3]!, id, { body: `Reply ${i}` })),
  )
  const numbers = replies.map((reply) => reply.number).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    Array.from({ length: 50 }, (_, i) => i + 2),
  )
  const { topic } = await world.run(
    ana,
    'query($id: ID!) { topic(id: $id) { postCount lastPostNumber viewerUnreadCount } }',
    { id },
  )
  assert.deepEqual(topic, { postCount: 51, lastPostNumber: 51, viewerUnreadCount: 50 })
})

test('a reply sent twice at once is one reply', async () => {
  const { world, forum, ana, category } = await start()
  const { id } = await forum.topic(ana, category.id)
  const other = await forum.topic(ana, category.id)
  const clientId = world.uuid()
  const replies = await Promise.all([1, 2, 3].map(() => forum.reply(ana, id, { clientId })))
  assert.deepEqual(
    replies.map((reply) => reply.number),
    [2, 2, 2],
  )
  assert.equal((await forum.reply(ana, other.id, { clientId })).errorCode, 'CLIENT_ID_REUSED')
  assert.equal((await forum.reply(await world.person('bea'), id, { clientId })).errorCode, 'CLIENT_ID_REUSED')
})

test('a closed topic takes replies of moderators only, and reopening opens it', async () => {
  const { world, forum, ana, category } = await start()
  const mod = await world.person('mod', ['MODERATOR'])
  const { id } = await forum.topic(ana, category.id)
  assert.equal((await forum.onTopic(ana, 'closeTopic', { id })).errorCode, 'FORBIDDEN')
  assert.equal((await forum.onTopic(mod, 'closeTopic', { id })).isClosed, true)
  assert.equal((await forum.onTopic(mod, 'closeTopic', { id })).version, 2)
  assert.equal((await forum.reply(ana, id)).errorCode, 'CLOSED')
  assert.equal((await forum.reply(mod, id)).number, 2)
  assert.equal((await forum.onTopic(mod, 'reopenTopic', { id })).isClosed, false)
  assert.equal((await forum.reply(ana, id)).number, 3)
  const { topic } = await world.run(
    ana,
    'query($id: ID!) { topic(id: $id) { events(first: 9) { nodes { type afterNumber actor { displayName } } } } }',
    { id },
  )
  assert.deepEqual(topic.events.nodes, [
    { type: 'CLOSED', afterNumber: 1, actor: { displayName: 'Mod' } },
    { type: 'REOPENED', afterNumber: 2, actor: { displayName: 'Mod' } },
  ])
})

test('kinds that speak for the house are for its staff', async () => {
  const { world, forum, ana, category } = await start()
  const agent = await world.person('agent', ['AGENT'])
  const mod = await world.person('mod', ['MODERATOR'])
  assert.equal((await forum.topic(ana, category.id, { kind: 'ARTICLE' })).errorCode, 'FORBIDDEN')
  assert.equal((await forum.topic(agent, category.id, { kind: 'ARTICLE' })).kind, 'ARTICLE')
  assert.equal((await forum.topic(agent, category.id, { kind: 'ANNOUNCEMENT' })).errorCode, 'FORBIDDEN')
  const { id } = await forum.topic(ana, category.id)
  assert.equal((await forum.onTopic(ana, 'updateTopic', { id, kind: 'ANNOUNCEMENT' })).errorCode, 'FORBIDDEN')
  assert.equal((await forum.onTopic(mod, 'updateTopic', { id, kind: 'ANNOUNCEMENT' })).kind, 'ANNOUNCEMENT')
})

test('empty, too long and control characters are refused by their path', async () => {
  const { forum, ana, category } = await start()
  const wrong = await forum.topic(ana, category.id, { title: '  ', body: 'x'.repeat(64_001) })
  assert.deepEqual(
    wrong.issues.map((issue: { path: string[] }) => issue.path[0]),
    ['title', 'body'],
  )
  const hidden = await forum.topic(ana, category.id, { title: 'Bell \u0007 rings' })
  assert.deepEqual(hidden.issues[0].path, ['title'])
  assert.equal((await forum.topic(ana, category.id, { clientId: 'x' })).issues[0].code, 'UUID_V7')
})

test('guests and visitors are told why they may not write', async () => {
  const { world, forum, ana, category } = await start()
  const { id } = await forum.topic(ana, category.id)
  assert.equal((await forum.topic(world.guest, category.id)).errorCode, 'UNAUTHENTICATED')
  assert.equal((await forum.reply(world.guest, id)).errorCode, 'UNAUTHENTICATED')
  assert.equal((await forum.reply(await world.visitor(), id)).errorCode, 'FORBIDDEN')
  assert.equal(
    (await forum.onTopic(world.guest, 'markTopicRead', { topicId: id, number: 1 })).errorCode,
    'UNAUTHENTICATED',
  )
})

test('the author renames: the address follows, the old title stands in the timeline, the opening is found by the new one', async () => {
  const { world, forum, ana, category } = await start()
  const { id } = await forum.topic(ana, category.id, { title: 'Before' })
  const after = await forum.onTopic(ana, 'updateTopic', { id, title: 'After', expectedVersion: 1 })
  assert.deepEqual([after.title, after.slug, after.version], ['After', 'after', 2])
  assert.equal(
    (await forum.onTopic(ana, 'updateTopic', { id, title: 'Late', expectedVersion: 1 })).errorCode,
    'CONFLICT',
  )
  const bea = await world.person('bea')
  assert.equal((await forum.onTopic(bea, 'updateTopic', { id, title: 'Mine' })).errorCode, 'FORBIDDEN')
  const hits = await world.ports.search.find(world.ports.database, {
    communityId: world.communityId,
    terms: [{ text: 'after', prefix: false }],
    hiddenCategoryIds: [],
    limit: 5,
  })
  assert.equal(hits.length, 1)
  const { topic } = await world.run(
    ana,
    'query($id: ID!) { topic(id: $id) { events(first: 5) { nodes { type text } } } }',
    { id },
  )
  assert.deepEqual(topic.events.nodes, [{ type: 'RENAMED', text: 'Before' }])
})

test('moving changes the counts of both categories', async () => {
  const { world, forum, admin, ana, category } = await start()
  const other = await forum.category(admin, 'Other')
  const { id } = await forum.topic(ana, category.id)
  assert.equal((await forum.onTopic(ana, 'moveTopic', { id, categoryId: other.id })).errorCode, 'FORBIDDEN')
  await forum.onTopic(admin, 'moveTopic', { id, categoryId: other.id })
  await forum.onTopic(admin, 'moveTopic', { id, categoryId: other.id })
  const { categories } = await world.run(ana, '{ categories { name topicCount topics(first: 5) { nodes { id } } } }')
  assert.deepEqual(categories, [
    { name: 'Help', topicCount: 0, topics: { nodes: [] } },
    { name: 'Other', topicCount: 1, topics: { nodes: [{ id }] } },
  ])
})

test('pinned topics stand in a list of their own', async () => {
  const { world, forum, admin, ana, category } = await start()
  const { id } = await forum.topic(ana, category.id)
  assert.equal((await forum.onTopic(ana, 'pinTopic', { id })).errorCode, 'FORBIDDEN')
  assert.equal((await forum.onTopic(admin, 'pinTopic', { id })).isPinned, true)
  const pinned = () => world.run(world.guest, '{ pinnedTopics { id } }')
  assert.deepEqual((await pinned()).pinnedTopics, [{ id }])
  assert.equal((await forum.onTopic(admin, 'unpinTopic', { id })).isPinned, false)
  assert.deepEqual((await pinned()).pinnedTopics, [])
})

test('a slug is ASCII whatever the script, and never empty', () => {
  assert.equal(slugOf('Crème brûlée: how?'), 'creme-brulee-how')
  assert.equal(slugOf('你好'), 'topic')
  assert.equal(slugOf("Don't --- panic"), 'dont-panic')
  assert.match(slugOf(`${'a'.repeat(79)} bcd`), /^a{79}$/)
})
