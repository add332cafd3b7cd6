import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commit } from '../kernel/commit.ts'
import { withoutPlans } from '../testing/engine.ts'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { recorded } from '../testing/work.ts'
import { createWorld } from '../testing/world.ts'
import { unreadCountOf } from './notification.service.ts'
import { notify } from './notify.ts'
import { keptMs, pruneNotifications } from './pruning.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const [ana, bea] = await Promise.all(['ana', 'bea'].map((name) => world.person(name)))
  const category = await forum.category(admin, 'Open')
  const topic = await forum.topic(ana!, category.id)
  const mark = (ctx: typeof admin, input: object) =>
    forum.act(ctx, 'markNotificationsRead', input as Record<string, unknown>, 'unreadCount')
  return { world, forum, news: newsIn(world), admin, ana: ana!, bea: bea!, category, topic, mark }
}

test('reading a topic up to a number marks what one was told of its posts up to there', async () => {
  const { forum, news, ana, bea, topic } = await start()
  for (let i = 0; i < 3; i++) await forum.reply(bea, topic.id)
  await news.deliver()
  await forum.onTopic(ana, 'markTopicRead', { topicId: topic.id, number: 3 })
  assert.deepEqual(await news.told(ana), ['POSTED 4', '(POSTED 3)', '(POSTED 2)'])
  assert.equal(await news.count(ana), 1)
})

test('what was read before it could be told rings no bell', async () => {
  const { forum, news, ana, bea, topic } = await start()
  await forum.reply(bea, topic.id)
  await forum.onTopic(ana, 'markTopicRead', { topicId: topic.id, number: 2 })
  await news.deliver()
  assert.deepEqual([await news.told(ana), await news.count(ana)], [['(POSTED 2)'], 0])
})

test('a reaction to a post that one read long ago is read with its topic', async () => {
  const { world, forum, news, ana, bea, topic } = await start()
  const { post } = (
    await world.run(ana, 'query($id: ID!) { topic(id: $id) { post(number: 1) { id } } }', { id: topic.id })
  ).topic
  await forum.onPost(bea, 'addReaction', { postId: post.id, emoji: '❤️' })
  await news.deliver()
  assert.equal(await news.count(ana), 1)
  await forum.onTopic(ana, 'markTopicRead', { topicId: topic.id, number: 1 })
  assert.equal(await news.count(ana), 0)
})

test('some, those of a topic, or all are marked; what is somebody else’s is passed over', async () => {
  const { forum, news, ana, bea, category, topic, mark, world } = await start()
  const other = await forum.topic(ana, category.id)
  for (const { id } of [topic, topic, other, other]) await forum.reply(bea, id)
  await news.deliver()
  const [newest] = await news.list(ana)
  assert.deepEqual(await mark(bea, { ids: [newest.id] }), {
    __typename: 'MarkNotificationsReadPayload',
    unreadCount: 0,
  })
  assert.equal((await mark(ana, { ids: [newest.id, newest.id, 'nothing'] })).unreadCount, 3)
  assert.equal((await mark(ana, { topicId: topic.id })).unreadCount, 1)
  assert.equal((await news.list(ana, ', unreadOnly: true')).length, 1)
  assert.equal((await mark(ana, { all: true })).unreadCount, 0)
  assert.deepEqual((await mark(ana, {})).issues, [{ path: [], code: 'NOTHING' }])
  assert.equal((await mark(ana, { ids: Array(501).fill('x') })).issues[0].code, 'TOO_MANY')
  assert.equal((await mark(world.guest, { all: true })).errorCode, 'UNAUTHENTICATED')
  const told = (await forum.eventsFor(ana)).map((event) => event.type).filter((type) => type === 'NOTIFICATIONS_READ')
  assert.equal(told.length, 3)
})

test('nobody finds what somebody else was told', async () => {
  const { world, forum, news, admin, ana, bea, topic } = await start()
  await forum.reply(bea, topic.id)
  await news.deliver()
  const [{ id }] = (await news.list(ana)) as [{ id: string }]
  const node = async (ctx: typeof ana) =>
    (await world.run(ctx, 'query($id: ID!) { node(id: $id) { __typename } }', { id })).node
  assert.deepEqual(await node(ana), { __typename: 'Notification' })
  assert.deepEqual([await node(bea), await node(admin), await node(world.guest)], [null, null, null])
  assert.ok((await forum.eventsFor(ana)).some((event) => event.type === 'NOTIFICATION_CREATED'))
  assert.ok(!(await forum.eventsFor(admin)).some((event) => event.type === 'NOTIFICATION_CREATED'))
})

test('another slice tells somebody in one line of its own unit, and twice is once', async () => {
  const { world, news, ana, bea } = await start()
  for (let i = 0; i < 2; i++)
    await commit(world.again(bea), async (unit) =>
      notify(bea, unit, { userId: ana.viewer.id!, kind: 'REPORT_DECIDED', cause: 'report:x', actorId: null }),
    )
  const [row] = await news.list(ana)
  assert.deepEqual([row.kind, row.url, row.actor], ['REPORT_DECIDED', 'https://forum.example/notifications', null])
  assert.equal((await news.list(ana)).length, 1)
  assert.equal(await news.count(ana), 1)
})

test('the number on the bell is read from an index alone', { skip: withoutPlans() }, async () => {
  const { world, ana } = await start()
  const { ports, work } = recorded(world.ports)
  await unreadCountOf({ ...world.again(ana), ...ports }, ana.viewer.id)
  const explained = { sql: `explain query plan ${work.statements[0]}`, parameters: ['x'] }
  const { database } = world.ports
  const plan = await database.all<{ detail: string }>({ compile: () => explained } as never)
  assert.match(plan[0]!.detail, /SEARCH Notification USING COVERING INDEX .*\(userId=\? AND readAt=\?\)/)
})

test('what was read 90 days ago goes; what is unread stays', async () => {
  const { world, forum, news, ana, bea, topic } = await start()
  await forum.reply(bea, topic.id)
  await news.deliver()
  await forum.onTopic(ana, 'markTopicRead', { topicId: topic.id, number: 2 })
  await forum.reply(bea, topic.id)
  await news.deliver()
  world.clock.advance(keptMs)
  await pruneNotifications(world.again(ana))
  assert.equal((await news.list(ana)).length, 2)
  world.clock.advance(1)
  await pruneNotifications(world.again(ana))
  assert.deepEqual(await news.told(ana), ['POSTED 3'])
})

test('pages of what one was told follow on each other in both directions', async () => {
  const { world, forum, news, ana, bea, topic } = await start()
  for (let i = 0; i < 7; i++) {
    await forum.reply(bea, topic.id)
    if (i % 2) world.clock.advance(1000)
  }
  await news.deliver()
  const page = async (args: string) =>
    (
      await world.run(
        ana,
        `{ viewerNotifications(${args}) { nodes { post { number } } pageInfo { endCursor startCursor hasNextPage } } }`,
      )
    ).viewerNotifications
  const one = await page('first: 3')
  const two = await page(`first: 10, after: "${one.pageInfo.endCursor}"`)
  const numbers = [...one.nodes, ...two.nodes].map((row) => row.post.number)
  assert.deepEqual([...numbers].sort(), [2, 3, 4, 5, 6, 7, 8])
  assert.equal(two.pageInfo.hasNextPage, false)
  const back = await page(`last: 3, before: "${two.pageInfo.startCursor}"`)
  assert.deepEqual(back.nodes, one.nodes)
})
