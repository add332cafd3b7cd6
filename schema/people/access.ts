import type { Role } from '../community/policy.ts'
import { append } from '../event/append.ts'
import type { Context, Viewer } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { forgetCredentials } from './authenticate.ts'
import type { OpenSession } from './session.ts'

/**
 * Roles, groups or a suspension changed: streams end and begin anew, and no cache speaks for the person as they were.
 * A session that began in between makes all begin again: it may have been cached with the rights of before.
 */
export function accessChanged(ctx: Context, unit: Unit, userId: string, sessions: readonly OpenSession[]): void {
  const same = unit.sql.updateTable('Session').set((eb) => ({ revokedAt: eb.ref('revokedAt') }))
  const open = same.where('revokedAt', 'is', null).where('expiresAt', '>', ctx.clock.now())
  const own = open.where('actorId', '=', userId).where('communityId', '=', ctx.communityId)
  unit.write(own, { rows: sessions.length })
  append(ctx, unit, {
    type: 'PERSON_ACCESS_CHANGED',
    audience: { kind: 'PERSON', id: userId },
    subjectId: userId,
    actorId: ctx.viewer.id ?? userId,
  })
  unit.afterCommit(() =>
    forgetCredentials(
      ctx,
      sessions.map((session) => session.tokenHash),
    ),
  )
}

const ruling: readonly Role[] = ['ADMIN', 'OWNER']

/** Admins and owners are made and unmade by an owner alone. */
export function mayGrant(viewer: Viewer, before: readonly Role[], after: readonly Role[]): boolean {
  const isOwners = ruling.some((role) => before.includes(role) !== after.includes(role))
  return !isOwners || viewer.capabilities.has('community.transfer')
}

export function demandMayGrant(ctx: Context, before: readonly Role[], after: readonly Role[]): void {
  if (!mayGrant(ctx.viewer, before, after))
    throw new ForbiddenError('Only an owner may make or unmake admins and owners.')
}

/**
 * A community never loses its last owner who can act. Two owners who unmake each other at once would each still see the
 * other: the community's version, read before anything else, makes the second start over.
 */
export async function demandAnotherOwner(ctx: Context, unit: Unit, userId: string): Promise<() => void> {
  const community = unit.sql.selectFrom('Community').select('version').where('id', '=', ctx.communityId)
  const { version } = (await unit.first(community))!
  const other = await unit.first(
    unit.sql
      .selectFrom('User')
      .select('id')
      .where('communityId', '=', ctx.communityId)
      .where('id', '<>', userId)
      .where('roles', 'like', '%OWNER%')
      .where((eb) =>
        eb.or([
          eb('suspendedAt', 'is', null),
          eb.and([eb('suspendedUntil', 'is not', null), eb('suspendedUntil', '<=', ctx.clock.now())]),
        ]),
      )
      .limit(1),
  )
  if (!other) throw new ForbiddenError('A community keeps at least one owner. Make somebody else an owner first.')
  return () =>
    unit.write(
      unit.sql
        .updateTable('Community')
        .set({ version: version + 1 })
        .where('id', '=', ctx.communityId)
        .where('version', '=', version),
      { rows: 1 },
    )
}

declare module '../event/event-types.ts' {
  interface EventTypes {
    PERSON_ACCESS_CHANGED: Record<string, never>
  }
}
