import { can } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import type { VitalSigns } from '../ports/vitals.ts'

export interface Health extends VitalSigns {
  jobsQueued: number
  jobsFailed: number
  oldestJobAt: number | null
  eventsKept: number
}

/** Of the whole server, whichever of its communities asks. */
export async function readHealth(ctx: Context): Promise<Health> {
  if (!can(ctx, 'server.read')) throw new RequestError('FORBIDDEN', 'Only admins may read this.')
  const [signs, jobs, eventsKept] = await Promise.all([ctx.vitals.measure(), readJobs(ctx), countEvents(ctx)])
  return { ...signs, ...jobs, eventsKept }
}

async function readJobs({ database, clock }: Context): Promise<Omit<Health, keyof VitalSigns | 'eventsKept'>> {
  const { sql } = database
  const states = database.all(
    sql
      .selectFrom('Job')
      .select((eb) => ['state', eb.fn.countAll<number>().as('n')])
      .groupBy('state'),
  )
  const due = database.first(
    sql
      .selectFrom('Job')
      .select((eb) => eb.fn.min<number | null>('runAt').as('at'))
      .where('state', '=', 'READY')
      .where('runAt', '<=', clock.now()),
  )
  const counts = new Map((await states).map((row) => [row.state, Number(row.n)]))
  const jobsQueued = (counts.get('READY') ?? 0) + (counts.get('ACTIVE') ?? 0)
  return { jobsQueued, jobsFailed: counts.get('DEAD') ?? 0, oldestJobAt: (await due)?.at ?? null }
}

/** By the numbers of the first and the last: old ones go from the front, and counting all would be dear. */
async function countEvents({ database }: Context): Promise<number> {
  const row = await database.first(
    database.sql.selectFrom('Event').select((eb) => [eb.fn.min('seq').as('first'), eb.fn.max('seq').as('last')]),
  )
  return row?.last == null ? 0 : Number(row.last) - Number(row.first) + 1
}
