import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('olga', ['ADMIN'])
  const category = await forum.category(admin, 'General')
  const [mod, ana] = [await world.person('mo', ['MODERATOR']), await world.person('ana')]
  const topic = await forum.topic(ana, category.id)
  const reply = await forum.reply(ana, topic.id)
  const of = async (ctx: Context, id: string) => {
    const fields = 'deletedAt deletedBy { id displayName }'
    const document = `query($id: ID!) { node(id: $id) { ... on Post { ${fields} } ... on Topic { ${fields} } } }`
    return (await world.run(ctx, document, { id })).node
  }
  return { world, forum, admin, mod, ana, topic, reply, of }
}

test('moderators see who deleted a post and when; nobody else sees who', async () => {
  const { world, forum, admin, mod, ana, reply, of } = await start()
  assert.deepEqual(await of(mod, reply.id), { deletedAt: null, deletedBy: null })
  await forum.onPost(mod, 'deletePost', { id: reply.id })
  const at = new Date(world.clock.now()).toISOString()
  for (const ctx of [mod, admin, await world.person('otto', ['OWNER'])]) {
    const seen = await of(ctx, reply.id)
    assert.deepEqual([seen.deletedAt, seen.deletedBy.id], [at, mod.viewer.id])
  }
  const roles: Role[][] = [[], ['AGENT']]
  const others = await Promise.all(roles.map((own, index) => world.person(`other${index}`, own)))
  for (const ctx of [ana, world.guest, await world.visitor(), ...others])
    assert.deepEqual(await of(ctx, reply.id), { deletedAt: at, deletedBy: null })
  await forum.onPost(mod, 'restorePost', { id: reply.id })
  assert.deepEqual(await of(mod, reply.id), { deletedAt: null, deletedBy: null })
})

test('likewise of a topic, which for everybody else is not there', async () => {
  const { world, forum, mod, ana, topic, of } = await start()
  await forum.act(mod, 'deleteTopic', { id: topic.id }, 'deletedId')
  const seen = await of(mod, topic.id)
  assert.equal(seen.deletedBy.id, mod.viewer.id)
  for (const ctx of [ana, world.guest]) assert.equal(await of(ctx, topic.id), null)
})
