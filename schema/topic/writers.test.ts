import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'

test('a member who mentions somebody finds those of the topic first, and the suspended last', async () => {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('olga', ['ADMIN'])
  const [aaron, anton, anja] = [await world.person('aaron'), await world.person('anton'), await world.person('anja')]
  const member = await world.person('mia')
  const category = (await forum.category(admin, 'Open')).id
  const closed = (await forum.category(admin, 'Closed', { access: 'RESTRICTED', principals: ['ADMIN'] })).id
  const topic = (await forum.topic(anton, category)).id
  const secret = (await forum.topic(admin, closed)).id
  await forum.reply(await world.person('alf'), topic)
  await forum.act(admin, 'suspendUser', { userId: aaron.viewer.id, reason: 'x' }, 'user { id }')
  const found = async (ctx: Context, args: string) =>
    (await world.run(ctx, `{ users(first: 9, ${args}) { nodes { handle } } }`)).users.nodes.map(
      (user: { handle: string }) => user.handle,
    )
  assert.deepEqual(await found(member, `query: "a", topicId: "${topic}"`), ['alf', 'anton', 'anja', 'aaron'])
  assert.deepEqual(await found(member, 'query: "a"'), ['alf', 'anja', 'anton', 'aaron'])
  assert.deepEqual(await found(anja, `query: "an", topicId: "${topic}"`), ['anton', 'anja'])
  // Who wrote where one may not look is not told by the order.
  assert.deepEqual((await found(member, `topicId: "${secret}"`))[0], 'alf')
  assert.deepEqual((await found(admin, `topicId: "${secret}"`))[0], 'olga')
  const [first] = await found(member, `topicId: "nothing"`)
  assert.equal(first, 'alf')
})

test('pages of people found for a topic miss nobody', async () => {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('olga', ['ADMIN'])
  const topic = (await forum.topic(admin, (await forum.category(admin, 'Open')).id)).id
  for (const handle of ['p1', 'p2', 'p3', 'p4']) await world.person(handle)
  const document = `query($after: String) { users(first: 2, after: $after, topicId: "${topic}") {
    nodes { handle } pageInfo { endCursor hasNextPage } } }`
  const seen: string[] = []
  let after: string | null = null
  do {
    const { users } = await world.run(admin, document, { after })
    seen.push(...users.nodes.map((user: { handle: string }) => user.handle))
    after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null
  } while (after)
  assert.deepEqual(seen, ['olga', 'p1', 'p2', 'p3', 'p4'])
})
