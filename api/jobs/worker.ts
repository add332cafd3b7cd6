import { jobHandlers } from '@forium/schema/jobs.ts'
import { commit } from '@forium/schema/kernel/commit.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import type { JobName } from '@forium/schema/ports/jobs.ts'
import { jobWake } from './queue.ts'

const usualLeaseMs = 60_000
const pollMs = 5_000
const atOnce = 4
const houseMs = 3600 * 1000
const maxAttempts = 12

interface ClaimedJob {
  id: string
  name: string
  payload: string
  attempts: number
}

interface Options {
  /** A context of the system in no community; handlers find theirs by what the payload names. */
  context: () => Context
  log: { error(data: object, text: string): void }
  /** So long after its last sign of life a worker counts as dead, and others take over what it had. */
  leaseMs?: number
}

/** Runs what is due: claims by a lease, retries with growing pauses, buries what never works. */
export function startWorker(options: Options): () => Promise<void> {
  const { context, log } = options
  let stopped = false
  let running: Promise<void> | null = null
  let again = false
  const run = async (): Promise<void> => {
    do {
      again = false
      while (!stopped && (await runDue(context(), options)) === atOnce);
    } while (again && !stopped)
  }
  const kick = (): void => {
    again = true
    running ??= run()
      .catch((error: unknown) => log.error({ error: String(error) }, 'jobs: could not look for work'))
      .finally(() => (running = null))
  }
  const unlisten = context().wake.listen(jobWake, kick)
  const house = (): void => {
    keepHouse(context()).catch((error: unknown) => log.error({ error: String(error) }, 'jobs: could not keep house'))
  }
  const timers = [setInterval(kick, pollMs), setInterval(house, houseMs)]
  for (const timer of timers) timer.unref()
  house()
  kick()
  return async () => {
    stopped = true
    unlisten()
    for (const timer of timers) clearInterval(timer)
    await running
  }
}

/** Every process asks for it each hour; the key lets one of them have it. */
function keepHouse(ctx: Context): Promise<void> {
  const hour = Math.floor(ctx.clock.now() / houseMs)
  return commit(ctx, async (unit) => ctx.jobs.enqueue(unit, 'KEEP_HOUSE', {}, { unique: `keep-house:${hour}` }))
}

/** How many were due, whoever of the workers took them. */
async function runDue(ctx: Context, { log, leaseMs = usualLeaseMs }: Options): Promise<number> {
  const lease: Lease = { id: ctx.ids.uuid(), ms: leaseMs }
  const { due, jobs } = await claim(ctx, lease)
  await Promise.all(jobs.map((job) => runOne(ctx, job, lease, log)))
  return due
}

interface Lease {
  id: string
  ms: number
}

async function claim(ctx: Context, lease: Lease): Promise<{ due: number; jobs: ClaimedJob[] }> {
  const { database } = ctx
  const now = ctx.clock.now()
  const due = await database.all(
    database.sql
      .selectFrom('Job')
      .select('id')
      .where((eb) =>
        eb.or([
          eb.and([eb('state', '=', 'READY'), eb('runAt', '<=', now)]),
          eb.and([eb('state', '=', 'ACTIVE'), eb('leaseUntil', '<', now)]),
        ]),
      )
      .orderBy('runAt')
      .limit(atOnce),
  )
  if (due.length === 0) return { due: 0, jobs: [] }
  const take = database.sql
    .updateTable('Job')
    .set((eb) => ({ state: 'ACTIVE', lease: lease.id, leaseUntil: now + lease.ms, attempts: eb('attempts', '+', 1) }))
    .where(
      'id',
      'in',
      due.map((job) => job.id),
    )
    // Somebody else may have taken it since it was read.
    .where((eb) => eb.or([eb('state', '=', 'READY'), eb('leaseUntil', '<', now)]))
  await database.batch([{ query: take.compile() }])
  const mine = database.sql.selectFrom('Job').select(['id', 'name', 'payload', 'attempts'])
  const jobs = await database.all(mine.where('lease', '=', lease.id).where('state', '=', 'ACTIVE'))
  return { due: due.length, jobs }
}

async function runOne(ctx: Context, job: ClaimedJob, lease: Lease, log: Options['log']): Promise<void> {
  const beat = keepLease(ctx, job, lease)
  try {
    await handle(ctx, job)
    await settle(
      ctx.database,
      ctx.database.sql.deleteFrom('Job').where('id', '=', job.id).where('lease', '=', lease.id),
    )
  } catch (error) {
    log.error({ job: job.name, id: job.id, attempt: job.attempts, error: String(error) }, 'jobs: failed')
    const dead = job.attempts >= maxAttempts
    const pauseMs = Math.min(3_600_000, 1000 * 2 ** job.attempts) * (0.75 + Math.random() / 2)
    const change = {
      state: dead ? 'DEAD' : 'READY',
      lease: null,
      leaseUntil: null,
      runAt: ctx.clock.now() + Math.round(pauseMs),
      lastError: String(error).slice(0, 2000),
    }
    await settle(
      ctx.database,
      ctx.database.sql.updateTable('Job').set(change).where('id', '=', job.id).where('lease', '=', lease.id),
    )
  } finally {
    clearInterval(beat)
  }
}

/** Work that takes long is not taken over while its worker lives. */
function keepLease({ database, clock }: Context, job: ClaimedJob, lease: Lease): NodeJS.Timeout {
  const renew = async (): Promise<void> => {
    const update = database.sql.updateTable('Job').set({ leaseUntil: clock.now() + lease.ms })
    await settle(database, update.where('id', '=', job.id).where('lease', '=', lease.id))
  }
  // The next beat tries again.
  return setInterval(() => void renew().catch(() => {}), lease.ms / 3).unref()
}

async function handle(ctx: Context, job: ClaimedJob): Promise<void> {
  const handler = (jobHandlers as Record<string, (ctx: Context, payload: never) => Promise<void>>)[job.name as JobName]
  if (!handler) throw new Error(`No handler for jobs of this name: ${job.name}`)
  await handler(ctx, JSON.parse(job.payload) as never)
}

function settle(database: Database, query: { compile(): import('kysely').CompiledQuery }): Promise<void> {
  return database.batch([{ query: query.compile() }])
}
