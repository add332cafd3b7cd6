import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { atOnce } from '../testing/at-once.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'
import { like, reactionEmoji } from './reaction.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const agent = await world.person('agent', ['AGENT'])
  const ana = await world.person('ana')
  const bea = await world.person('bea')
  const category = await forum.category(admin, 'Help')
  const question = await forum.topic(ana, category.id, { kind: 'QUESTION' })
  const first = await forum.reply(bea, question.id)
  const second = await forum.reply(bea, question.id)
  const answerOf = async (ctx: Context) => {
    const document = `query($id: ID!) { topic(id: $id) { isSolved acceptedAnswer { number isAcceptedAnswer }
      viewerCanAcceptAnswer events(first: 20) { nodes { type } } } }`
    return (await world.run(ctx, document, { id: question.id })).topic
  }
  return { world, forum, admin, agent, ana, bea, category, question, first, second, answerOf }
}

test('the asker or an agent chooses an answer, chooses another, and takes it back', async () => {
  const { world, forum, agent, ana, bea, question, first, second, answerOf } = await start()
  assert.equal((await forum.onTopic(bea, 'acceptAnswer', { postId: first.id })).errorCode, 'FORBIDDEN')
  assert.equal((await forum.onTopic(ana, 'acceptAnswer', { postId: first.id })).isSolved, true)
  assert.equal((await forum.onTopic(ana, 'acceptAnswer', { postId: first.id })).isSolved, true)
  assert.deepEqual((await answerOf(world.guest)).acceptedAnswer, { number: 2, isAcceptedAnswer: true })
  await forum.onTopic(agent, 'acceptAnswer', { postId: second.id })
  const chosen = await answerOf(bea)
  assert.deepEqual([chosen.acceptedAnswer.number, chosen.viewerCanAcceptAnswer], [3, false])
  assert.equal((await forum.onTopic(ana, 'unacceptAnswer', { topicId: question.id })).isSolved, false)
  const { events } = await answerOf(ana)
  assert.deepEqual(
    events.nodes.map((event: { type: string }) => event.type),
    ['ACCEPTED', 'ACCEPTED', 'UNACCEPTED'],
  )
  const told = (await forum.eventsFor(world.guest)).filter((event) => event.type.startsWith('ANSWER'))
  assert.deepEqual(
    told.map((event) => [event.type, event.subjectId]),
    [
      ['ANSWER_ACCEPTED', first.id],
      ['ANSWER_ACCEPTED', second.id],
      ['ANSWER_UNACCEPTED', second.id],
    ],
  )
})

test('two who choose at the same moment: one wins, the other is told', async () => {
  const { world, forum, agent, ana, first, second, answerOf } = await start()
  atOnce(world.ports, 2)
  const [one, two] = await Promise.all([
    forum.onTopic(ana, 'acceptAnswer', { postId: first.id }),
    forum.onTopic(agent, 'acceptAnswer', { postId: second.id }),
  ])
  assert.deepEqual([one.errorCode, two.errorCode].sort(), ['CONFLICT', undefined])
  assert.equal((await answerOf(ana)).acceptedAnswer.number, one.errorCode ? 3 : 2)
  assert.equal((await answerOf(ana)).events.nodes.length, 1)
})

test('an answer is a reply to a question that is still there', async () => {
  const { world, forum, ana, bea, category, question, first } = await start()
  const chat = await forum.topic(ana, category.id)
  const reply = await forum.reply(bea, chat.id)
  assert.equal((await forum.onTopic(ana, 'acceptAnswer', { postId: reply.id })).issues[0].code, 'NOT_A_QUESTION')
  const opening = (await world.run(ana, 'query($id: ID!) { topic(id: $id) { post(number: 1) { id } } }', question))
    .topic
  assert.equal((await forum.onTopic(ana, 'acceptAnswer', { postId: opening.post.id })).issues[0].code, 'OPENING')
  await forum.onPost(bea, 'deletePost', { id: first.id })
  assert.equal((await forum.onTopic(ana, 'acceptAnswer', { postId: first.id })).errorCode, 'NOT_FOUND')
})

test('a deleted answer answers no more, nor any answer what is no question any more', async () => {
  const { forum, ana, bea, question, first, second, answerOf } = await start()
  await forum.onTopic(ana, 'acceptAnswer', { postId: first.id })
  await forum.onPost(bea, 'deletePost', { id: first.id })
  assert.equal((await answerOf(ana)).isSolved, false)
  await forum.onTopic(ana, 'acceptAnswer', { postId: second.id })
  assert.equal((await forum.onTopic(ana, 'updateTopic', { id: question.id, kind: 'DISCUSSION' })).isSolved, false)
})

const reactions = 'post { reactions { emoji count viewerHasReacted } topic { likeCount } }'

test('reacting twice from two tabs at once counts once, and taking back twice takes one', async () => {
  const { world, forum, ana, bea, first } = await start()
  const input = { postId: first.id, emoji: like }
  await Promise.all([1, 2, 3].map(() => forum.onPost(ana, 'addReaction', input)))
  await forum.onPost(bea, 'addReaction', input)
  await forum.onPost(bea, 'addReaction', { postId: first.id, emoji: '🎉' })
  const read = await forum.act(ana, 'addReaction', input, reactions)
  assert.deepEqual(read.post, {
    reactions: [
      { emoji: like, count: 2, viewerHasReacted: true },
      { emoji: '🎉', count: 1, viewerHasReacted: false },
    ],
    topic: { likeCount: 2 },
  })
  await Promise.all([1, 2, 3].map(() => forum.onPost(ana, 'removeReaction', input)))
  const after = await forum.act(ana, 'removeReaction', input, reactions)
  assert.deepEqual(after.post.topic, { likeCount: 1 })
  const changes = (await forum.eventsFor(world.guest)).filter((event) => event.type === 'REACTION_CHANGED')
  assert.equal(changes.length, 4)
})

test('likes that an import counted are added to those given here', async () => {
  const { world, forum, ana, first } = await start()
  const { database } = world.ports
  const query = database.sql.updateTable('Post').set({ importedLikeCount: 7 }).where('id', '=', first.id)
  await database.batch([{ query: query.compile() }])
  const read = await forum.act(ana, 'addReaction', { postId: first.id, emoji: like }, reactions)
  assert.deepEqual(read.post.reactions, [{ emoji: like, count: 8, viewerHasReacted: true }])
})

test('only known emoji, only on what is there, only by members', async () => {
  const { world, forum, ana, bea, first } = await start()
  assert.ok(reactionEmoji.length <= 20)
  const add = (ctx: Context, emoji: string) => forum.onPost(ctx, 'addReaction', { postId: first.id, emoji })
  assert.equal((await add(ana, '<script>')).issues[0].code, 'UNKNOWN')
  assert.equal((await add(world.guest, like)).errorCode, 'UNAUTHENTICATED')
  await forum.onPost(bea, 'deletePost', { id: first.id })
  assert.equal((await add(ana, like)).errorCode, 'NOT_FOUND')
})
