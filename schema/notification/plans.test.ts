import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutPlans } from '../testing/engine.ts'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { recorded } from '../testing/work.ts'
import { createWorld } from '../testing/world.ts'
import { listFollows } from '../topic/following.ts'
import { markTopicRead } from '../topic/reading.ts'
import { markNotificationsRead } from './marking.ts'
import { listNotifications } from './notification.service.ts'
import { pruneNotifications } from './pruning.ts'

test('nothing that one person asks, and nothing that a post sets off, walks through a table or sorts a list', {
  skip: withoutPlans(),
}, async () => {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const [ana, bea] = await Promise.all(['ana', 'bea'].map((name) => world.person(name)))
  const category = await forum.category(admin, 'Open')
  await forum.act(bea!, 'setFollow', { id: category.id, level: 'WATCHING' }, 'level')
  const { ports, work } = recorded(world.ports)
  const spied = <Ctx extends typeof admin>(ctx: Ctx) => ({ ...ctx, ...ports })
  const topic = await forum.topic(ana!, category.id)
  const post = await forum.reply(admin, topic.id, { body: '@ana @bea' })
  await forum.onPost(ana!, 'addReaction', { postId: post.id, emoji: '❤️' })
  await newsIn({ ...world, as: (viewer, community) => spied(world.as(viewer, community)) }).deliver()
  const asBea = () => spied(world.again(bea!))
  await listNotifications(asBea(), { first: 20 })
  await listNotifications(asBea(), { first: 20, unreadOnly: true })
  await listFollows(asBea(), { first: 20 })
  await listFollows(asBea(), { first: 20, level: 'WATCHING' })
  await markTopicRead(asBea(), topic.id, 1)
  await markNotificationsRead(asBea(), { topicId: topic.id })
  await pruneNotifications(asBea())
  const { database } = world.ports
  const poor: string[] = []
  for (const statement of new Set(work.statements)) {
    if (!/Notification|Follow/.test(statement)) continue
    const parameters = Array(statement.split('?').length - 1).fill('x')
    const explained = { sql: `explain query plan ${statement}`, parameters }
    const plan = await database.all<{ detail: string }>({ compile: () => explained } as never)
    const steps = plan.map((row) => row.detail)
    const wide = steps.filter((step) => /^SCAN (?!\d+-ROW VALUES)|ORDER BY/.test(step) || isWide(step, statement))
    poor.push(...wide.map((step) => `${step}: ${statement}`))
  }
  assert.deepEqual(poor, [])
})

/** All that a person was ever told is looked through by nothing but a page of it. */
const isWide = (step: string, statement: string): boolean =>
  /^SEARCH Notification .*\(userId=\?\)$/.test(step) && !/ order by .* limit \?$/.test(statement)
