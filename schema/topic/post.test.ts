import assert from 'node:assert/strict'
import { test } from 'node:test'
import { execute, parse } from 'graphql'
import { schema } from '../index.ts'
import type { Context } from '../kernel/context.ts'
import type { Database } from '../ports/database.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld, type World } from '../testing/world.ts'

async function start(replies = 0) {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const ana = await world.person('ana')
  const category = await forum.category(admin, 'Help')
  const topic = await forum.topic(ana, category.id)
  const posts = []
  for (let i = 0; i < replies; i++) posts.push(await forum.reply(ana, topic.id, { body: `Reply ${i + 2}` }))
  return { world, forum, admin, ana, category, topic, posts }
}

const page = async (world: World, ctx: Context, id: string, args: string) => {
  const document = `query($id: ID!) { topic(id: $id) { posts(${args}) {
    nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`
  const { posts } = (await world.run(ctx, document, { id })).topic
  const numbers = posts.nodes.map((post: { number: number }) => post.number)
  return { numbers, ...posts.pageInfo }
}

test('posts are paged forwards, backwards and around a number', async () => {
  const { world, topic } = await start(10)
  const at = (args: string) => page(world, world.guest, topic.id, args)
  const first = await at('first: 4')
  assert.deepEqual(first.numbers, [1, 2, 3, 4])
  assert.deepEqual((await at(`first: 4, after: "${first.endCursor}"`)).numbers, [5, 6, 7, 8])
  assert.deepEqual((await at('last: 3')).numbers, [9, 10, 11])
  const middle = await at('first: 4, around: 6')
  assert.deepEqual([middle.numbers, middle.hasPreviousPage, middle.hasNextPage], [[4, 5, 6, 7], true, true])
  assert.deepEqual((await at(`first: 3, after: "${middle.endCursor}"`)).numbers, [8, 9, 10])
  assert.deepEqual((await at(`last: 2, before: "${middle.startCursor}"`)).numbers, [2, 3])
  const top = await at('first: 4, around: 1')
  assert.deepEqual([top.numbers, top.hasPreviousPage, top.hasNextPage], [[1, 2, 3, 4], false, true])
  const end = await at('first: 4, around: 999')
  assert.deepEqual([end.numbers, end.hasPreviousPage, end.hasNextPage], [[8, 9, 10, 11], true, false])
  const all = await at('first: 50, around: 5')
  assert.deepEqual([all.numbers.length, all.hasPreviousPage, all.hasNextPage], [11, false, false])
})

test('a page of posts takes as many reads for twenty posts as for two', async () => {
  const { world, forum, ana, topic } = await start(1)
  const { database } = world.ports
  const document = parse(`query($id: ID!) { topic(id: $id) { title author { displayName } posts(first: 20) { nodes {
    number url body { html } author { id displayName } reactions { emoji count } replyTo { number } } } } }`)
  const reads = async () => {
    let count = 0
    const all: Database['all'] = (query) => {
      count++
      return database.all(query)
    }
    const ctx = { ...world.guest, database: { ...database, all } }
    const variableValues = { id: topic.id }
    await execute({ schema, document, contextValue: { ...ctx, loaders: new Map() }, variableValues })
    count = 0
    const result = await execute({ schema, document, contextValue: { ...ctx, loaders: new Map() }, variableValues })
    assert.equal(result.errors, undefined)
    return count
  }
  await forum.reply(await world.person('bea'), topic.id)
  const few = await reads()
  const people = await Promise.all(['cem', 'dot', 'eli'].map((name) => world.person(name)))
  for (let i = 0; i < 20; i++) {
    const post = await forum.reply(people[i % 3]!, topic.id)
    await forum.onPost(ana, 'addReaction', { postId: post.id, emoji: '🎉' })
  }
  assert.equal(await reads(), few)
  // The topic, its author, the posts, the other authors, the reactions.
  assert.equal(few, 5)
})

test('only those forms of a body are read that the operation asks for, and all that it asks for are there', async () => {
  const { world, topic, posts } = await start(2)
  const { topic: both, node } = await world.run(
    world.guest,
    `query($id: ID!, $post: ID!) { topic(id: $id) { posts(first: 5) { nodes { body { html } } } }
      node(id: $post) { ... on Post { body { markdown text blocks { type text } } replyTo { number } } } }`,
    { id: topic.id, post: posts[0].id },
  )
  assert.match(both.posts.nodes[1].body.html, /Reply 2/)
  assert.deepEqual(node.body.markdown, 'Reply 2')
})

