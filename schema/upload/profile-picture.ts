import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, InvalidInputError, NotFoundError, RateLimitedError } from '../kernel/errors.ts'
import type { UserRow } from '../people/actor.ts'
import { definePictureRelease, releasePicture } from '../people/picture.ts'
import { freshUser } from '../people/staff.ts'
import { demandNotAbove } from '../people/suspension.ts'
import { userById } from '../people/user-record.ts'
import type { Unit } from '../ports/database.ts'
import { ImagesBusy, isImageContentType } from '../ports/images.ts'
import { dayMs, refused } from './allowance.ts'
import { attach, isFree } from './attaching.ts'
import type { UploadRow } from './creating.ts'
import { expireAt } from './expiring.ts'
import { fileKey, pictureKey, picturePath, thumbnailKey } from './keys.ts'

/** One's own completed, free upload of an image is one's picture from then on; null takes away what there is. */
export async function setProfilePicture(ctx: Context, uploadId: string | null | undefined): Promise<UserRow> {
  demand(ctx, 'profile.edit')
  const { id, kind } = ctx.viewer
  if (kind !== 'USER' || id === null) throw new ForbiddenError('Only a person has a profile.')
  if (uploadId === null)
    await commit(ctx, async (unit) => showNone(ctx, unit, (await userById(ctx, unit, id))!, ctx.clock.now()))
  else if (uploadId !== undefined) await showUpload(ctx, id, uploadId)
  return freshUser(ctx, id)
}

type Shown = Pick<UserRow, 'id' | 'version' | 'avatarUrl'>

/** What nobody should have to look at is gone at once, with its bytes. */
export async function removeProfilePicture(ctx: Context, userId: string): Promise<UserRow> {
  demand(ctx, 'person.suspend')
  await commit(ctx, async (unit) => {
    const user = await userById(ctx, unit, userId)
    if (!user) throw new NotFoundError('person')
    if (userId !== ctx.viewer.id) demandNotAbove(ctx, user)
    await showNone(ctx, unit, user, ctx.clock.now() - dayMs)
  })
  return freshUser(ctx, userId)
}

async function showNone(ctx: Context, unit: Unit, user: Shown, since: number): Promise<void> {
  if (user.avatarUrl === null) return
  const release = await releasePicture(ctx, unit, user.id, since)
  show(ctx, unit, user, null)
  release()
}

async function showUpload(ctx: Context, userId: string, id: string): Promise<void> {
  const upload = await demandPicture(ctx, ctx.database, id)
  if (isShown(upload, userId)) return
  await keepPicture(ctx, upload)
  try {
    await commit(ctx, async (unit) => {
      if (isShown(await demandPicture(ctx, unit, id), userId)) return
      const user = (await userById(ctx, unit, userId))!
      const release = await releasePicture(ctx, unit, userId, ctx.clock.now())
      show(ctx, unit, user, picturePath(id))
      release()
      attach(ctx, unit, id, userId, 0)
    })
  } catch (error) {
    // Somebody attached it meanwhile: then it is not for everybody.
    if (error instanceof InvalidInputError) await ctx.storage.remove(pictureKey(upload))
    throw error
  }
  // Nobody can ask for these any more.
  for (const key of [fileKey(upload), thumbnailKey(upload)]) await ctx.storage.remove(key)
}

const isShown = (upload: UploadRow, userId: string): boolean =>
  upload.subjectId === userId && upload.orphanedAt === null

/** One that is free, or that is the picture already. */
async function demandPicture(ctx: Context, reads: Pick<Unit, 'first' | 'sql'>, id: string): Promise<UploadRow> {
  const query = ctx.database.sql.selectFrom('Upload').selectAll().where('id', '=', id)
  const upload = await reads.first(query.where('communityId', '=', ctx.communityId))
  if (!upload || !(isFree(ctx, upload) || isShown(upload, ctx.viewer.id!))) throw notFree()
  if (isImageContentType(upload.contentType)) return upload
  throw refused('uploadId', 'TYPE_NOT_ALLOWED', 'A picture is a JPEG, PNG, WebP or GIF.')
}

const notFree = () => refused('uploadId', 'NOT_ATTACHABLE', 'This is not a completed upload of yours that is free.')

/** The bytes first: an address never leads nowhere. */
async function keepPicture(ctx: Context, upload: UploadRow): Promise<void> {
  const body = await ctx.storage.stream(fileKey(upload))
  // Of two who set the same at once, the other was faster: what it made is there.
  if (!body && (await ctx.storage.head(pictureKey(upload)))) return
  if (!body) throw notFree()
  const picture = await squareOf(ctx, upload, body)
  await ctx.storage.put(pictureKey(upload), picture, 'image/webp')
}

async function squareOf(ctx: Context, upload: UploadRow, body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    const picture = await ctx.images.square(body, upload.contentType as never)
    if (picture) return picture
  } catch (error) {
    throw error instanceof ImagesBusy ? new RateLimitedError(5_000) : error
  }
  throw refused('uploadId', 'UNREADABLE_IMAGE', 'This image is damaged or has too many pixels.')
}

function show(ctx: Context, unit: Unit, user: Shown, avatarUrl: string | null): void {
  const change = { avatarUrl, version: user.version + 1, updatedAt: ctx.clock.now() }
  const query = unit.sql.updateTable('User').set(change).where('id', '=', user.id)
  unit.write(query.where('version', '=', user.version), { rows: 1 })
  append(ctx, unit, { type: 'USER_UPDATED', audience: { kind: 'COMMUNITY' }, subjectId: user.id })
}

/** It stays whose it was, so that it is attached to nothing else before its bytes are gone. */
definePictureRelease(async (ctx, unit, userId, since) => {
  const query = unit.sql.selectFrom('Upload').select('id').where('subjectId', '=', userId)
  const shown = await unit.all(query.where('orphanedAt', 'is', null))
  return () => {
    for (const { id } of shown) {
      unit.write(unit.sql.updateTable('Upload').set({ orphanedAt: since }).where('id', '=', id))
      expireAt(ctx, unit, id, since + dayMs)
    }
  }
})
