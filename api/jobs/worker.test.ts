import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { commit } from '@forium/schema/kernel/commit.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import type { Mail } from '@forium/schema/ports/mailer.ts'
import { createWorld } from '@forium/schema/testing/world.ts'
import { tableJobs } from './queue.ts'
import { startWorker } from './worker.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** A post office that fails while it is told to, and the queue before it. */
async function postOffice() {
  const world = await createWorld()
  const sent: string[] = []
  const logged: { data: object; text: string }[] = []
  let closed = false
  const mailer = {
    async send(mail: Mail): Promise<void> {
      if (closed) throw new Error('the post office is closed')
      sent.push(mail.subject)
    },
  }
  const ctx: Context = { ...world.guest, jobs: tableJobs(world.ports), mailer }
  const work = (own = ctx) => {
    const stop = startWorker({ context: () => own, log: { error: (data, text) => void logged.push({ data, text }) } })
    stops.push(stop)
    return stop
  }
  const queue = (subject: string, options?: { runAt?: number; unique?: string }) =>
    commit(ctx, async (unit) => {
      const mail = {
        id: `mail_${ctx.ids.uuid()}`,
        from: { name: 'Example' },
        to: 'a@example.com',
        subject,
        text: 'hello',
      }
      ctx.jobs.enqueue(unit, 'SEND_MAIL', mail, options)
    })
  const rows = async () => {
    const all = ctx.database.sql.selectFrom('Job').selectAll().where('name', '=', 'SEND_MAIL')
    return ctx.database.all(all.orderBy('createdAt').orderBy('id'))
  }
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return { ctx, clock: world.clock, sent, logged, work, queue, rows, until, close: (is: boolean) => (closed = is) }
}

const waits = { timeout: 20_000 }

test('a job runs as soon as the unit of work that queued it is on disk, and is gone then', waits, async () => {
  const { work, queue, sent, rows, until } = await postOffice()
  work()
  await queue('one')
  await queue('two')
  await until(() => sent.length === 2)
  await until(async () => (await rows()).length === 0)
  assert.deepEqual(sent, ['one', 'two'])
})

test('a unit of work that fails queues nothing', waits, async () => {
  const { ctx, rows } = await postOffice()
  const failing = commit(ctx, async (unit) => {
    ctx.jobs.enqueue(unit, 'SEND_MAIL', { id: 'mail_1' } as Mail)
    unit.write(unit.sql.insertInto('CommunityHost').values({ host: 'a.example', communityId: 'nobody' }))
  })
  await assert.rejects(failing)
  assert.deepEqual(await rows(), [])
})

test('work that was waiting when the process began is done', waits, async () => {
  const { work, queue, sent, until } = await postOffice()
  for (let n = 0; n < 15; n++) await queue(`${n}`)
  work()
  await until(() => sent.length === 15)
  assert.equal(new Set(sent).size, 15)
})

test('a job for later waits for its time', waits, async () => {
  const { ctx, clock, work, queue, sent, until } = await postOffice()
  work()
  await queue('later', { runAt: ctx.clock.now() + 60_000 })
  await queue('now')
  await until(() => sent.length === 1)
  assert.deepEqual(sent, ['now'])
  clock.advance(60_000)
  await queue('now again')
  await until(() => sent.length === 3)
  assert.ok(sent.includes('later'))
})

test('of jobs with one key there is one at a time', waits, async () => {
  const { work, queue, sent, rows, until } = await postOffice()
  await queue('first', { unique: 'key' })
  await queue('second', { unique: 'key' })
  assert.equal((await rows()).length, 1)
  work()
  await until(async () => (await rows()).length === 0)
  await queue('third', { unique: 'key' })
  await until(() => sent.length === 2)
  assert.deepEqual(sent, ['first', 'third'])
})

