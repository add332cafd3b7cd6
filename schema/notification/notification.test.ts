import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idOf } from '../kernel/ids.ts'
import { botViewer } from '../people/viewer.ts'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { createWorld } from '../testing/world.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const news = newsIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const [ana, bea, cem, dea] = await Promise.all(['ana', 'bea', 'cem', 'dea'].map((name) => world.person(name)))
  const category = await forum.category(admin, 'Open')
  const topic = await forum.topic(ana!, category.id, { kind: 'QUESTION' })
  const follow = (ctx: typeof admin, id: string, level: string) =>
    forum.act(ctx, 'setFollow', { id, level }, 'level node { id }')
  /** What each of them was told, after all that happened was dealt with. */
  const told = async (...people: (typeof admin)[]) => {
    await news.deliver()
    return Promise.all(people.map((person) => news.told(person)))
  }
  return { world, forum, news, admin, ana: ana!, bea: bea!, cem: cem!, dea: dea!, category, topic, follow, told }
}

test('a reply tells the author, whom it answers and whom it names, each once and in the strongest way', async () => {
  const { forum, ana, bea, cem, dea, topic, told } = await start()
  const first = await forum.reply(bea, topic.id)
  await forum.reply(cem, topic.id, { body: 'I say @bea and @dea and @cem.', replyToPostId: first.id })
  assert.deepEqual(await told(ana, bea, cem, dea), [['POSTED 3', 'POSTED 2'], ['MENTIONED 3'], [], ['MENTIONED 3']])
})

test('a mention in an opening is told, and an edit tells only whom it newly names', async () => {
  const { forum, ana, bea, cem, dea, category, told } = await start()
  const topic = await forum.topic(ana, category.id, { body: 'Hello @bea and @nobody, `@cem`' })
  await told()
  const { post } = (
    await forum.act(ana, 'updateTopic', { id: topic.id, title: 'Other title' }, 'topic { post(number: 1) { id } }')
  ).topic
  await forum.onPost(ana, 'updatePost', { id: post.id, body: 'Hello @bea and @Dea' })
  await forum.onPost(ana, 'updatePost', { id: post.id, body: 'Hello @bea and @Dea and @cem' })
  await forum.onPost(ana, 'updatePost', { id: post.id, body: 'Hello @bea and @cem' })
  assert.deepEqual(await told(bea, cem, dea), [['MENTIONED 1'], ['MENTIONED 1'], []])
  await forum.onPost(ana, 'updatePost', { id: post.id, body: 'Hello @bea again' })
  assert.deepEqual(await told(bea, cem), [['MENTIONED 1'], ['MENTIONED 1']])
})

test('who cannot see the place is told nothing, by whatever way', async () => {
  const { forum, admin, bea, cem, told, follow, world } = await start()
  const closed = await forum.category(admin, 'Closed', { access: 'RESTRICTED', principals: ['MODERATOR'] })
  const moderator = await world.person('mod', ['MODERATOR'])
  const topic = await forum.topic(moderator, closed.id, { body: '@bea @cem look' })
  assert.equal((await follow(bea, topic.id, 'WATCHING')).errorCode, 'NOT_FOUND')
  assert.deepEqual(await told(bea, cem, moderator), [[], [], []])
})

test('what was deleted before it could be told is not told, and afterwards it rings no more', async () => {
  const { forum, news, admin, ana, bea, topic, told } = await start()
  const gone = await forum.reply(bea, topic.id)
  await forum.onPost(bea, 'deletePost', { id: gone.id })
  const kept = await forum.reply(bea, topic.id)
  assert.deepEqual(await told(ana), [['POSTED 3']])
  assert.equal(await news.count(ana), 1)
  await forum.onPost(bea, 'deletePost', { id: kept.id })
  assert.deepEqual(await told(ana), [[]])
  assert.equal(await news.count(ana), 0)
  await forum.reply(bea, topic.id)
  assert.deepEqual(await told(ana), [['POSTED 4']])
  await forum.onTopic(admin, 'deleteTopic', { id: topic.id })
  assert.deepEqual(await told(ana), [[]])
  assert.equal(await news.count(ana), 0)
})

test('a topic that goes where somebody may not enter is out of their list and off their bell', async () => {
  const { forum, news, admin, ana, bea, topic, told } = await start()
  await forum.reply(bea, topic.id)
  assert.deepEqual(await told(ana), [['POSTED 2']])
  const closed = await forum.category(admin, 'Closed', { access: 'RESTRICTED', principals: ['MODERATOR'] })
  await forum.onTopic(admin, 'moveTopic', { id: topic.id, categoryId: closed.id })
  assert.deepEqual(await told(ana), [[]])
  assert.equal(await news.count(ana), 0)
})

