import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, ForbiddenError } from '../kernel/errors.ts'
import type { UserRow } from './actor.ts'
import { demandFreeHandle } from './handle.ts'
import { pictureUrlOf, releasePicture } from './picture.ts'
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
    if (change.handle && change.handle !== user.handle) await demandFreeHandle(unit, ctx.communityId, change.handle, id)
    const avatarUrl = pictureAfter(ctx, user.avatarUrl, change.avatarUrl)
    const isKept = avatarUrl === user.avatarUrl
    const release = isKept ? () => {} : await releasePicture(ctx, unit, id, ctx.clock.now())
    unit.write(
      unit.sql
        .updateTable('User')
        .set({
          displayName: change.displayName ?? user.displayName,
          handle: change.handle ?? user.handle,
          bio: change.bio === undefined ? user.bio : change.bio,
          avatarUrl,
          locale: change.locale === undefined ? user.locale : change.locale,
          version: user.version + 1,
          updatedAt: ctx.clock.now(),
        })
        .where('id', '=', id)
        .where('version', '=', user.version),
      { rows: 1 },
    )
    release()
    append(ctx, unit, { type: 'USER_UPDATED', audience: { kind: 'COMMUNITY' }, subjectId: id })
  })
  return freshUser(ctx, id)
}

/** What was read can be written back: the address of an uploaded picture is the picture, not a link to it. */
function pictureAfter(ctx: Context, before: string | null, given: string | null | undefined): string | null {
  return given === undefined || given === pictureUrlOf(ctx, before) ? before : given
}
