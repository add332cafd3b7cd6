import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { Context } from '../kernel/context.ts'
import { withoutPlans } from '../testing/engine.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'
import { like } from './reaction.ts'
import { fewTopics } from './top-period.ts'
import { listTopics, type TopicFilter } from './topic-list.ts'

const hour = 3600 * 1000
const day = 24 * hour

/** Three topics an hour apart in two categories, the second below the first. */
async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const ana = await world.person('ana')
  const bea = await world.person('bea')
  const upper = await forum.category(admin, 'Upper')
  const lower = await forum.category(admin, 'Lower', { parentId: upper.id })
  const make = async (categoryId: string, title: string, kind = 'QUESTION') => {
    world.clock.advance(hour)
    return forum.topic(ana, categoryId, { title, kind })
  }
  const one = await make(upper.id, 'One')
  const two = await make(lower.id, 'Two')
  const three = await make(upper.id, 'Three', 'DISCUSSION')
  world.clock.advance(hour)
  return { world, forum, admin, ana, bea, upper, lower, one, two, three }
}

test('the latest has what was replied to last on top; new goes by the opening', async () => {
  const { world, forum, bea, one } = await start()
  await forum.reply(bea, one.id)
  assert.deepEqual(await forum.list(world.guest, 'list: LATEST'), ['One', 'Three', 'Two'])
  assert.deepEqual(await forum.list(world.guest, 'list: NEW'), ['Three', 'Two', 'One'])
  assert.deepEqual(await forum.list(world.guest, 'list: NEW, oldestFirst: true'), ['One', 'Two', 'Three'])
})

test('what a member has read is not new to them any more, nor what is older than they', async () => {
  const { world, forum, bea, upper, two } = await start()
  await forum.onTopic(bea, 'markTopicRead', { topicId: two.id, number: 1 })
  assert.deepEqual(await forum.list(bea, 'list: NEW'), ['Three', 'One'])
  const cem = await world.person('cem')
  assert.deepEqual(await forum.list(cem, 'list: NEW'), [])
  world.clock.advance(hour)
  await forum.topic(bea, upper.id, { title: 'Four' })
  assert.deepEqual(await forum.list(cem, 'list: NEW'), ['Four'])
})

test('unread is what was begun and went on; a device that is behind takes nothing back', async () => {
  const { world, forum, ana, bea, one, two } = await start()
  assert.deepEqual(await forum.list(bea, 'list: UNREAD'), [])
  await forum.onTopic(bea, 'markTopicRead', { topicId: one.id, number: 1 })
  await forum.onTopic(bea, 'markTopicRead', { topicId: two.id, number: 1 })
  for (let i = 0; i < 3; i++) await forum.reply(ana, one.id)
  assert.deepEqual(await forum.list(bea, 'list: UNREAD'), ['One'])
  const marks = (number: number) =>
    forum.act(bea, 'markTopicRead', { topicId: one.id, number }, 'topic { viewerLastReadNumber viewerUnreadCount }')
  assert.deepEqual((await marks(3)).topic, { viewerLastReadNumber: 3, viewerUnreadCount: 1 })
  assert.deepEqual((await marks(2)).topic, { viewerLastReadNumber: 3, viewerUnreadCount: 1 })
  assert.deepEqual((await marks(999)).topic, { viewerLastReadNumber: 4, viewerUnreadCount: 0 })
  assert.deepEqual(await forum.list(bea, 'list: UNREAD'), [])
  assert.deepEqual(await forum.list(world.guest, 'list: UNREAD'), [])
  const told = (await forum.eventsFor(bea)).filter((event) => event.type === 'TOPIC_READ')
  assert.equal(told.length, 4)
  assert.equal((await forum.eventsFor(ana)).filter((event) => event.type === 'TOPIC_READ').length, 0)
})

test('marks of two devices at once end at the further one', async () => {
  const { world, forum, ana, bea, one } = await start()
  for (let i = 0; i < 9; i++) await forum.reply(ana, one.id)
  const marks = [3, 9, 5, 7].map((number) => forum.onTopic(bea, 'markTopicRead', { topicId: one.id, number }))
  await Promise.all(marks)
  const { topic } = await world.run(bea, 'query($id: ID!) { topic(id: $id) { viewerLastReadNumber viewCount } }', {
    id: one.id,
  })
  assert.equal(topic.viewerLastReadNumber, 9)
})

test('a visit counts once in eight hours, however often the mark moves', async () => {
  const { world, forum, ana, bea, one } = await start()
  await forum.reply(ana, one.id)
  const views = async (number: number) =>
    (await forum.act(bea, 'markTopicRead', { topicId: one.id, number }, 'topic { viewCount }')).topic.viewCount
  assert.deepEqual([await views(1), await views(2)], [1, 1])
  world.clock.advance(9 * hour)
  assert.equal(await views(2), 2)
})

