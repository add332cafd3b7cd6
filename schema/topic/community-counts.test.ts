import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'

test('counts are those of what the viewer may see, and at most a minute old', async () => {
  const world = await createWorld()
  const { category, topic, reply, onPost, onTopic, act } = forumIn(world)
  const [admin, member] = [await world.person('ana', ['ADMIN']), await world.person('bea')]
  const open = await category(admin, 'Open')
  const closed = await category(admin, 'Closed', { access: 'RESTRICTED', principals: ['MODERATOR'] })
  const question = await topic(member, open.id, { kind: 'QUESTION' })
  const answer = await reply(admin, question.id)
  await act(member, 'acceptAnswer', { postId: answer.id }, '__typename')
  await topic(admin, open.id)
  await reply(admin, (await topic(await world.person('mo', ['MODERATOR']), closed.id)).id)
  const count = async (ctx: typeof admin) =>
    (await world.run(ctx, '{ communityCounts { topics posts people solvedTopics } }')).communityCounts
  const all = { topics: 2, posts: 3, people: 3, solvedTopics: 1 }
  assert.deepEqual(await count(world.guest), all)
  assert.deepEqual(await count(member), all)
  assert.deepEqual(await count(await world.person('moo', ['MODERATOR'])), {
    ...all,
    topics: 3,
    posts: 4 + 1,
    people: 4,
  })
  const extra = await reply(member, question.id)
  await onPost(admin, 'deletePost', { id: extra.id })
  await onTopic(admin, 'deleteTopic', { id: question.id })
  world.clock.advance(60_000)
  assert.deepEqual(await count(world.guest), { topics: 1, posts: 1, people: 4, solvedTopics: 0 })
  const other = await world.addCommunity('Other')
  const none = { topics: 0, posts: 0, people: 0, solvedTopics: 0 }
  assert.deepEqual(await count(world.as(world.guest.viewer, other)), none)
})

test('a crowd of guests costs one count', async () => {
  const world = await createWorld()
  let counted = 0
  const { database } = world.ports
  world.ports.database = {
    ...database,
    first: (query) => {
      if (query.compile().sql.includes('sum(')) counted += 1
      return database.first(query)
    },
  }
  for (let i = 0; i < 20; i++) await world.run(world.guest, '{ communityCounts { topics } }')
  assert.equal(counted, 1)
})
