import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutPlans } from '../testing/engine.ts'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { recorded } from '../testing/work.ts'
import { createWorld } from '../testing/world.ts'
import { type Followed, levelIn } from './follow-level.ts'
import { listTopics } from './topic-list.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const [ana, bea] = await Promise.all(['ana', 'bea'].map((name) => world.person(name)))
  const upper = await forum.category(admin, 'Upper')
  const lower = await forum.category(admin, 'Lower', { parentId: upper.id })
  const tag = async (name: string) =>
    (await forum.act(admin, 'createTag', { clientId: world.uuid(), name }, 'tag { id }')).tag.id
  const follow = async (ctx: typeof admin, id: string, level: string) =>
    forum.act(ctx, 'setFollow', { id, level }, 'level node { id }')
  const levels = async (ctx: typeof admin, topicId: string) =>
    (await world.run(ctx, 'query($id: ID!) { topic(id: $id) { viewerFollowLevel } }', { id: topicId })).topic
      .viewerFollowLevel
  return { world, forum, admin, ana: ana!, bea: bea!, upper, lower, tag, follow, levels, news: newsIn(world) }
}

test('who opens a topic watches it, who replies tracks it, unless they chose otherwise', async () => {
  const { world, forum, ana, bea, upper, follow, levels } = await start()
  const topic = await forum.topic(ana, upper.id)
  assert.equal(await levels(bea, topic.id), 'NORMAL')
  await forum.reply(bea, topic.id)
  await forum.reply(ana, topic.id)
  assert.deepEqual([await levels(ana, topic.id), await levels(bea, topic.id)], ['WATCHING', 'TRACKING'])
  await follow(bea, topic.id, 'NORMAL')
  await forum.reply(bea, topic.id)
  assert.equal(await levels(bea, topic.id), 'NORMAL')
  assert.equal(await levels(world.guest, topic.id), null)
  assert.equal(await levels(await world.visitor(), topic.id), null)
})

test('the topic’s own level decides, then a muted category, then the strongest of category and tags', () => {
  const place = { topicId: 'top', categoryIds: ['near', 'far'], tagIds: ['one', 'two'] }
  const level = (said: Record<string, string>) =>
    levelIn(place, (id): Followed | null => {
      const [level, wrote] = (said[id] ?? '').split(' ')
      return level ? { subjectId: id, level, chosenAt: wrote ? null : 1 } : null
    })
  assert.equal(level({}), 'NORMAL')
  assert.equal(level({ top: 'NORMAL', near: 'WATCHING' }), 'NORMAL')
  assert.equal(level({ far: 'TRACKING', two: 'WATCHING' }), 'WATCHING')
  assert.equal(level({ near: 'NORMAL', far: 'MUTED' }), 'NORMAL')
  assert.equal(level({ far: 'MUTED', one: 'WATCHING' }), 'MUTED')
  assert.equal(level({ far: 'MUTED', top: 'TRACKING wrote' }), 'TRACKING')
  assert.equal(level({ near: 'WATCHING', top: 'TRACKING wrote' }), 'WATCHING')
  assert.equal(level({ one: 'MUTED' }), 'MUTED')
  assert.equal(level({ one: 'MUTED', two: 'TRACKING' }), 'TRACKING')
  assert.equal(level({ top: 'MUTED', near: 'WATCHING' }), 'MUTED')
})

test('watching tells of every post and new topic, tracking of none, normal of answers and mentions, muted of nothing', async () => {
  const { world, forum, ana, upper, lower, tag, follow, news } = await start()
  const blue = await tag('blue')
  const names = ['watcher', 'tagger', 'tracker', 'plain', 'muter']
  const people = await Promise.all(names.map((name) => world.person(name)))
  const [watcher, tagger, tracker, , muter] = people as [typeof ana, typeof ana, typeof ana, typeof ana, typeof ana]
  await follow(watcher, upper.id, 'WATCHING')
  await follow(tagger, blue, 'WATCHING')
  await follow(tracker, upper.id, 'TRACKING')
  await follow(muter, upper.id, 'WATCHING')
  const topic = await forum.topic(ana, lower.id, { tags: ['blue'] })
  await follow(muter, topic.id, 'MUTED')
  await forum.reply(ana, topic.id, { body: 'To @plain and @muter' })
  await news.deliver()
  assert.deepEqual(await Promise.all(people.map((person) => news.told(person))), [
    ['POSTED 2', 'TOPIC_CREATED 1'],
    ['POSTED 2', 'TOPIC_CREATED 1'],
    [],
    ['MENTIONED 2'],
    [],
  ])
})

