import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forumIn } from '../testing/forum.ts'
import { newsIn } from '../testing/news.ts'
import { postOfficeIn } from '../testing/post-office.ts'
import { createWorld } from '../testing/world.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const office = postOfficeIn(world)
  const ana = await world.person('ana')
  const bob = await world.person('bob')
  const admin = await world.person('admin', ['ADMIN'])
  const category = await forum.category(admin, 'Open')
  const topic = await forum.topic(ana, category.id, { title: 'Tea & cake' })
  await office.wait()
  assert.deepEqual(office.mails(), [])
  return { world, forum, office, ana, bob, admin, category, topic }
}

test('several replies to a topic within a minute are one mail, to who follows it and to nobody else', async () => {
  const { forum, office, ana, bob, topic } = await start()
  await forum.reply(bob, topic.id, { body: 'First' })
  await forum.reply(bob, topic.id, { body: 'Second, @ana' })
  await office.wait()
  const [mail, ...others] = office.mails()
  assert.deepEqual(others, [])
  assert.deepEqual([mail!.to, mail!.subject], ['ana@example.com', '[Example] Tea & cake'])
  assert.match(mail!.text, /Bob wrote\n\nFirst\n\nBob mentioned you\n\nSecond, @ana/)
  assert.match(mail!.html!, /Tea &amp; cake/)
  assert.doesNotMatch(mail!.html! + mail!.text, /forium(?!\.example)/i)
  assert.equal(mail!.threadId, topic.id)
  assert.match(mail!.id, /^ntf_\w{26}\.\d+$/)
  await office.wait()
  assert.deepEqual(office.mails(), [])
  await forum.reply(bob, topic.id, { body: 'Third' })
  await office.wait()
  const [next] = office.mails()
  assert.doesNotMatch(next!.text, /First|Second/)
  assert.equal(next!.threadId, topic.id)
  assert.notEqual(next!.id, mail!.id)
  assert.equal(ana.viewer.kind, 'USER')
})

test('what was read in the meantime is not mailed', async () => {
  const { world, forum, office, ana, bob, topic } = await start()
  await forum.reply(bob, topic.id)
  await newsIn(world).deliver()
  await forum.onTopic(ana, 'markTopicRead', { topicId: topic.id, number: 2 })
  await office.wait()
  assert.deepEqual(office.mails(), [])
})

test('a kind that is not wanted by mail is not mailed, even when it is not on the bell either', async () => {
  const { world, forum, office, ana, bob, topic } = await start()
  const set = (medium: string, enabled: boolean) =>
    forum.act(ana, 'setNotificationPreference', { kind: 'POSTED', medium, enabled }, 'preferences { digest }')
  await set('MAIL', false)
  await forum.reply(bob, topic.id)
  await office.wait()
  assert.deepEqual(office.mails(), [])
  await set('MAIL', true)
  await set('BELL', false)
  await forum.reply(bob, topic.id)
  await office.wait()
  assert.equal(office.mails().length, 1)
  assert.equal(await newsIn(world).count(ana), 1)
})

test('nothing is mailed of what was deleted or locked away in the meantime, or to who is not reachable', async () => {
  const { world, forum, office, ana, bob, admin, topic } = await start()
  const post = await forum.reply(bob, topic.id)
  await newsIn(world).deliver()
  await forum.onPost(admin, 'deletePost', { id: post.id })
  await office.wait()
  assert.deepEqual(office.mails(), [])
  const { database } = world.ports
  const change = database.sql.updateTable('User').set({ emailVerifiedAt: null }).where('id', '=', ana.viewer.id!)
  await database.batch([{ query: change.compile() }])
  await forum.reply(bob, topic.id)
  await office.wait()
  assert.deepEqual(office.mails(), [])
})

test('a mail is in its reader’s language and in the brand', async () => {
  const { world, forum, office, ana, bob, topic } = await start()
  const { database } = world.ports
  const change = database.sql.updateTable('User').set({ locale: 'de' }).where('id', '=', ana.viewer.id!)
  const brand = JSON.stringify({ accentColor: '#ffee00', senderName: 'Acme', logoUrl: '/brand/logo.png' })
  const painted = database.sql.updateTable('Community').set({ brand })
  await database.batch([{ query: change.compile() }, { query: painted.compile() }])
  await forum.reply(bob, topic.id, { body: '<b onclick="x()">Hallo</b>' })
  await office.wait()
  const [mail] = office.mails()
  assert.equal(mail!.from.name, 'Acme')
  assert.match(mail!.text, /Bob hat geschrieben/)
  assert.match(mail!.html!, /background:#ffee00;color:#000000/)
  assert.match(mail!.html!, /src="https:\/\/forum\.example\/brand\/logo\.png"/)
  assert.doesNotMatch(mail!.html!, /<b onclick/)
})

test('of a mail and the mark that it is on its way neither is without the other, however often the job runs', async () => {
  const { world, forum, office, bob, topic, ana } = await start()
  await forum.reply(bob, topic.id)
  await newsIn(world).deliver()
  const job = world.ports.jobs.queued.find(({ name }) => name === 'MAIL_NEWS')!
  world.ports.jobs.queued.push({ ...job }, { ...job })
  await office.wait()
  assert.equal(office.mails().length, 1)
  assert.equal(await newsIn(world).count(ana), 1)
})
