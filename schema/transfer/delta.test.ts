import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemViewer } from '../people/viewer.ts'
import { createWorld, type World } from '../testing/world.ts'
import { importTopics } from './import-topics.ts'
import { category, day, items, person, post, posts, topic } from './source.testing.ts'
import type { SourceTopic } from './source.ts'

const source = 'discourse:test'

const imported = async (world: World, ...topics: SourceTopic[]) =>
  (await importTopics(world.as(systemViewer), { source }, items(...topics))).report

async function topicIn(world: World, externalId = 't/1') {
  const { sql } = world.ports.database
  const ref = sql.selectFrom('ExternalRef').select('objectId').where('externalId', '=', externalId)
  return (await world.ports.database.first(sql.selectFrom('Topic').selectAll().where('id', '=', ref)))!
}

const postsIn = (world: World, topicId: string) =>
  world.ports.database.all(
    world.ports.database.sql.selectFrom('Post').selectAll().where('topicId', '=', topicId).orderBy('number'),
  )

test('a changed topic is updated, its new posts are added, the rest is left alone', async () => {
  const world = await createWorld()
  await imported(world, topic(1), topic(2))
  const before = await postsIn(world, (await topicIn(world)).id)
  const changed = topic(1, {
    title: 'A better title',
    viewCount: 500,
    category: category(2),
    tags: [{ externalId: 'tag/new', name: 'new', description: null }],
    posts: [
      post(1, 1),
      post(1, 2, { likeCount: 3, body: { html: '<p>Rewritten</p>', markdown: null } }),
      post(1, 3, { replyToNumber: 2, accepted: true }),
    ],
  })
  const report = await imported(world, changed, topic(2))
  assert.deepEqual([report.counts.topics.updated, report.counts.topics.unchanged], [1, 1])
  const { created, updated, unchanged } = report.counts.posts
  assert.deepEqual([created, updated, unchanged], [1, 1, 3])
  const row = await topicIn(world)
  const after = await postsIn(world, row.id)
  assert.deepEqual(
    [row.title, row.viewCount, row.likeCount, row.postCount, row.lastPostNumber, row.lastPostedAt, row.version],
    ['A better title', 500, 3, 3, 3, day(3), 2],
  )
  assert.equal(row.acceptedPostId, after[2]!.id)
  assert.equal(after[2]!.replyToPostId, before[1]!.id)
  assert.deepEqual(after[0], before[0])
  assert.deepEqual([after[1]!.id, after[1]!.bodyText, after[1]!.version], [before[1]!.id, 'Rewritten', 2])
  const { categories } = await world.run(world.guest, '{ categories { slug topicCount } }')
  assert.deepEqual(
    Object.fromEntries(categories.map((each: { slug: string; topicCount: number }) => [each.slug, each.topicCount])),
    {
      'category-1': 1,
      'category-2': 1,
    },
  )
  const { search } = await world.run(world.guest, '{ search(query: "better", first: 5) { nodes { post { number } } } }')
  assert.equal(search.nodes.length, 1)
  assert.equal((await imported(world, changed, topic(2))).changed, false)
})

test('views alone change nothing but the views', async () => {
  const world = await createWorld()
  await imported(world, topic(1))
  const before = await topicIn(world)
  await imported(world, topic(1, { viewCount: 9000 }))
  assert.deepEqual(await topicIn(world), { ...before, viewCount: 9000 })
  await imported(world, topic(1, { viewCount: 10 }))
  assert.equal((await topicIn(world)).viewCount, 9000)
})

test('what people wrote here in between stays, and a post that finds its number taken goes behind it', async () => {
  const world = await createWorld()
  await imported(world, topic(1))
  const { id: topicId } = await topicIn(world)
  const dora = await world.person('dora')
  const written = await world.run(
    dora,
    `mutation ($id: ID!) { createPost(input: { clientId: $id, topicId: "${topicId}", body: "Here first" }) { ... on CreatePostPayload { post { id number } } } }`,
    { id: world.uuid() },
  )
  assert.equal(written.createPost.post.number, 3)
  const more = topic(1, { posts: [...posts(1, 2), post(1, 3), post(1, 4, { replyToNumber: 3 })] })
  const report = await imported(world, more)
  const after = await postsIn(world, topicId)
  assert.deepEqual(
    after.map((each) => [each.number, each.bodyText]),
    [
      [1, 'Post 1 of 1'],
      [2, 'Post 2 of 1'],
      [3, 'Here first'],
      [4, 'Post 3 of 1'],
      [5, 'Post 4 of 1'],
    ],
  )
  assert.equal(after[4]!.replyToPostId, after[3]!.id)
  assert.equal(report.remarkCounts.NUMBER_TAKEN, 2)
  const path =
    '{ three: resolveLink(path: "/t/x/1/3") { id } four: resolveLink(path: "/t/x/1/4") { id } two: resolveLink(path: "/t/x/1/2") { id } }'
  const { two, three, four } = await world.run(world.guest, path)
  assert.deepEqual([two.id, three.id, four.id], [after[1]!.id, after[3]!.id, after[4]!.id])
  assert.equal((await topicIn(world)).postCount, 5)
  assert.equal((await imported(world, more)).changed, false)
})

test('a post that was edited here keeps its words, but gets its likes', async () => {
  const world = await createWorld()
  await imported(world, topic(1))
  const { id: topicId } = await topicIn(world)
  const [, second] = await postsIn(world, topicId)
  const mo = await world.person('mo', ['MODERATOR'])
  await world.run(mo, `mutation { updatePost(input: { id: "${second!.id}", body: "Mine" }) { __typename } }`)
  const changed = topic(1, {
    posts: [post(1, 1), post(1, 2, { likeCount: 4, body: { html: '<p>Theirs</p>', markdown: null } })],
  })
  const report = await imported(world, changed)
  const [, after] = await postsIn(world, topicId)
  assert.deepEqual([after!.bodyText, after!.importedLikeCount], ['Mine', 4])
  assert.equal(report.remarkCounts.EDITED_HERE, 1)
  assert.equal((await topicIn(world)).likeCount, 4)
  assert.equal((await imported(world, changed)).changed, false)
})