test('what is muted is in none of one’s lists, but where one opens it; the topic itself may say otherwise', async () => {
  const { forum, ana, bea, upper, lower, tag, follow } = await start()
  const blue = await tag('blue')
  await forum.topic(ana, upper.id, { title: 'Plain' })
  await forum.topic(ana, lower.id, { title: 'Below' })
  await forum.topic(ana, upper.id, { title: 'Blue', tags: ['blue'] })
  const shut = await forum.topic(ana, upper.id, { title: 'Shut' })
  const lists = async (ctx: typeof ana) => [
    (await forum.list(ctx, 'list: LATEST')).sort(),
    (await forum.list(ctx, 'list: NEW')).sort(),
  ]
  const all = ['Below', 'Blue', 'Plain', 'Shut']
  assert.deepEqual(await lists(bea), [all, all])
  await follow(bea, lower.id, 'MUTED')
  await follow(bea, blue, 'MUTED')
  await follow(bea, shut.id, 'MUTED')
  assert.deepEqual(await lists(bea), [['Plain'], ['Plain']])
  assert.deepEqual((await lists(ana))[0], all)
  assert.deepEqual(await forum.list(bea, `list: LATEST, categoryId: "${lower.id}"`), ['Below'])
  assert.deepEqual((await forum.list(bea, 'list: LATEST, tag: "blue"')).sort(), ['Blue'])
  assert.deepEqual((await forum.list(bea, 'list: TOP')).sort(), all)
  assert.deepEqual((await forum.list(bea, `list: LATEST, authorId: "${ana.viewer.id}"`)).sort(), all)
  await follow(bea, upper.id, 'MUTED')
  await follow(bea, shut.id, 'NORMAL')
  assert.deepEqual(await forum.list(bea, 'list: LATEST'), ['Shut'])
  assert.deepEqual((await forum.list(bea, `list: LATEST, categoryId: "${upper.id}"`)).sort(), ['Plain', 'Shut'])
})

test('a muted topic that goes on is not among the unread', async () => {
  const { forum, ana, bea, upper, follow } = await start()
  const topic = await forum.topic(ana, upper.id, { title: 'Begun' })
  await forum.onTopic(bea, 'markTopicRead', { topicId: topic.id, number: 1 })
  await forum.reply(ana, topic.id)
  assert.deepEqual(await forum.list(bea, 'list: UNREAD'), ['Begun'])
  await follow(bea, topic.id, 'MUTED')
  assert.deepEqual(await forum.list(bea, 'list: UNREAD'), [])
})

test('a list with muted places is read from the same indexes, whatever is muted', {
  skip: withoutPlans(),
}, async () => {
  const { world, forum, bea, lower, tag, follow, upper } = await start()
  const topic = await forum.topic(bea, upper.id)
  await follow(bea, lower.id, 'MUTED')
  await follow(bea, await tag('blue'), 'MUTED')
  await follow(bea, topic.id, 'MUTED')
  const { ports, work } = recorded(world.ports)
  await listTopics({ ...world.again(bea), ...ports }, { list: 'LATEST' }, { first: 30 }, new Set())
  const list = work.statements.find((text) => text.includes('from "Topic"') && text.includes('"Follow"'))!
  const { database } = world.ports
  const explained = { sql: `explain query plan ${list.replaceAll('?', '1')}`, parameters: [] }
  const plan = await database.all<{ detail: string }>({ compile: () => explained } as never)
  const steps = plan.map((row) => row.detail)
  assert.ok(
    steps.some((step) => step.includes('Topic_communityId_lastPostedAt')),
    steps.join('\n'),
  )
  assert.ok(!steps.some((step) => /^SCAN|TEMP B-TREE/.test(step)), steps.join('\n'))
})

test('what can be followed is a topic, a category or a tag that one sees', async () => {
  const { world, forum, admin, ana, bea, upper, follow } = await start()
  const closed = await forum.category(admin, 'Closed', { access: 'RESTRICTED', principals: ['MODERATOR'] })
  for (const id of [closed.id, ana.viewer.id!, 'nothing', world.communityId])
    assert.equal((await follow(bea, id, 'WATCHING')).errorCode, 'NOT_FOUND', id)
  assert.equal((await follow(world.guest, upper.id, 'WATCHING')).errorCode, 'UNAUTHENTICATED')
  const mine = async (ctx: typeof ana, args = '') =>
    (await world.run(ctx, `{ viewerFollows(first: 10 ${args}) { nodes { level subject { __typename id } } } }`))
      .viewerFollows.nodes
  await follow(bea, upper.id, 'WATCHING')
  const topic = await forum.topic(bea, upper.id)
  world.clock.advance(1000)
  await follow(bea, topic.id, 'MUTED')
  assert.deepEqual(await mine(bea), [
    { level: 'MUTED', subject: { __typename: 'Topic', id: topic.id } },
    { level: 'WATCHING', subject: { __typename: 'Category', id: upper.id } },
  ])
  assert.deepEqual((await mine(bea, 'level: WATCHING')).length, 1)
  assert.deepEqual([await mine(ana), await mine(world.guest)], [[], []])
})

test('who follows a tag that is merged follows the other one; with a deleted one it is over', async () => {
  const { world, forum, admin, ana, bea, tag, follow } = await start()
  const [blue, navy, gone] = [await tag('blue'), await tag('navy'), await tag('gone')]
  const level = async (ctx: typeof ana, slug: string) =>
    (await world.run(ctx, 'query($slug: String!) { tag(slug: $slug) { viewerFollowLevel } }', { slug })).tag
      .viewerFollowLevel
  await follow(ana, navy, 'WATCHING')
  await follow(bea, navy, 'TRACKING')
  await follow(bea, blue, 'MUTED')
  await follow(bea, gone, 'MUTED')
  await forum.act(admin, 'mergeTag', { id: navy, intoId: blue }, 'tag { id }')
  await forum.act(admin, 'deleteTag', { id: gone }, 'deletedId')
  assert.deepEqual([await level(ana, 'blue'), await level(bea, 'blue')], ['WATCHING', 'MUTED'])
  const rows = await world.ports.database.all(world.ports.database.sql.selectFrom('Follow').select('subjectId'))
  assert.equal(rows.length, 2)
})
