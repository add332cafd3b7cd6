import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { pushesIn } from '../testing/pushing.ts'
import { createWorld } from '../testing/world.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const pushes = pushesIn(world)
  const ana = await pushes.signedIn(await world.person('ana'))
  const bob = await world.person('bob')
  const admin = await world.person('admin', ['ADMIN'])
  const category = await forum.category(admin, 'Open')
  const topic = await forum.topic(ana, category.id, { title: 'Tea & cake' })
  await pushes.register(ana, pushes.subscription('ana'))
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  return { world, forum, pushes, ana, bob, admin, category, topic }
}

test('a reply is pushed to who follows the topic: short, in the brand’s name of nobody, and to every device of theirs', async () => {
  const { forum, pushes, ana, bob, topic } = await start()
  await pushes.register(ana, { kind: 'FCM', token: 'x'.repeat(30), app: 'com.acme' })
  await forum.reply(bob, topic.id, { body: 'First' })
  await pushes.wait()
  const arrived = pushes.arrived()
  assert.deepEqual(arrived.map(({ to }) => to).sort(), ['https://push.example.com/ana', 'x'.repeat(30)])
  const { id, ttlSeconds, ...push } = arrived[0]!.push
  assert.match(id, /^ntf_/)
  assert.ok(ttlSeconds > 0 && ttlSeconds <= 24 * 3600)
  assert.deepEqual(push, {
    kind: 'POSTED',
    title: 'Bob wrote',
    body: 'Tea & cake\nFirst',
    url: push.url,
    badge: 1,
    collapse: topic.id,
  })
  assert.match(push.url, /^https:\/\/forum\.example\/t\/[^/]+\/top_\w+\/2$/)
  assert.doesNotMatch(JSON.stringify(push).replace('forum.example', ''), /forium/i)
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
})

test('it is in its reader’s language', async () => {
  const { world, forum, pushes, ana, bob, topic } = await start()
  const { database } = world.ports
  const change = database.sql.updateTable('User').set({ locale: 'de' }).where('id', '=', ana.viewer.id!)
  await database.batch([{ query: change.compile() }])
  await forum.reply(bob, topic.id)
  await pushes.wait()
  assert.equal(pushes.arrived()[0]!.push.title, 'Bob hat geschrieben')
})

test('nothing is pushed of what was read in the meantime, or while the topic is before their eyes', async () => {
  const { world, forum, pushes, ana, bob, topic } = await start()
  await forum.reply(bob, topic.id)
  await newsIn(world).deliver()
  await forum.onTopic(ana, 'markTopicRead', { topicId: topic.id, number: 2 })
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  const look = (state: string) =>
    forum.act(ana, 'signalPresence', { state, topicId: topic.id, conversationId: null }, 'expiresAt')
  await look('ONLINE')
  await forum.reply(bob, topic.id)
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  await look('AWAY')
  await forum.reply(bob, topic.id)
  await pushes.wait()
  assert.equal(pushes.arrived().length, 1)
})

test('nothing is pushed that they do not want so, whatever else they want', async () => {
  const { forum, pushes, ana, bob, topic } = await start()
  const set = (medium: string, enabled: boolean) =>
    forum.act(ana, 'setNotificationPreference', { kind: 'POSTED', medium, enabled }, 'preferences { digest }')
  await set('PUSH', false)
  await forum.reply(bob, topic.id)
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  await set('PUSH', true)
  await set('BELL', false)
  await set('MAIL', false)
  await forum.reply(bob, topic.id)
  await pushes.wait()
  assert.equal(pushes.arrived().length, 1)
})

test('nothing is pushed of what was deleted or locked away, however late it is tried', async () => {
  const { forum, world, pushes, ana, bob, admin, category, topic } = await start()
  const post = await forum.reply(bob, topic.id, { body: 'Taken back' })
  await newsIn(world).deliver()
  await forum.onPost(admin, 'deletePost', { id: post.id })
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  await forum.reply(bob, topic.id)
  const job = await pushes.jobsOf(ana)
  const lock = (access: string) => forum.act(admin, 'setCategoryAccess', { id: category.id, access }, 'category { id }')
  await lock('RESTRICTED')
  await pushes.run(job)
  assert.deepEqual(pushes.arrived(), [])
  await lock('PUBLIC')
  await pushes.run(job)
  assert.equal(pushes.arrived().length, 1)
})

test('what a busy service does not take is tried again, and after a while no more', async () => {
  const { world, forum, pushes, ana, bob, topic } = await start()
  const { busy } = world.ports.pusher
  busy.add('https://push.example.com/ana')
  await forum.reply(bob, topic.id)
  const job = await pushes.jobsOf(ana)
  await assert.rejects(pushes.run(job), /busy/)
  busy.clear()
  await pushes.run(job)
  await pushes.run(job)
  const keys = pushes.arrived().map(({ push }) => `${push.id} ${push.collapse}`)
  assert.deepEqual([keys.length, new Set(keys).size], [2, 1], 'twice under one key')
  busy.add('https://push.example.com/ana')
  world.clock.advance(31 * 60_000)
  await pushes.run(job)
  assert.equal((await pushes.devices(ana)).length, 1)
  busy.clear()
  world.clock.advance(24 * 3600_000)
  await pushes.run(job)
  assert.deepEqual(pushes.arrived(), [])
})

test('a device that its service does not know any more is forgotten', async () => {
  const { world, forum, pushes, ana, bob, topic } = await start()
  world.ports.pusher.gone.add('https://push.example.com/ana')
  await forum.reply(bob, topic.id)
  await pushes.wait()
  assert.deepEqual([pushes.arrived(), await pushes.devices(ana)], [[], []])
})

test('who reads a topic is not therefore at the desk, and one device put away says nothing of another', async () => {
  const { world, forum, pushes, ana, bob, topic } = await start()
  const agent = await pushes.signedIn(await world.person('agent', ['AGENT']))
  const look = (ctx: typeof ana, state: string) =>
    forum.act(ctx, 'signalPresence', { state, topicId: topic.id }, 'expiresAt')
  await look(agent, 'ONLINE')
  assert.deepEqual(await world.run(agent, '{ staffIsPresent }'), { staffIsPresent: false })
  const phone = await pushes.signedIn(ana)
  await look(ana, 'ONLINE')
  await look(phone, 'AWAY')
  await forum.reply(bob, topic.id)
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  assert.equal((await look(bob, 'ONLINE')).__typename, 'SignalPresencePayload')
  assert.equal(
    (await forum.act(ana, 'signalPresence', { state: 'ONLINE', topicId: 'top_x' }, 'expiresAt')).errorCode,
    'NOT_FOUND',
  )
})
