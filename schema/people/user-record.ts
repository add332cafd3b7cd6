import { type Role, roles as roleNames } from '../community/policy.ts'
import { append } from '../event/append.ts'
import type { Context } from '../kernel/context.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'

interface NewUser {
  handle: string
  displayName: string
  /** Proven: somebody opened a link that was mailed there. */
  email: string | null
  passwordHash?: string | null
  roles?: readonly Role[]
  locale?: string | null
}

/** Adds the account to the unit. Who makes it is the person, who has no id before. */
export function addUser(ctx: Context, unit: Unit, user: NewUser): string {
  const now = ctx.clock.now()
  const id = idOf('User', ctx.ids.uuid())
  unit.write(
    unit.sql.insertInto('User').values({
      id,
      communityId: ctx.communityId,
      handle: user.handle,
      displayName: user.displayName,
      email: user.email,
      emailVerifiedAt: user.email === null ? null : now,
      passwordHash: user.passwordHash ?? null,
      avatarUrl: null,
      bio: null,
      locale: user.locale ?? null,
      roles: storedRoles(user.roles ?? []),
      suspendedAt: null,
      suspendedUntil: null,
      suspensionReason: null,
      lastSeenAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  )
  append(ctx, unit, { type: 'USER_JOINED', audience: { kind: 'COMMUNITY' }, subjectId: id, actorId: id })
  return id
}

/** Everybody with an account is a member. */
export function storedRoles(held: readonly Role[]): string {
  return roleNames
    .filter((role) => role === 'MEMBER' || held.includes(role))
    .sort()
    .join(',')
}

/** The whole row by its proven or claimed address, hash included: only for signing in and the like. */
export function userByEmail(ctx: Context, unit: Pick<Unit, 'sql' | 'first'>, email: string) {
  const query = unit.sql.selectFrom('User').selectAll().where('email', '=', email)
  return unit.first(query.where('communityId', '=', ctx.communityId))
}

export function userById(ctx: Context, unit: Pick<Unit, 'sql' | 'first'>, id: string) {
  const query = unit.sql.selectFrom('User').selectAll().where('id', '=', id)
  return unit.first(query.where('communityId', '=', ctx.communityId))
}

/** Of two at once, one who acts by the password and one who changes it, whoever is second begins again. */
export function holdPassword(unit: Unit, user: { id: string; passwordHash: string | null }): void {
  const same = unit.sql.updateTable('User').set((eb) => ({ passwordHash: eb.ref('passwordHash') }))
  const known = same.where('id', '=', user.id).where('passwordHash', 'is not distinct from', user.passwordHash)
  unit.write(known, { rows: 1 })
}

declare module '../event/event-types.ts' {
  interface EventTypes {
    USER_JOINED: Record<string, never>
    USER_UPDATED: Record<string, never>
  }
}
