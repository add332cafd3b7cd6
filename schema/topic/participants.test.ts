import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutPlans } from '../testing/engine.ts'
import { forumIn } from '../testing/forum.ts'
import { recorded } from '../testing/work.ts'
import { createWorld } from '../testing/world.ts'
import type { TopicRow } from './access.ts'
import { participantsOf } from './participants.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const [ana, bea, cem] = await Promise.all(['ana', 'bea', 'cem'].map((name) => world.person(name)))
  const category = await forum.category(admin, 'Open')
  return { world, forum, admin, ana: ana!, bea: bea!, cem: cem!, category }
}

test('participants are those who wrote most, of equals who came first; what was deleted does not count', async () => {
  const { world, forum, ana, bea, cem, category } = await start()
  const topic = await forum.topic(ana, category.id)
  const names = async (first: number) =>
    (
      await world.run(
        world.guest,
        'query($id: ID!, $n: Int!) { topic(id: $id) { participants(first: $n) { displayName } } }',
        {
          id: topic.id,
          n: first,
        },
      )
    ).topic.participants.map((actor: { displayName: string }) => actor.displayName)
  const gone = [await forum.reply(cem, topic.id), await forum.reply(cem, topic.id)]
  for (const person of [bea, bea, cem]) await forum.reply(person, topic.id)
  assert.deepEqual(await names(10), ['Cem', 'Bea', 'Ana'])
  for (const post of gone) await forum.onPost(cem, 'deletePost', { id: post.id })
  assert.deepEqual(await names(10), ['Bea', 'Ana', 'Cem'])
  assert.deepEqual(await names(1), ['Bea'])
  for (const wrong of [0, 11, -1]) {
    const document = `{ topic(id: "${topic.id}") { participants(first: ${wrong}) { id } } }`
    const [error] = (await world.answer(world.guest, document)).errors!
    assert.match(error!.message, /from 1 to 10/)
  }
})

test('participants of thirty topics are two reads, the first of an index alone', { skip: withoutPlans() }, async () => {
  const { world, forum, ana, bea, category } = await start()
  const topics: TopicRow[] = []
  for (let i = 0; i < 30; i++) {
    const topic = await forum.topic(i % 2 ? ana : bea, category.id)
    topics.push(topic)
  }
  const { ports, work } = recorded(world.ports)
  const ctx = { ...world.again(ana), ...ports }
  await Promise.all(topics.map((topic) => participantsOf(ctx, topic, 5)))
  assert.equal(work.statements.length, 2)
  const explained = { sql: `explain query plan ${work.statements[0]}`, parameters: topics.map((topic) => topic.id) }
  const { database } = world.ports
  const plan = await database.all<{ detail: string }>({ compile: () => explained } as never)
  assert.match(plan[0]!.detail, /SEARCH Post USING COVERING INDEX Post_participants_index/)
})

test('statistics count what the viewer may see, and are a minute old at most', async () => {
  const { world, forum, admin, ana, bea, category } = await start()
  const closed = await forum.category(admin, 'Closed', { access: 'RESTRICTED', principals: ['MEMBER'] })
  const question = await forum.topic(ana, category.id, { kind: 'QUESTION' })
  const hidden = await forum.topic(ana, closed.id)
  const answer = await forum.reply(bea, question.id)
  await forum.reply(bea, hidden.id)
  await forum.onTopic(ana, 'acceptAnswer', { postId: answer.id })
  for (const person of [ana, admin]) await forum.onPost(person, 'addReaction', { postId: answer.id, emoji: '❤️' })
  await forum.onPost(ana, 'addReaction', { postId: answer.id, emoji: '🎉' })
  const statistics = async (ctx: typeof ana, handle: string) =>
    Object.values(
      (
        await world.run(
          ctx,
          'query($handle: String) { user(handle: $handle) { statistics { topicCount postCount acceptedAnswerCount likesReceivedCount } } }',
          { handle },
        )
      ).user.statistics,
    )
  assert.deepEqual(await statistics(ana, 'ana'), [2, 2, 0, 0])
  assert.deepEqual(await statistics(world.guest, 'ana'), [1, 1, 0, 0])
  assert.deepEqual(await statistics(ana, 'bea'), [0, 2, 1, 2])
  assert.deepEqual(await statistics(world.guest, 'bea'), [0, 1, 1, 2])
  assert.deepEqual(await statistics(ana, 'cem'), [0, 0, 0, 0])
  await forum.onPost(bea, 'deletePost', { id: answer.id })
  world.clock.advance(60_001)
  assert.deepEqual(await statistics(ana, 'bea'), [0, 1, 0, 0])
})
