import { demand, type Role } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, NotFoundError } from '../kernel/errors.ts'
import { accessChanged, demandAnotherOwner, demandMayGrant } from './access.ts'
import { actors, type UserRow } from './actor.ts'
import { openSessions } from './session.ts'
import { storedRoles, userById } from './user-record.ts'
import { rolesOf } from './viewer.ts'

export interface NewRoles {
  userId: string
  /** All that the person is to hold; everybody is a MEMBER. */
  roles: readonly Role[]
  expectedVersion?: number | null
}

export async function setRoles(ctx: Context, input: NewRoles): Promise<UserRow> {
  demand(ctx, 'person.roles')
  await commit(ctx, async (unit) => {
    const user = await userById(ctx, unit, input.userId)
    if (!user) throw new NotFoundError('person')
    if (input.expectedVersion != null && input.expectedVersion !== user.version)
      throw new ConflictError('Somebody changed this person in between.', user.id)
    const before = rolesOf(user)
    demandMayGrant(ctx, before, input.roles)
    const roles = storedRoles(input.roles)
    if (roles === storedRoles(before)) return
    const losesOwner = before.includes('OWNER') && !input.roles.includes('OWNER')
    const keepOwner = losesOwner ? await demandAnotherOwner(ctx, unit, user.id) : () => {}
    const sessions = await openSessions(ctx, unit, user.id)
    keepOwner()
    unit.write(
      unit.sql
        .updateTable('User')
        .set({ roles, version: user.version + 1, updatedAt: ctx.clock.now() })
        .where('id', '=', user.id)
        .where('version', '=', user.version),
      { rows: 1 },
    )
    accessChanged(ctx, unit, user.id, sessions)
    append(ctx, unit, { type: 'USER_UPDATED', audience: { kind: 'COMMUNITY' }, subjectId: user.id })
  })
  return freshUser(ctx, input.userId)
}

/** Read back after a write. */
export async function freshUser(ctx: Context, id: string): Promise<UserRow> {
  actors.forget(ctx, id)
  return (await actors.load(ctx, id)) as UserRow
}