test('an edit keeps what stood there, and refuses to overwrite what it has not seen', async () => {
  const { world, forum, ana, admin, posts } = await start(1)
  const { id } = posts[0]
  const edited = await forum.onPost(ana, 'updatePost', { id, body: 'Better', ifVersion: 1, reason: 'typo' })
  assert.equal(edited.version, 2)
  assert.equal((await forum.onPost(ana, 'updatePost', { id, body: 'Worse', ifVersion: 1 })).errorCode, 'CONFLICT')
  assert.equal((await forum.onPost(ana, 'updatePost', { id, body: 'Better' })).version, 2)
  assert.equal((await forum.onPost(admin, 'updatePost', { id, body: 'Best' })).version, 3)
  const bea = await world.person('bea')
  assert.equal((await forum.onPost(bea, 'updatePost', { id, body: 'Hers' })).errorCode, 'FORBIDDEN')
  const { node } = await world.run(
    bea,
    `query($id: ID!) { node(id: $id) { ... on Post { editCount revisions(first: 9) {
      nodes { version reason body { markdown } editor { displayName } } } } } }`,
    { id },
  )
  assert.deepEqual(node, {
    editCount: 2,
    revisions: {
      nodes: [
        { version: 2, reason: null, body: { markdown: 'Better' }, editor: { displayName: 'Admin' } },
        { version: 1, reason: 'typo', body: { markdown: 'Reply 2' }, editor: { displayName: 'Ana' } },
      ],
    },
  })
})

test('two edits of one version at once: one wins, the other is told', async () => {
  const { forum, ana, admin, posts } = await start(1)
  const edit = (ctx: Context, body: string) => forum.onPost(ctx, 'updatePost', { id: posts[0].id, body, ifVersion: 1 })
  const answers = await Promise.all([edit(ana, 'One'), edit(admin, 'Two')])
  assert.deepEqual(answers.map((answer) => answer.errorCode ?? answer.version).sort(), [2, 'CONFLICT'])
})

test('a deleted post keeps its place without its words, in every way to it, but for moderators', async () => {
  const { world, forum, ana, admin, topic, posts } = await start(3)
  const { id } = posts[1]
  const bea = await world.person('bea')
  await forum.onPost(ana, 'updatePost', { id: posts[1].id, body: 'Leaked password' })
  await forum.reply(bea, topic.id, { replyToPostId: id })
  assert.equal((await forum.onPost(bea, 'deletePost', { id })).errorCode, 'FORBIDDEN')
  const deleted = await forum.onPost(ana, 'deletePost', { id })
  assert.deepEqual([deleted.number, deleted.body], [3, null])
  const document = `query($id: ID!, $post: ID!, $ana: ID!) {
    topic(id: $id) { postCount post(number: 3) { body { html } } posts(first: 9) { nodes { number deletedAt body { html markdown text }
      replyTo { body { html } } revisions(first: 5) { nodes { body { html } } } } } }
    node(id: $post) { ... on Post { body { html } } }
    person: node(id: $ana) { ... on User { posts(first: 9) { nodes { number body { html } } } } } }`
  const ids = { id: topic.id, post: id, ana: ana.viewer.id }
  for (const viewer of [world.guest, bea, ana]) {
    const answer = await world.run(viewer, document, ids)
    assert.ok(!/Leaked|Reply 3/.test(JSON.stringify(answer)))
    assert.deepEqual(
      answer.topic.posts.nodes.map((post: { number: number }) => post.number),
      [1, 2, 3, 4, 5],
    )
    assert.equal(answer.topic.postCount, 4)
  }
  assert.match((await world.run(admin, document, ids)).topic.posts.nodes[2].body.html, /Leaked/)
  const restored = await forum.onPost(ana, 'restorePost', { id })
  assert.match(restored.body.html, /Leaked/)
  assert.equal((await world.run(ana, document, ids)).topic.postCount, 5)
})

