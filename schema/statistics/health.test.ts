import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commit } from '../kernel/commit.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'

const document = `{ health { version startedAt memoryBytes databaseEngine databaseBytes diskFreeBytes sockets jobsQueued
  jobsFailed oldestJobAt eventsKept mailConfigured lastMailError storage } }`

async function withAdmin() {
  const world = await createWorld()
  return { world, admin: await world.person('ana', ['ADMIN']), ...forumIn(world) }
}

test('an admin sees how the server and its jobs are doing', async () => {
  const { world, admin, act } = await withAdmin()
  const read = async () => (await world.run(admin, document)).health
  const quiet = await read()
  assert.deepEqual([quiet.jobsQueued, quiet.jobsFailed, quiet.oldestJobAt, quiet.eventsKept], [0, 0, null, 0])
  for (const name of ['One', 'Two']) await act(admin, 'updateCommunity', { name }, '__typename')
  const now = world.clock.now()
  const job = { name: 'SEND_MAIL', payload: '{}', uniqueKey: null, attempts: 0, lease: null, lastError: null }
  const rows = [
    { state: 'READY', runAt: now - 5000 },
    { state: 'READY', runAt: now + 5000 },
    { state: 'ACTIVE', runAt: now - 9000 },
    { state: 'DEAD', runAt: now - 90_000 },
  ].map((row, i) => ({ id: `job_${i}`, ...job, ...row, leaseUntil: null, createdAt: now }))
  await commit(admin, async (unit) => unit.write(unit.sql.insertInto('Job').values(rows)))
  Object.assign(world.ports.vitals.signs, { databaseBytes: 5e12, sockets: 7, lastMailError: 'No such host' })
  const health = await read()
  assert.deepEqual(
    [health.jobsQueued, health.jobsFailed, health.oldestJobAt, health.eventsKept],
    [3, 1, new Date(now - 5000).toISOString(), 2],
  )
  assert.deepEqual([health.databaseBytes, health.sockets, health.lastMailError], [5e12, 7, 'No such host'])
})

test('nobody but admins reads it or sends a test mail', async () => {
  const { world, act } = await withAdmin()
  const others = [world.guest, await world.visitor(), await world.person('bea'), await world.person('dan', ['AGENT'])]
  for (const ctx of [...others, await world.person('mo', ['MODERATOR'])]) {
    assert.ok((await world.answer(ctx, document)).errors)
    assert.match((await act(ctx, 'sendTestMail', {}, 'ok')).errorCode, /FORBIDDEN|UNAUTHENTICATED/)
  }
  assert.equal(world.ports.mailer.outbox.length, 0)
})

test('a test mail goes to the admin’s own confirmed address, five times an hour', async () => {
  const { world, admin, act } = await withAdmin()
  const send = () => act(admin, 'sendTestMail', {}, 'ok error')
  assert.deepEqual(await send(), { __typename: 'SendTestMailPayload', ok: true, error: null })
  assert.deepEqual(
    world.ports.mailer.outbox.map((mail) => [mail.to, mail.from.name]),
    [['ana@example.com', 'Example']],
  )
  for (let i = 0; i < 4; i++) await send()
  assert.equal((await send()).errorCode, 'RATE_LIMITED')
  world.clock.advance(3600_000)
  assert.equal((await send()).ok, true)
  const { database } = world.ports
  await database.batch([{ query: database.sql.updateTable('User').set({ emailVerifiedAt: null }).compile() }])
  assert.equal((await send()).issues[0].code, 'NO_ADDRESS')
  assert.equal(world.ports.mailer.outbox.length, 6)
})

test('what the mail server says is told', async () => {
  const { world, admin, act } = await withAdmin()
  const send = world.ports.mailer.send
  world.ports.mailer.send = async () => {
    throw new Error('535 Authentication failed')
  }
  const answer = await act(admin, 'sendTestMail', {}, 'ok error')
  assert.deepEqual([answer.ok, answer.error], [false, '535 Authentication failed'])
  world.ports.mailer.send = send
})
