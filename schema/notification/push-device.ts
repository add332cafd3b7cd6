import type { Selectable } from 'kysely'
import type { LoggedEvent } from '../event/event-types.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, InvalidInputError, NotFoundError, RateLimitedError } from '../kernel/errors.ts'
import { idOf } from '../kernel/ids.ts'
import type { Database, Tables, Unit } from '../ports/database.ts'
import { faultOf, type PushTarget } from '../ports/pusher.ts'

export type PushDeviceRow = Selectable<Tables['PushDevice']>

/** As many of one person; the one that was heard of longest ago makes room. */
export const mostDevices = 20
const registerLimit = { name: 'register-push-device', points: 20, windowMs: 60_000 }

/** Idempotent by address. Whoever holds the device holds its address: it moves to who registers it last. */
export async function registerPushDevice(ctx: Context, target: PushTarget): Promise<PushDeviceRow> {
  const { actorId, sessionId } = demandOwner(ctx)
  demandGood(ctx, target)
  await demandPatience(ctx, actorId)
  const addressHash = ctx.tokens.hash(`${target.kind}\n${target.address}`)
  const now = ctx.clock.now()
  const values = { ...target, communityId: ctx.communityId, actorId, sessionId, updatedAt: now }
  await commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('PushDevice').select(['id', 'addressHash']).where('actorId', '=', actorId)
    const others = (await unit.all(query.orderBy('updatedAt', 'desc').orderBy('id', 'desc'))).filter(
      (row) => row.addressHash !== addressHash,
    )
    removeDevices(
      unit,
      others.slice(mostDevices - 1).map((row) => row.id),
    )
    const row = { id: idOf('PushDevice', ctx.ids.uuid()), addressHash, createdAt: now, ...values }
    const insert = unit.sql.insertInto('PushDevice').values(row)
    unit.write(insert.onConflict((on) => on.column('addressHash').doUpdateSet(values)))
  })
  const query = ctx.database.sql.selectFrom('PushDevice').selectAll().where('addressHash', '=', addressHash)
  const device = await ctx.database.first(query.where('actorId', '=', actorId))
  // Somebody else registered it in the same moment.
  if (!device) throw new NotFoundError('device')
  return device
}

export async function removePushDevice(ctx: Context, id: string): Promise<void> {
  const { actorId } = demandOwner(ctx)
  await commit(ctx, async (unit) => {
    const query = unit.sql.selectFrom('PushDevice').select('id').where('id', '=', id).where('actorId', '=', actorId)
    if (!(await unit.first(query.where('communityId', '=', ctx.communityId)))) throw new NotFoundError('device')
    unit.write(unit.sql.deleteFrom('PushDevice').where('id', '=', id).where('actorId', '=', actorId))
  })
}

/** Newest first. */
export async function ownPushDevices(ctx: Context): Promise<PushDeviceRow[]> {
  if (ctx.viewer.kind !== 'USER' && ctx.viewer.kind !== 'VISITOR') return []
  const query = liveDevices(ctx).where('PushDevice.actorId', '=', ctx.viewer.id!)
  return ctx.database.all(query.orderBy('PushDevice.createdAt', 'desc').orderBy('PushDevice.id', 'desc'))
}

export async function findLiveDevice(ctx: Context, id: string): Promise<PushDeviceRow | null> {
  return (await ctx.database.first(liveDevices(ctx).where('PushDevice.id', '=', id))) ?? null
}

/** Whose session has not ended. */
const liveDevices = (ctx: Context) =>
  ctx.database.sql
    .selectFrom('PushDevice')
    .innerJoin('Session', 'Session.id', 'PushDevice.sessionId')
    .selectAll('PushDevice')
    .where('PushDevice.communityId', '=', ctx.communityId)
    .whereRef('Session.actorId', '=', 'PushDevice.actorId')
    .where('Session.revokedAt', 'is', null)
    .where('Session.expiresAt', '>', ctx.clock.now())

/** Of these people those who have a device. */
export async function withDevices(reads: Pick<Unit | Database, 'all' | 'sql'>, ids: readonly string[]) {
  if (ids.length === 0) return new Set<string>()
  const query = reads.sql.selectFrom('PushDevice').select('actorId').distinct().where('actorId', 'in', ids)
  return new Set((await reads.all(query)).map((row) => row.actorId))
}

/** Only as it was tried: who registered anew in the meantime stays. */
export async function forgetGone(ctx: Context, { id, updatedAt }: PushDeviceRow): Promise<void> {
  await commit(ctx, async (unit) =>
    unit.write(unit.sql.deleteFrom('PushDevice').where('id', '=', id).where('updatedAt', '=', updatedAt)),
  )
}

/** Nothing is sent to them any more since the session ended; now they go. */
export async function forgetSignedOut(ctx: Context, event: LoggedEvent): Promise<void> {
  await commit(ctx, async (unit) => {
    const live = unit.sql.selectFrom('Session').select('id').where('actorId', '=', event.subjectId)
    const open = live.where('revokedAt', 'is', null)
    const query = unit.sql.selectFrom('PushDevice').select('id').where('actorId', '=', event.subjectId)
    const rows = await unit.all(query.where('sessionId', 'not in', open))
    removeDevices(
      unit,
      rows.map((row) => row.id),
    )
  })
}

/** Of sessions that ran out. */
export async function prunePushDevices({ database, clock }: Context): Promise<void> {
  const { sql } = database
  const live = sql.selectFrom('Session').select('id').where('revokedAt', 'is', null)
  const query = sql.deleteFrom('PushDevice').where('sessionId', 'not in', live.where('expiresAt', '>', clock.now()))
  await database.batch([{ query: query.compile() }])
}

function removeDevices(unit: Unit, ids: string[]): void {
  if (ids.length > 0) unit.write(unit.sql.deleteFrom('PushDevice').where('id', 'in', ids))
}

function demandOwner({ viewer }: Context): { actorId: string; sessionId: string } {
  const isPerson = viewer.kind === 'USER' || viewer.kind === 'VISITOR'
  if (isPerson && viewer.id !== null && viewer.sessionId !== null)
    return { actorId: viewer.id, sessionId: viewer.sessionId }
  throw new ForbiddenError('Sign in, or start a visit, to be told on a device.', 'UNAUTHENTICATED')
}

function demandGood(ctx: Context, target: PushTarget): void {
  if (!ctx.pusher.kinds.includes(target.kind))
    throw new InvalidInputError([
      { path: ['kind'], code: 'NOT_OFFERED', message: `This server has no keys for ${target.kind}.` },
    ])
  const fault = faultOf(target)
  if (fault)
    throw new InvalidInputError([{ path: [fault], code: 'INVALID', message: `\`${fault}\` has no such form.` }])
}

async function demandPatience(ctx: Context, actorId: string): Promise<void> {
  const { allowed, ...wait } = await ctx.limits.consume(registerLimit, actorId)
  if (!allowed) throw new RateLimitedError((wait as { retryAfterMs: number }).retryAfterMs)
}