test('top goes by likes within the time; unanswered are questions without a reply', async () => {
  const { world, forum, ana, bea, one, two, three } = await start()
  const likeIt = async (ctx: Context, topic: { id: string }) => {
    const { topic: read } = await world.run(ctx, 'query($id: ID!) { topic(id: $id) { post(number: 1) { id } } }', topic)
    await forum.onPost(ctx, 'addReaction', { postId: read.post.id, emoji: like })
  }
  await likeIt(ana, two)
  await likeIt(bea, two)
  await likeIt(bea, three)
  assert.deepEqual(await forum.list(world.guest, 'list: TOP'), ['Two', 'Three', 'One'])
  assert.deepEqual(await forum.list(world.guest, 'list: TOP, period: WEEK'), ['Two', 'Three', 'One'])
  assert.deepEqual(await forum.list(world.guest, 'list: UNANSWERED'), ['Two', 'One'])
  assert.deepEqual(await forum.list(world.guest, 'list: UNANSWERED, oldestFirst: true'), ['One', 'Two'])
  await forum.reply(bea, one.id)
  assert.deepEqual(await forum.list(world.guest, 'list: UNANSWERED'), ['Two'])
  world.clock.advance(2 * day)
  assert.deepEqual(await forum.list(world.guest, 'list: TOP, period: DAY'), [])
  assert.deepEqual(await forum.list(world.guest, 'list: TOP, period: MONTH'), ['Two', 'Three', 'One'])
})

test('lists narrow by category with all below, by tag and by author', async () => {
  const { world, forum, admin, ana, bea, upper, lower, one } = await start()
  await forum.act(admin, 'createTag', { clientId: world.uuid(), name: 'C++' }, 'tag { id }')
  await forum.topic(bea, lower.id, { title: 'Tagged', tags: ['c++'] })
  await forum.onTopic(ana, 'updateTopic', { id: one.id, tags: ['C++'] })
  assert.deepEqual(await forum.list(bea, `categoryId: "${lower.id}"`), ['Tagged', 'Two'])
  assert.deepEqual(await forum.list(bea, `categoryId: "${upper.id}"`), ['Tagged', 'Three', 'Two', 'One'])
  assert.deepEqual(await forum.list(bea, 'tag: "c++"'), ['Tagged', 'One'])
  assert.deepEqual(await forum.list(bea, 'tag: "c++", list: NEW'), ['One'])
  assert.deepEqual(await forum.list(world.guest, `tag: "c++", categoryId: "${upper.id}"`), ['Tagged', 'One'])
  assert.deepEqual(await forum.list(bea, `authorId: "${ana.viewer.id}", tag: "c++"`), ['One'])
  assert.deepEqual(await forum.list(bea, `authorId: "${bea.viewer.id}"`), ['Tagged'])
  world.clock.advance(hour)
  await forum.reply(bea, one.id)
  assert.deepEqual(await forum.list(bea, 'tag: "c++"'), ['One', 'Tagged'])
})

const filters = (categoryId: string, authorId: string): TopicFilter[] => [
  { list: 'LATEST' },
  { list: 'NEW' },
  { list: 'TOP' },
  { list: 'TOP', period: 'YEAR' },
  { list: 'UNANSWERED' },
  { list: 'UNANSWERED', oldestFirst: true },
  { list: 'LATEST', tag: 'tag' },
  { list: 'LATEST', authorId },
  { list: 'NEW', authorId },
  { list: 'LATEST', categoryId },
  { list: 'NEW', categoryId },
  { list: 'TOP', categoryId },
]