test('what a moderator deleted, its author does not restore; nor their own after 30 days', async () => {
  const { world, forum, ana, admin, posts } = await start(2)
  await forum.onPost(admin, 'deletePost', { id: posts[0].id })
  assert.equal((await forum.onPost(ana, 'restorePost', { id: posts[0].id })).errorCode, 'FORBIDDEN')
  await forum.onPost(ana, 'deletePost', { id: posts[1].id })
  world.clock.advance(31 * 24 * 3600 * 1000)
  assert.equal((await forum.onPost(ana, 'restorePost', { id: posts[1].id })).errorCode, 'FORBIDDEN')
  assert.equal((await forum.onPost(admin, 'restorePost', { id: posts[1].id })).deletedAt, null)
})

test('the opening goes with its topic: by its author while nobody replied, by moderators always', async () => {
  const { world, forum, ana, admin, category, topic } = await start(1)
  const { topic: read } = await world.run(ana, 'query($id: ID!) { topic(id: $id) { post(number: 1) { id } } }', {
    id: topic.id,
  })
  assert.equal((await forum.onPost(ana, 'deletePost', { id: read.post.id })).issues[0].code, 'OPENING')
  const gone = { id: topic.id }
  assert.equal((await forum.act(ana, 'deleteTopic', gone, 'deletedId')).errorCode, 'FORBIDDEN')
  assert.equal((await forum.act(admin, 'deleteTopic', gone, 'topic { id }')).topic.id, topic.id)
  const byId = 'query($id: ID!) { topic(id: $id) { id } node(id: $id) { id } }'
  assert.deepEqual(await world.run(ana, byId, gone), { topic: null, node: null })
  assert.deepEqual(await forum.list(admin, 'list: LATEST'), [])
  assert.equal((await forum.reply(admin, topic.id)).errorCode, 'CLOSED')
  assert.equal((await forum.onTopic(ana, 'restoreTopic', gone)).errorCode, 'NOT_FOUND')
  assert.equal((await forum.onTopic(admin, 'restoreTopic', gone)).id, topic.id)
  const own = await forum.topic(ana, category.id)
  assert.equal((await forum.act(ana, 'deleteTopic', { id: own.id }, 'deletedId topic { id }')).topic, null)
  assert.equal((await forum.onTopic(ana, 'restoreTopic', { id: own.id })).id, own.id)
  assert.equal((await world.run(ana, '{ categories { topicCount } }')).categories[0].topicCount, 2)
})

test('a deleted text is not found by search, a restored one is', async () => {
  const { world, forum, ana, admin, topic, posts } = await start(2)
  const found = async () => {
    const terms = [{ text: 'reply', prefix: false }]
    const query = { communityId: world.communityId, terms, hiddenCategoryIds: [], limit: 9 }
    return (await world.ports.search.find(world.ports.database, query)).length
  }
  assert.equal(await found(), 2)
  await forum.onPost(ana, 'deletePost', { id: posts[0].id })
  assert.equal(await found(), 1)
  await forum.act(admin, 'deleteTopic', { id: topic.id }, 'deletedId')
  assert.equal(await found(), 0)
  await forum.onPost(admin, 'restorePost', { id: posts[0].id })
  assert.equal(await found(), 0)
  await forum.onTopic(admin, 'restoreTopic', { id: topic.id })
  assert.equal(await found(), 2)
})

test('replies name what they answer, only inside one topic', async () => {
  const { world, forum, ana, category, topic, posts } = await start(1)
  const other = await forum.topic(ana, category.id)
  await forum.reply(ana, topic.id, { replyToPostId: posts[0].id })
  assert.equal((await forum.reply(ana, other.id, { replyToPostId: posts[0].id })).errorCode, 'NOT_FOUND')
  const { topic: read } = await world.run(
    world.guest,
    `query($id: ID!) { topic(id: $id) { posts(first: 9) { nodes { replyTo { number author { displayName } }
      replies(first: 5) { nodes { number } } } } } }`,
    { id: topic.id },
  )
  assert.deepEqual(
    read.posts.nodes.map((post: { replyTo: unknown }) => post.replyTo),
    [null, null, { number: 2, author: { displayName: 'Ana' } }],
  )
  assert.deepEqual(read.posts.nodes[1].replies.nodes, [{ number: 3 }])
})
