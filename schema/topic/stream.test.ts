import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventFilter } from '../feed/log.ts'
import { openFeed } from '../feed/subscribe.ts'
import type { Context } from '../kernel/context.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const ana = await world.person('ana')
  const open = await forum.category(admin, 'Open')
  const shut = await forum.category(admin, 'Shut', { access: 'RESTRICTED', principals: ['AGENT'] })
  const topic = await forum.topic(ana, open.id)
  /** What came, up to the moment when nothing more waits, or the stream ended. */
  const watch = async (ctx: Context, filter: EventFilter) => {
    const feed = await openFeed(world.again(ctx), null, filter)
    assert.equal((await feed.next()).value?.kind, 'caughtUp')
    return async (count: number) => {
      const frames: string[] = []
      while (frames.length < count) {
        const { value, done } = await feed.next()
        if (done) break
        frames.push(value.kind === 'event' ? value.event.type : value.kind === 'reset' ? value.reason : value.kind)
      }
      return frames
    }
  }
  return { world, forum, admin, ana, open, shut, topic, watch }
}

test('a watcher of a topic hears of replies, edits and answers in their order', async () => {
  const { world, forum, ana, topic, watch } = await start()
  const heard = await watch(world.guest, { topicIds: [topic.id] })
  const { id } = await forum.reply(ana, topic.id)
  await forum.onPost(ana, 'updatePost', { id, body: 'Better' })
  await forum.onPost(ana, 'addReaction', { postId: id, emoji: '🎉' })
  await forum.onTopic(ana, 'updateTopic', { id: topic.id, title: 'Renamed' })
  await forum.onPost(ana, 'deletePost', { id })
  await forum.onPost(ana, 'restorePost', { id })
  assert.deepEqual(await heard(6), [
    'POST_CREATED',
    'POST_UPDATED',
    'REACTION_CHANGED',
    'TOPIC_UPDATED',
    'POST_DELETED',
    'POST_RESTORED',
  ])
})

test('once a category is closed its watchers get a reset, then nothing, and may not come back', async () => {
  const { world, forum, admin, ana, open, topic, watch } = await start()
  const heard = await watch(ana, { topicIds: [topic.id] })
  await forum.act(
    admin,
    'setCategoryAccess',
    { id: open.id, access: 'RESTRICTED', principals: ['AGENT'] },
    'category { id }',
  )
  await forum.reply(admin, topic.id, { body: 'Behind closed doors' })
  assert.deepEqual(await heard(5), ['ACCESS_CHANGED'])
  await assert.rejects(openFeed(world.again(ana), null, { topicIds: [topic.id] }), { code: 'FORBIDDEN' })
})

test('a topic that is moved out of sight says so, then its stream ends', async () => {
  const { forum, admin, ana, shut, topic, watch } = await start()
  const heard = await watch(ana, { topicIds: [topic.id] })
  await forum.onTopic(admin, 'moveTopic', { id: topic.id, categoryId: shut.id })
  await forum.reply(admin, topic.id)
  assert.deepEqual(await heard(5), ['TOPIC_MOVED', 'ACCESS_CHANGED'])
})

test('the stream of everything passes over what its viewer may not see', async () => {
  const { world, forum, admin, ana, shut, open, watch } = await start()
  const [guest, agent] = [await watch(world.guest, {}), await watch(await world.person('agent', ['AGENT']), {})]
  await forum.topic(admin, shut.id)
  await forum.topic(ana, open.id)
  assert.deepEqual(await guest(1), ['TOPIC_CREATED'])
  assert.deepEqual(await agent(2), ['TOPIC_CREATED', 'TOPIC_CREATED'])
})