test('a category that is closed takes its news from the bell of those outside', async () => {
  const { forum, news, admin, ana, bea, topic, category, told } = await start()
  await forum.reply(bea, topic.id, { body: '@admin look' })
  assert.deepEqual(await told(ana, admin), [['POSTED 2'], ['MENTIONED 2']])
  await forum.act(
    admin,
    'setCategoryAccess',
    { id: category.id, access: 'RESTRICTED', principals: ['MODERATOR'] },
    'category { id }',
  )
  assert.deepEqual(await told(ana, admin), [[], ['MENTIONED 2']])
  assert.deepEqual([await news.count(ana), await news.count(admin)], [0, 1])
})

test('an accepted answer is told to who gave it, unless they chose it themselves', async () => {
  const { forum, ana, bea, topic, told } = await start()
  const answer = await forum.reply(bea, topic.id)
  const own = await forum.reply(ana, topic.id)
  await told()
  await forum.onTopic(ana, 'acceptAnswer', { postId: own.id })
  await forum.onTopic(ana, 'acceptAnswer', { postId: answer.id })
  assert.deepEqual(await told(ana, bea), [['POSTED 2'], ['ANSWER_ACCEPTED 2']])
})

test('reactions to a post are one row with their number; taking back and giving again rings no second time', async () => {
  const { forum, news, ana, bea, cem, dea, topic, told, world } = await start()
  const { id } = (
    await world.run(ana, 'query($id: ID!) { topic(id: $id) { post(number: 1) { id } } }', { id: topic.id })
  ).topic.post
  const give = (ctx: typeof ana, emoji = '❤️') => forum.onPost(ctx, 'addReaction', { postId: id, emoji })
  const take = (ctx: typeof ana) => forum.onPost(ctx, 'removeReaction', { postId: id, emoji: '❤️' })
  await give(ana)
  assert.deepEqual(await told(ana), [[]])
  for (const person of [bea, cem, dea]) {
    world.clock.advance(1000)
    await give(person)
    await news.deliver()
  }
  await give(bea, '👍')
  assert.deepEqual(await told(ana), [['REACTED 1']])
  const [row] = await news.list(ana)
  assert.deepEqual([row.actorCount, row.actor.displayName], [3, 'Dea'])
  await forum.act(ana, 'markNotificationsRead', { all: true }, 'unreadCount')
  await take(dea)
  await news.deliver()
  assert.equal((await news.list(ana))[0].actorCount, 2)
  world.clock.advance(1000)
  for (const person of [cem, bea]) await take(person)
  await forum.onPost(bea, 'removeReaction', { postId: id, emoji: '👍' })
  assert.deepEqual(await told(ana), [[]])
  await give(bea)
  assert.equal(await news.count(ana), 0)
})

test('what is told is dealt with once, whatever is read again after a crash', async () => {
  const { forum, news, ana, bea, topic, told, world } = await start()
  const post = await forum.reply(bea, topic.id, { body: '@cem @dea' })
  await forum.onPost(ana, 'addReaction', { postId: post.id, emoji: '🎉' })
  await told()
  await forum.act(bea, 'markNotificationsRead', { all: true }, 'unreadCount')
  const before = await Promise.all([news.told(ana), news.told(bea)])
  const count = async () =>
    (await world.ports.database.all(world.ports.database.sql.selectFrom('Event').select('id'))).length
  const events = await count()
  // A position that was not written down: everything comes again.
  await newsIn(world).deliver()
  await world.ports.database.batch([{ query: world.ports.database.sql.deleteFrom('LogPosition').compile() }])
  await newsIn(world).deliver()
  assert.deepEqual(await Promise.all([news.told(ana), news.told(bea)]), before)
  assert.equal(await count(), events)
})

test('a program’s posts are news, and a program is told nothing', async () => {
  const { world, forum, news, ana, topic, told } = await start()
  const { database, clock } = world.ports
  const id = idOf('Bot', world.uuid())
  const now = clock.now()
  const bot = { id, communityId: world.communityId, name: 'Robot', createdAt: now, updatedAt: now }
  await database.batch([{ query: database.sql.insertInto('Bot').values(bot).compile() }])
  const ctx = world.as(botViewer(id, ['forum:write'], { sessionId: 'a key', expiresAt: null }))
  const post = await forum.reply(ctx, topic.id)
  await forum.reply(ana, topic.id, { replyToPostId: post.id })
  assert.deepEqual(await told(ana), [['POSTED 2']])
  assert.deepEqual([await news.list(ctx), await news.count(ctx)], [[], 0])
  assert.deepEqual([await news.list(world.guest), await news.count(world.guest)], [[], 0])
})
