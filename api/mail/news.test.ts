import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { atTheStart, readOn } from '@forium/schema/event/log-reader.ts'
import { jobHandlers } from '@forium/schema/jobs.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import { mailDelayMs } from '@forium/schema/notification/mail-queue.ts'
import { newsReader } from '@forium/schema/notification/reader.ts'
import { systemViewer } from '@forium/schema/people/viewer.ts'
import { forumIn } from '@forium/schema/testing/forum.ts'
import { createWorld } from '@forium/schema/testing/world.ts'
import { simpleParser } from 'mailparser'
import { tableJobs } from '../jobs/queue.ts'
import { startWorker } from '../jobs/worker.ts'
import { smtpMailer } from './smtp.ts'
import { smtpServer } from './smtp-server.testing.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A forum whose mail goes out of a real queue, through a real worker, to a real mail server. */
async function start() {
  const world = await createWorld()
  const server = await smtpServer()
  ends.push(() => server[Symbol.asyncDispose]())
  const mailer = smtpMailer(server.url, { from: 'forum@example.test', replyDomain: 'in.example.test' })
  const system: Context = { ...world.as(systemViewer, ''), jobs: tableJobs(world.ports), mailer }
  const progress = atTheStart()
  const forum = forumIn(world)
  const ana = await world.person('ana')
  const bob = await world.person('bob')
  const category = await forum.category(await world.person('admin', ['ADMIN']), 'Open')
  const topic = await forum.topic(ana, category.id, { title: 'Grüße' })
  const { database } = world.ports
  const jobs = () => database.all(database.sql.selectFrom('Job').selectAll().where('name', '!=', 'KEEP_HOUSE'))
  const work = () => {
    const stop = startWorker({ context: () => system, log: { error: () => {} } })
    ends.push(stop)
    return stop
  }
  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return {
    world,
    forum,
    ana,
    bob,
    topic,
    server,
    system,
    jobs,
    work,
    deliver: () => readOn(system, newsReader, progress),
    idle: () => until(async () => (await jobs()).length === 0),
    parsed: () => Promise.all(server.mails.map((mail) => simpleParser(mail.raw))),
  }
}

const waits = { timeout: 30_000 }

test('a reply that nobody read is one mail, in its thread, which can be answered and ended', waits, async () => {
  const { world, forum, bob, topic, server, deliver, work, idle, parsed } = await start()
  await forum.reply(bob, topic.id, { body: 'Hallo!' })
  await forum.reply(bob, topic.id, { body: 'Noch etwas' })
  await deliver()
  world.clock.advance(mailDelayMs)
  work()
  await idle()
  await forum.reply(bob, topic.id, { body: 'Später' })
  await deliver()
  world.clock.advance(mailDelayMs)
  system(world)
  await idle()
  const [first, second, ...others] = await parsed()
  assert.deepEqual([others, server.mails.map((mail) => mail.to)], [[], [['ana@example.com'], ['ana@example.com']]])
  assert.match(first!.text!, /Hallo![\s\S]*Noch etwas/)
  assert.match(String(first!.html), /<p style="margin:8px 0">Hallo!<\/p>/)
  const thread = `<${topic.id}@example.test>`
  for (const mail of [first!, second!]) {
    assert.deepEqual([mail.inReplyTo, mail.references, mail.subject], [thread, thread, '[Example] Grüße'])
    assert.match(mail.messageId!, /^<ntf_\w{26}\.\d+@example\.test>$/)
    assert.match(mail.replyTo!.text, /^reply\+[0-9a-f]{40}@in\.example\.test$/)
  }
  assert.notEqual(first!.messageId, second!.messageId)
  assert.match(server.mails[0]!.raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  assert.match(
    server.mails[0]!.raw.replaceAll(/\r\n\s+/g, ' '),
    /^List-Unsubscribe: <https:\/\/forum\.example\/mail\/unsubscribe\?p=usr_/m,
  )
  assert.doesNotMatch(server.mails[0]!.raw, /forium/i)
})

/** Wakes the worker: time has passed. */
function system(world: { ports: { wake: { signal(topic: string): void } } }): void {
  world.ports.wake.signal('jobs')
}

test('a worker that dies after sending leaves at most the same mail twice, under one Message-ID', waits, async () => {
  const { world, forum, bob, topic, system: ctx, deliver, jobs, work, idle, parsed } = await start()
  await forum.reply(bob, topic.id)
  await deliver()
  world.clock.advance(mailDelayMs)
  // Each job is done and not marked as done, as by a process that was killed at that moment.
  for (const name of ['MAIL_NEWS', 'SEND_NEWS'] as const) {
    const [job] = (await jobs()).filter((row) => row.name === name)
    await jobHandlers[name](ctx, JSON.parse(job!.payload))
  }
  work()
  await idle()
  const ids = (await parsed()).map((mail) => mail.messageId)
  assert.deepEqual([ids.length, new Set(ids).size], [2, 1])
})

test(
  'an address that three times took no mail gets none any more, until a mail is switched on again',
  waits,
  async () => {
    const { world, forum, ana, bob, topic, server, deliver, work, idle } = await start()
    const { database } = world.ports
    const moved = (email: string) =>
      database.batch([
        { query: database.sql.updateTable('User').set({ email }).where('id', '=', ana.viewer.id!).compile() },
      ])
    await moved('unknown@example.com')
    work()
    const replyAndWait = async () => {
      await forum.reply(bob, topic.id)
      await deliver()
      world.clock.advance(mailDelayMs)
      system(world)
      await idle()
    }
    for (let n = 0; n < 4; n++) await replyAndWait()
    const row = await database.first(database.sql.selectFrom('MailRecipient').selectAll())
    assert.deepEqual([row!.bounceCount, row!.stoppedFor], [3, 'BOUNCED'])
    const read = async () =>
      (await world.run(ana, '{ viewerNotificationPreferences { isMailStopped } }')).viewerNotificationPreferences
    assert.deepEqual(await read(), { isMailStopped: true })
    await forum.act(
      ana,
      'setNotificationPreference',
      { kind: 'POSTED', medium: 'MAIL', enabled: true },
      'preferences { digest }',
    )
    await moved('ana@example.com')
    await replyAndWait()
    assert.equal(server.mails.length, 1)
  },
)
