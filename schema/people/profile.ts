import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, ForbiddenError } from '../kernel/errors.ts'
import type { UserRow } from './actor.ts'
import { demandFreeHandle } from './handle.ts'
import { freshUser } from './staff.ts'
import { userById } from './user-record.ts'

/** Omitted = unchanged, null = cleared. */
export interface ProfileChange {
  displayName?: string | null
  handle?: string | null
  bio?: string | null
  avatarUrl?: string | null
  locale?: string | null
  expectedVersion?: number | null
}

export async function updateProfile(ctx: Context, change: ProfileChange): Promise<UserRow> {
  demand(ctx, 'profile.edit')
  const { id, kind } = ctx.viewer
  if (kind !== 'USER' || id === null) throw new ForbiddenError('Only a person has a profile.')
  await commit(ctx, async (unit) => {
    const user = (await userById(ctx, unit, id))!
    if (change.expectedVersion != null && change.expectedVersion !== user.version)
      throw new ConflictError('You changed your profile elsewhere in between.', id)
    if (change.handle && change.handle !== user.handle) await demandFreeHandle(unit, ctx.communityId, change.handle)
    unit.write(
      unit.sql
        .updateTable('User')
        .set({
          displayName: change.displayName ?? user.displayName,
          handle: change.handle ?? user.handle,
          bio: change.bio === undefined ? user.bio : change.bio,
          avatarUrl: change.avatarUrl === undefined ? user.avatarUrl : change.avatarUrl,
          locale: change.locale === undefined ? user.locale : change.locale,
          version: user.version + 1,
          updatedAt: ctx.clock.now(),
        })
        .where('id', '=', id)
        .where('version', '=', user.version),
      { rows: 1 },
    )
    append(ctx, unit, { type: 'USER_UPDATED', audience: { kind: 'COMMUNITY' }, subjectId: id })
  })
  return freshUser(ctx, id)
}
