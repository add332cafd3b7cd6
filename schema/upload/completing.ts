import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError, NotFoundError, RateLimitedError } from '../kernel/errors.ts'
import { demandPace } from '../people/pace.ts'
import { ImagesBusy, isImageContentType } from '../ports/images.ts'
import { demandAllowance, refused } from './allowance.ts'
import type { UploadRow } from './creating.ts'
import { fitsType, headBytes } from './file-type.ts'
import { fileKey, incomingKey, thumbnailKey } from './keys.ts'
import { demandOwnUpload } from './own.ts'

/**
 * Looks at what arrived and keeps it where only the server writes: whoever holds the address of the upload can
 * change what lies there, so that the bytes which are looked at must be those which are kept.
 */
export async function completeUpload(ctx: Context, id: string): Promise<UploadRow> {
  demandAllowance(ctx)
  const upload = await demandOwnUpload(ctx, id)
  if (upload.completedAt !== null) return upload
  await demandPace(ctx, 'upload')
  const stored = await keep(ctx, upload)
  // Of two at once the other was faster, and has put the bytes where they stay.
  if (!stored) return demandOwnUpload(ctx, id)
  await commit(ctx, async (unit) => {
    const now = await unit.first(unit.sql.selectFrom('Upload').select('completedAt').where('id', '=', id))
    if (!now) throw new NotFoundError('upload')
    if (now.completedAt !== null) return
    const query = unit.sql.updateTable('Upload').set({ ...stored, completedAt: ctx.clock.now() })
    unit.write(query.where('id', '=', id).where('completedAt', 'is', null), { rows: 1 })
  })
  await ctx.storage.remove(incomingKey(upload))
  return demandOwnUpload(ctx, id)
}

type Stored = Pick<UploadRow, 'byteSize' | 'width' | 'height' | 'thumbhash'>

async function keep(ctx: Context, upload: UploadRow): Promise<Stored | null> {
  const arrived = await ctx.storage.stream(incomingKey(upload))
  if (!arrived && (await demandOwnUpload(ctx, upload.id)).completedAt !== null) return null
  if (!arrived) throw refused('id', 'NOT_UPLOADED', 'The file has not arrived yet.')
  const body = inspected(upload, arrived)
  try {
    if (isImageContentType(upload.contentType)) return await keepImage(ctx, upload, body)
    await ctx.storage.put(fileKey(upload), body, upload.contentType)
    return { byteSize: upload.byteSize, width: null, height: null, thumbhash: null }
  } catch (error) {
    if (error instanceof ImagesBusy) throw new RateLimitedError(5_000)
    // Whatever it was, it is not what was announced.
    if (error instanceof InvalidInputError) await ctx.storage.remove(incomingKey(upload))
    throw error
  }
}

async function keepImage(ctx: Context, upload: UploadRow, body: AsyncIterable<Uint8Array>): Promise<Stored> {
  await using image = await ctx.images.prepare(body, upload.contentType as never)
  if (!image) throw refused('id', 'UNREADABLE_IMAGE', 'This image is damaged or has too many pixels.')
  await ctx.storage.put(thumbnailKey(upload), image.thumbnail, 'image/webp')
  await ctx.storage.put(fileKey(upload), image.body(), upload.contentType)
  const { byteSize, width, height, thumbhash } = image
  return { byteSize, width, height, thumbhash }
}

/** The same bytes, as long as they are what was announced. */
async function* inspected(upload: UploadRow, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const piece of body) {
    size += piece.length
    if (size > upload.byteSize) throw otherSize()
    if (head) head = concatenated(head, piece)
    if (head && head.length < headBytes) continue
    if (head) demandType(upload, head)
    yield head ?? piece
    head = null
  }
  if (size !== upload.byteSize) throw otherSize()
  if (head) demandType(upload, head)
  if (head) yield head
}

function demandType(upload: UploadRow, head: Uint8Array): void {
  if (fitsType(head.subarray(0, headBytes), upload.contentType)) return
  throw refused('id', 'WRONG_TYPE', `This is not the ${upload.contentType} that was announced.`)
}

const otherSize = () => refused('id', 'WRONG_SIZE', 'The file has another size than was announced.')

function concatenated(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