test('pages of every list follow on each other without a gap or a double, in both directions', async () => {
  const { world, forum, admin, ana, bea, upper, lower } = await start()
  await forum.act(admin, 'createTag', { clientId: world.uuid(), name: 'tag' }, 'tag { id }')
  for (let i = 0; i < 20; i++) {
    if (i % 3 === 0) world.clock.advance(hour)
    const more = { title: `Topic ${i}`, kind: 'QUESTION', tags: ['tag'] }
    const { id } = await forum.topic(i % 2 ? ana : bea, i % 4 ? upper.id : lower.id, more)
    await forum.onTopic(bea, 'markTopicRead', { topicId: id, number: 1 })
    if (i % 5 === 0) await forum.reply(ana, id)
  }
  const all: TopicFilter[] = [...filters(upper.id, ana.viewer.id!), { list: 'UNREAD' }, { list: 'TOP', period: 'DAY' }]
  for (const filter of all) {
    const ctx = () => world.again(filter.list === 'UNREAD' ? bea : world.guest)
    const whole = (await listTopics(ctx(), filter, { first: 100 }, new Set())).rows.map((topic) => topic.id)
    assert.ok(whole.length > 3, JSON.stringify(filter))
    for (const way of ['first', 'last'] as const) {
      const seen: string[] = []
      let cursor: string | null = null
      for (let more = true; more; ) {
        const args = way === 'first' ? { first: 3, after: cursor } : { last: 3, before: cursor }
        const page = await listTopics(ctx(), filter, args, new Set())
        const ids = page.rows.map((topic) => topic.id)
        seen[way === 'first' ? 'push' : 'unshift'](...ids)
        cursor = page.cursorOf(page.rows.at(way === 'first' ? -1 : 0)!)
        more = way === 'first' ? page.hasNextPage : page.hasPreviousPage
      }
      assert.deepEqual(seen, whole, `${JSON.stringify(filter)} ${way}`)
    }
  }
})

test('no list sorts or scans the table: each page comes from an index in its order', {
  skip: withoutPlans(),
}, async () => {
  const { world, forum, admin, ana, lower } = await start()
  await forum.act(admin, 'createTag', { clientId: world.uuid(), name: 'tag' }, 'tag { id }')
  const { database } = world.ports
  // Many topics in little time, so that a period is found by likes rather than by time.
  world.ports.cache.set(`${world.communityId}:few-topics`, Number.MAX_SAFE_INTEGER)
  for (const filter of filters(lower.id, ana.viewer.id!)) {
    const plans: string[] = []
    const all = async (query: never) => {
      const { sql: text, parameters } = (query as { compile(): { sql: string; parameters: unknown[] } }).compile()
      const plan = {
        compile: () => ({ ...sql``.compile(database.sql), sql: `explain query plan ${text}`, parameters }),
      }
      const lines = await database.all<{ detail: string }>(plan as never)
      if (/from "Topic"|"TopicTag" cross join/.test(text)) plans.push(lines.map((line) => line.detail).join('\n'))
      return database.all(query)
    }
    const ctx = { ...world.again(world.guest), database: { ...database, all } }
    await listTopics(ctx as Context, filter, { first: 20 }, new Set())
    await listTopics(ctx as Context, filter, { last: 20, before: btoa(JSON.stringify([5, 'top_5'])) }, new Set())
    assert.equal(plans.length, 2, JSON.stringify(filter))
    for (const plan of plans) assert.doesNotMatch(plan, /TEMP B-TREE|SCAN/, `${JSON.stringify(filter)}\n${plan}`)
  }
})

test('the best of a short time are read by time, of a long time by likes', async () => {
  const { world, upper } = await start()
  const { database } = world.ports
  const now = world.clock.now()
  const [row] = await database.all(database.sql.selectFrom('Topic').selectAll().limit(1))
  const rows = Array.from({ length: fewTopics + 100 }, (_, i) => ({
    ...row!,
    id: `top_${String(i).padStart(26, '0')}`,
    title: `Old ${i}`,
    categoryId: upper.id,
    likeCount: i,
    createdAt: now - 10 * day - i,
  }))
  for (let i = 0; i < rows.length; i += 100) {
    const query = database.sql
      .insertInto('Topic')
      .values(rows.slice(i, i + 100))
      .compile()
    await database.batch([{ query }])
  }
  const forum = forumIn(world)
  assert.deepEqual((await forum.list(world.guest, 'list: TOP, period: MONTH')).slice(0, 2), ['Old 2099', 'Old 2098'])
  assert.deepEqual(await forum.list(world.guest, 'list: TOP, period: WEEK'), ['Three', 'Two', 'One'])
  const below = await forum.list(world.guest, `list: TOP, period: MONTH, categoryId: "${upper.id}"`)
  assert.deepEqual(below.slice(0, 2), ['Old 2099', 'Old 2098'])
})

test('a list wants one of first and last, and takes no cursor of another list', async () => {
  const { world } = await start()
  const codes = async (args: string) =>
    (await world.answer(world.guest, `{ topics(${args}) { nodes { id } } }`)).errors?.map(
      (error) => (error.originalError as { code?: string }).code,
    )
  assert.deepEqual(await codes('list: LATEST'), ['PAGINATION_REQUIRED'])
  assert.deepEqual(await codes('first: 101'), ['PAGINATION_REQUIRED'])
  assert.deepEqual(await codes(`first: 5, after: "${btoa('[1]')}"`), ['BAD_REQUEST'])
  assert.deepEqual(await codes('first: 5, after: "forged"'), ['BAD_REQUEST'])
})
