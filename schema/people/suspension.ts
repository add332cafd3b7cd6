import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { accessChanged, demandAnotherOwner } from './access.ts'
import type { UserRow } from './actor.ts'
import { openSessions } from './session.ts'
import { freshUser } from './staff.ts'
import { userById } from './user-record.ts'
import { rolesOf } from './viewer.ts'

export interface Suspension {
  userId: string
  /** Null: until somebody lifts it. */
  until?: number | null
  reason: string
}

interface SuspensionColumns {
  suspendedAt: number | null
  suspendedUntil: number | null
  suspensionReason: string | null
}

/** A suspended person signs in and reads what a guest reads, and nothing more, until the end. */
export async function suspendUser(ctx: Context, suspension: Suspension): Promise<UserRow> {
  await commit(ctx, (unit) => suspendIn(ctx, unit, suspension))
  return freshUser(ctx, suspension.userId)
}

/** `path`: the field of the input that says until when. */
export async function suspendIn(
  ctx: Context,
  unit: Unit,
  { userId, until, reason }: Suspension,
  path = 'until',
): Promise<void> {
  demand(ctx, 'person.suspend')
  const now = ctx.clock.now()
  if (until != null && until <= now)
    throw new InvalidInputError([{ path: [path], code: 'PAST', message: 'The end must lie in the future.' }])
  await change(ctx, unit, userId, { suspendedAt: now, suspendedUntil: until ?? null, suspensionReason: reason })
}

export async function liftSuspension(ctx: Context, userId: string): Promise<UserRow> {
  demand(ctx, 'person.suspend')
  await commit(ctx, (unit) =>
    change(ctx, unit, userId, { suspendedAt: null, suspendedUntil: null, suspensionReason: null }),
  )
  return freshUser(ctx, userId)
}

async function change(ctx: Context, unit: Unit, userId: string, columns: SuspensionColumns): Promise<void> {
  const user = await userById(ctx, unit, userId)
  if (!user) throw new NotFoundError('person')
  demandMaySuspend(ctx, user)
  if (columns.suspendedAt === null && user.suspendedAt === null) return
  const isOwner = columns.suspendedAt !== null && rolesOf(user).includes('OWNER')
  const keepOwner = isOwner ? await demandAnotherOwner(ctx, unit, userId) : () => {}
  const sessions = await openSessions(ctx, unit, userId)
  keepOwner()
  unit.write(
    unit.sql
      .updateTable('User')
      .set({ ...columns, version: user.version + 1, updatedAt: ctx.clock.now() })
      .where('id', '=', userId)
      .where('version', '=', user.version),
    { rows: 1 },
  )
  accessChanged(ctx, unit, userId, sessions)
  append(ctx, unit, { type: 'USER_UPDATED', audience: { kind: 'COMMUNITY' }, subjectId: userId })
}

/** Nobody suspends upwards. */
function demandMaySuspend(ctx: Context, user: { id: string; roles: string }): void {
  if (user.id === ctx.viewer.id) throw new ForbiddenError('You cannot suspend yourself, nor lift it.')
  demandNotAbove(ctx, user)
}

/** Staff is for admins, admins are for an owner. */
export function demandNotAbove(ctx: Context, user: { roles: string }): void {
  const held = rolesOf(user)
  if (held.includes('ADMIN') || held.includes('OWNER')) demand(ctx, 'community.transfer')
  else if (held.includes('AGENT') || held.includes('MODERATOR')) demand(ctx, 'person.roles')
}
