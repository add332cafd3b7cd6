import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { dayMs, refused } from './allowance.ts'
import { attachments } from './attachment.ts'
import type { UploadRow } from './creating.ts'
import { expireAt } from './expiring.ts'

export const maxAttachments = 10

type Writes = (subjectId: string) => void

/** Reads what is to be attached to something new; what it gives writes it. Only one's own, only once. */
export async function chooseAttachments(
  ctx: Context,
  unit: Unit,
  ids: readonly string[] | null | undefined,
): Promise<Writes> {
  if (!ids?.length) return () => {}
  demandList(ids)
  await demandFree(ctx, unit, ids)
  return (subjectId) => {
    for (const [position, id] of ids.entries()) attach(ctx, unit, id, subjectId, position)
  }
}

/** The same for something that is there: `ids` are all that it is to have. Null when nothing changes. */
export async function changeAttachments(
  ctx: Context,
  unit: Unit,
  subjectId: string,
  ids: readonly string[] | null | undefined,
): Promise<(() => void) | null> {
  if (ids == null) return null
  demandList(ids)
  const query = unit.sql.selectFrom('Upload').select('id').where('subjectId', '=', subjectId).orderBy('position')
  const before = (await unit.all(query)).map((row) => row.id)
  if (before.join() === ids.join()) return null
  await demandFree(
    ctx,
    unit,
    ids.filter((id) => !before.includes(id)),
  )
  return () => {
    for (const id of before) if (!ids.includes(id)) detach(ctx, unit, id, ctx.clock.now())
    for (const [position, id] of ids.entries())
      if (before.includes(id)) unit.write(move(unit, id, subjectId, position), { rows: 1 })
      else attach(ctx, unit, id, subjectId, position)
    attachments.forget(ctx, subjectId)
  }
}

/** What was deleted for good takes its files with it, at once. */
export async function dropAttachments(ctx: Context, unit: Unit, subjectId: string): Promise<() => void> {
  const query = unit.sql.selectFrom('Upload').select('id').where('subjectId', '=', subjectId)
  const ids = (await unit.all(query)).map((row) => row.id)
  return () => {
    for (const id of ids) detach(ctx, unit, id, ctx.clock.now() - dayMs)
    attachments.forget(ctx, subjectId)
  }
}

function demandList(ids: readonly string[]): void {
  if (ids.length > maxAttachments)
    throw refused('attachmentIds', 'TOO_MANY', `At most ${maxAttachments} files can be attached.`)
  if (new Set(ids).size < ids.length) throw refused('attachmentIds', 'TWICE', 'The same file cannot be attached twice.')
}

async function demandFree(ctx: Context, unit: Unit, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const query = unit.sql.selectFrom('Upload').selectAll().where('id', 'in', ids)
  const rows = new Map((await unit.all(query.where('communityId', '=', ctx.communityId))).map((row) => [row.id, row]))
  for (const [index, id] of ids.entries()) {
    if (isFree(ctx, rows.get(id))) continue
    throw refused(
      'attachmentIds',
      'NOT_ATTACHABLE',
      `File ${index + 1} is not a completed upload of yours that is free.`,
    )
  }
}

export function isFree(ctx: Context, upload: UploadRow | undefined): boolean {
  if (upload?.ownerId !== ctx.viewer.id || upload.completedAt === null || upload.subjectId !== null) return false
  return upload.orphanedAt !== null && upload.orphanedAt > ctx.clock.now() - dayMs
}

/** Another row count means that somebody was faster: then all begins again and finds it taken. */
export function attach(ctx: Context, unit: Unit, id: string, subjectId: string, position: number): void {
  const query = unit.sql.updateTable('Upload').set({ subjectId, position, orphanedAt: null })
  const free = query.where('id', '=', id).where('ownerId', '=', ctx.viewer.id!).where('subjectId', 'is', null)
  unit.write(free.where('orphanedAt', '>', ctx.clock.now() - dayMs), { rows: 1 })
}

const move = (unit: Unit, id: string, subjectId: string, position: number) =>
  unit.sql.updateTable('Upload').set({ position }).where('id', '=', id).where('subjectId', '=', subjectId)

function detach(ctx: Context, unit: Unit, id: string, orphanedAt: number): void {
  unit.write(unit.sql.updateTable('Upload').set({ subjectId: null, position: null, orphanedAt }).where('id', '=', id))
  expireAt(ctx, unit, id, orphanedAt + dayMs)
}