test('what failed is tried again, with growing pauses', waits, async () => {
  const { ctx, clock, close, work, queue, sent, rows, until } = await postOffice()
  close(true)
  work()
  await queue('hello')
  const pauses: number[] = []
  for (let attempt = 1; attempt <= 4; attempt++) {
    await until(async () => (await rows()).some((row) => row.attempts === attempt && row.state === 'READY'))
    const [row] = await rows()
    assert.match(row!.lastError ?? '', /post office is closed/)
    pauses.push(row!.runAt - ctx.clock.now())
    clock.advance(pauses.at(-1)!)
    if (attempt === 4) close(false)
    ctx.wake.signal('jobs')
  }
  await until(() => sent.length === 1)
  for (const [i, pause] of pauses.entries()) assert.ok(pause > 0 && (i === 0 || pause > pauses[i - 1]! * 0.9))
  assert.ok(pauses.at(-1)! > pauses[0]! * 4)
})

test('what never works is given up and kept for somebody to look at', waits, async () => {
  const { ctx, clock, close, logged, work, queue, rows, until } = await postOffice()
  close(true)
  work()
  await queue('hello')
  await until(async () => {
    const [row] = await rows()
    if (row?.state === 'READY' && row.runAt > ctx.clock.now()) {
      clock.advance(row.runAt - ctx.clock.now())
      ctx.wake.signal('jobs')
    }
    return row?.state === 'DEAD'
  })
  const [row] = await rows()
  assert.ok(row!.attempts >= 10)
  assert.equal(logged.filter(({ text }) => text === 'jobs: failed').length, row!.attempts)
})

test('a job whose worker died is taken over, and not before its time', waits, async () => {
  const { ctx, clock, work, queue, sent, rows, until } = await postOffice()
  await queue('hello')
  const taken = {
    state: 'ACTIVE',
    lease: 'of a process that was killed',
    leaseUntil: ctx.clock.now() + 60_000,
    attempts: 1,
  }
  await ctx.database.batch([{ query: ctx.database.sql.updateTable('Job').set(taken).compile() }])
  work()
  await queue('another')
  await until(() => sent.length === 1)
  assert.deepEqual(sent, ['another'])
  clock.advance(60_001)
  ctx.wake.signal('jobs')
  await until(async () => (await rows()).length === 0)
  assert.deepEqual(sent, ['another', 'hello'])
})

test('two workers do not do the same thing twice', waits, async () => {
  const { work, queue, sent, rows, until } = await postOffice()
  for (let n = 0; n < 20; n++) await queue(`${n}`)
  work()
  work()
  await until(async () => (await rows()).length === 0)
  assert.equal(sent.length, 20)
})

test('a job that nobody knows any more is given up like any other, and holds nothing up', waits, async () => {
  const { ctx, work, queue, sent, logged, until } = await postOffice()
  await queue('unknown')
  await ctx.database.batch([
    { query: ctx.database.sql.updateTable('Job').set({ name: 'OF_AN_OLDER_VERSION' }).compile() },
  ])
  await queue('known')
  work()
  await until(() => sent.length === 1 && logged.length > 0)
  assert.match(JSON.stringify(logged), /OF_AN_OLDER_VERSION/)
})

test('a database that does not answer stops nobody for good', waits, async () => {
  const { ctx, work, queue, sent, logged, until } = await postOffice()
  let broken = true
  const real = ctx.database
  const check = () => (broken ? Promise.reject(new Error('no such disk')) : Promise.resolve())
  const frail: Context = {
    ...ctx,
    database: {
      sql: real.sql,
      all: (query) => check().then(() => real.all(query)),
      first: (query) => check().then(() => real.first(query)),
      batch: (list) => check().then(() => real.batch(list)),
    },
  }
  work(frail)
  await until(() => logged.length >= 2)
  broken = false
  await queue('hello')
  await until(() => sent.length === 1)
})

test('stopping waits for what is under way', waits, async () => {
  const { ctx, work, queue, rows, until } = await postOffice()
  const begun = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const send = () => {
    begun.resolve()
    return finish.promise
  }
  const slow = { ...ctx, mailer: { send } }
  const stop = work(slow)
  await queue('hello')
  await begun.promise
  let stopped = false
  const stopping = stop().then(() => (stopped = true))
  await queue('not any more')
  assert.equal(stopped, false)
  finish.resolve()
  await stopping
  await until(async () => (await rows()).length === 1)
})
