import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemViewer } from '../people/viewer.ts'
import { forumIn } from '../testing/forum.ts'
import { postOfficeIn } from '../testing/post-office.ts'
import { createWorld } from '../testing/world.ts'
import { queueDigests } from './queueing.ts'

const hourMs = 3600 * 1000

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const office = postOfficeIn(world)
  const ana = await world.person('ana')
  const bob = await world.person('bob')
  const admin = await world.person('admin', ['ADMIN'])
  const open = await forum.category(admin, 'Open')
  const quiet = await forum.category(admin, 'Quiet')
  await forum.act(ana, 'setFollow', { id: open.id, level: 'TRACKING' }, 'level')
  const digest = (frequency: string, timeZone = 'Europe/Berlin') =>
    forum.act(ana, 'setDigest', { frequency, timeZone }, 'preferences { digest }')
  /** Lets so many hours pass as the server does, and gives the mails that came of it. */
  const pass = async (hours: number) => {
    for (let n = 0; n < hours; n++) {
      world.clock.advance(hourMs)
      await queueDigests(world.as(systemViewer, ''))
      await office.runDue()
    }
    return office.mails()
  }
  return { world, forum, office, ana, bob, admin, open, quiet, digest, pass }
}

test('a digest comes once a day, in the morning of its reader, with what they follow and have not read', async () => {
  const { forum, bob, ana, open, quiet, digest, pass } = await start()
  await digest('DAILY')
  const tea = await forum.topic(bob, open.id, { title: 'Tea', body: 'About tea.' })
  await forum.topic(bob, quiet.id, { title: 'Not followed' })
  const seen = await forum.topic(bob, open.id, { title: 'Seen already' })
  await forum.act(ana, 'markTopicRead', { topicId: seen.id, number: 1 }, 'topic { id }')
  // Midnight in UTC is one o'clock in Berlin.
  assert.deepEqual(await pass(6), [])
  const [mail, ...others] = await pass(1)
  assert.deepEqual([others.length, mail!.to, mail!.subject], [0, 'ana@example.com', '[Example] What is new'])
  assert.match(mail!.text, /Tea \(1 new post\)\n\nAbout tea\.\n\nRead on: https:\/\/forum\.example\/t\/tea\/top_/)
  assert.doesNotMatch(mail!.text, /Not followed|Seen already/)
  assert.match(mail!.unsubscribeUrl!, /k=DIGEST/)
  assert.match(mail!.id, /^digest\.usr_\w+\.2026-01-01$/)
  assert.deepEqual(await pass(30), [], 'what was told once, and nothing new, is no mail')
  await forum.reply(bob, tea.id)
  assert.equal((await pass(24)).length, 1)
})

test('a weekly one comes on Monday; nothing to tell, none wanted and none reachable is no mail', async () => {
  const { world, forum, bob, ana, open, digest, pass } = await start()
  await digest('WEEKLY', 'UTC')
  assert.deepEqual(await pass(24 * 7), [])
  await forum.topic(bob, open.id, { title: 'Tea' })
  // It is Thursday.
  assert.deepEqual(await pass(24 * 3), [])
  assert.equal((await pass(24 * 4)).length, 1)
  await forum.topic(bob, open.id, { title: 'Cake' })
  await digest('OFF')
  assert.deepEqual(await pass(24 * 8), [])
  await digest('WEEKLY', 'UTC')
  const { database } = world.ports
  const change = database.sql.updateTable('User').set({ emailVerifiedAt: null }).where('id', '=', ana.viewer.id!)
  await database.batch([{ query: change.compile() }])
  assert.deepEqual(await pass(24 * 8), [])
})

test('what the reader may not see, has muted or wrote themselves is not in it', async () => {
  const { forum, bob, ana, admin, open, digest, pass } = await start()
  await digest('DAILY', 'UTC')
  const muted = await forum.topic(bob, open.id, { title: 'Muted' })
  await forum.act(ana, 'setFollow', { id: muted.id, level: 'MUTED' }, 'level')
  await forum.topic(ana, open.id, { title: 'My own' })
  const gone = await forum.topic(bob, open.id, { title: 'Deleted' })
  await forum.onTopic(admin, 'deleteTopic', { id: gone.id })
  const locked = await forum.category(admin, 'Locked')
  await forum.act(ana, 'setFollow', { id: locked.id, level: 'WATCHING' }, 'level')
  await forum.topic(admin, locked.id, { title: 'Secret' })
  const access = { id: locked.id, access: 'RESTRICTED', principals: ['AGENT'] }
  const closed = await forum.act(admin, 'setCategoryAccess', access, 'category { id }')
  assert.ok(closed.category, JSON.stringify(closed))
  assert.deepEqual(
    (await pass(30)).filter((mail) => /Muted|My own|Deleted|Secret/.test(mail.text)),
    [],
  )
})

test('two servers that look at the same moment send one', async () => {
  const { world, forum, office, bob, open, digest } = await start()
  await digest('DAILY', 'UTC')
  await forum.topic(bob, open.id, { title: 'Tea' })
  world.clock.advance(9 * hourMs)
  const system = world.as(systemViewer, '')
  await Promise.all([queueDigests(system), queueDigests(world.as(systemViewer, ''))])
  const job = world.ports.jobs.queued.find(({ name }) => name === 'DIGEST')!
  world.ports.jobs.queued.push({ ...job })
  await office.runDue()
  assert.equal(office.mails().filter((mail) => mail.id.startsWith('digest.')).length, 1)
})