test('hidden posts are not counted, shown or found, and come back when the source shows them again', async () => {
  const world = await createWorld()
  const hidden = topic(1, {
    posts: [post(1, 1), post(1, 2, { hidden: true, body: { html: '<p>secretword</p>', markdown: null } })],
  })
  const find = '{ search(query: "secretword", first: 5) { nodes { post { id } } } }'
  const report = await imported(world, hidden)
  assert.equal(report.totals.hiddenPosts, 1)
  const { id } = await topicIn(world)
  assert.equal((await topicIn(world)).postCount, 1)
  assert.equal((await topicIn(world)).lastPostedAt, day(1))
  assert.deepEqual((await world.run(world.guest, find)).search.nodes, [])
  const { node } = await world.run(
    world.guest,
    `{ node(id: "${id}") { ... on Topic { post(number: 2) { isHidden body { text } } } } }`,
  )
  assert.deepEqual(node.post, { isHidden: true, body: null })
  await imported(
    world,
    topic(1, { posts: [post(1, 1), post(1, 2, { body: { html: '<p>secretword</p>', markdown: null } })] }),
  )
  assert.equal((await topicIn(world)).postCount, 2)
  assert.equal((await world.run(world.guest, find)).search.nodes.length, 1)
  await imported(world, hidden)
  assert.equal((await topicIn(world)).postCount, 1)
  assert.deepEqual((await world.run(world.guest, find)).search.nodes, [])
})

test('what was deleted here stays deleted', async () => {
  const world = await createWorld()
  await imported(world, topic(1))
  const { id } = await topicIn(world)
  const [, second] = await postsIn(world, id)
  const mo = await world.person('mo', ['MODERATOR'])
  await world.run(mo, `mutation { deletePost(input: { id: "${second!.id}" }) { __typename } }`)
  await imported(world, topic(1, { posts: [post(1, 1), post(1, 2, { likeCount: 1 })] }))
  assert.notEqual((await postsIn(world, id))[1]!.deletedAt, null)
  assert.equal((await topicIn(world)).postCount, 1)
})

test('people keep their own names once the account is theirs; before that the source decides', async () => {
  const world = await createWorld()
  const by = (displayName: string) => topic(1, { posts: [post(1, 1, { author: person('Eva', { displayName }) })] })
  await imported(world, by('Eva'))
  const { sql } = world.ports.database
  const eva = sql.selectFrom('User').selectAll().where('handle', '=', 'eva')
  const report = await imported(world, by('Eva Maria'))
  assert.equal(report.counts.people.updated, 1)
  assert.equal((await world.ports.database.first(eva))!.displayName, 'Eva Maria')
  const claim = sql.updateTable('User').set({ email: 'eva@example.com' }).where('handle', '=', 'eva')
  await world.ports.database.batch([{ query: claim.compile() }])
  await imported(world, by('Somebody else'))
  assert.equal((await world.ports.database.first(eva))!.displayName, 'Eva Maria')
})

test('people are as old as their first post, in whatever order topics come', async () => {
  const world = await createWorld()
  const late = topic(1, { posts: [post(1, 1, { createdAt: day(20) })] })
  const early = topic(2, { posts: [post(2, 1, { createdAt: day(3) })] })
  await imported(world, late, early)
  const { sql } = world.ports.database
  const ana = await world.ports.database.first(sql.selectFrom('User').select('createdAt').where('handle', '=', 'ana'))
  assert.equal(ana!.createdAt, day(3))
  assert.equal((await imported(world, late, early)).changed, false)
})

test('names that somebody has or nobody may have get a number', async () => {
  const world = await createWorld()
  await world.person('ana')
  const authors = ['Ana', 'system', 'Łukasz!', 'x', '名前', 'Sir_Nate', 'a.b-c']
  const all = authors.map((name, at) => post(1, at + 1, { author: person(name) }))
  const report = await imported(world, topic(1, { posts: all }))
  const { sql } = world.ports.database
  const rows = await world.ports.database.all(
    sql
      .selectFrom('Post')
      .innerJoin('User', 'User.id', 'Post.authorId')
      .select(['handle', 'displayName'])
      .orderBy('number'),
  )
  assert.deepEqual(
    rows.map((row) => row.handle),
    ['ana-2', 'system-2', 'lukasz', 'x-2', 'member-2', 'sir_nate', 'a.b-c'],
  )
  assert.deepEqual(
    rows.map((row) => row.displayName),
    authors,
  )
  assert.equal(report.remarkCounts.HANDLE_CHANGED, 4)
})

test('two sources may bring the same ids, and tags of one name are one tag', async () => {
  const world = await createWorld()
  const tagged = (name: string) => topic(1, { tags: [{ externalId: `tag/${name}`, name, description: null }] })
  await imported(world, tagged('net'))
  const ctx = world.as(systemViewer)
  const other = await importTopics(ctx, { source: 'discourse:other' }, items(tagged('net')))
  assert.equal(other.report.counts.topics.created, 1)
  await importTopics(ctx, { source: 'discourse:third' }, items(tagged('.net')))
  const { sql } = world.ports.database
  const tags = await world.ports.database.all(sql.selectFrom('Tag').select(['name', 'slug']).orderBy('name'))
  assert.deepEqual(
    tags.map((tag) => tag.name),
    ['.net', 'net'],
  )
  assert.notEqual(tags[0]!.slug, tags[1]!.slug)
})
