import { defineTagUse } from '../community/tag.service.ts'
import { commit } from '../kernel/commit.ts'
import { emptyPage, type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, ForbiddenError, NotFoundError } from '../kernel/errors.ts'
import { typeOfId } from '../kernel/ids.ts'
import { findNode } from '../kernel/node.ts'
import type { Unit } from '../ports/database.ts'
import type { FollowLevel } from './follow-level.ts'
import { forgetFollow, mostPlaces } from './followed.ts'

export interface FollowRow {
  userId: string
  subjectId: string
  level: FollowLevel
  updatedAt: number
}

const kinds: Partial<Record<string, 'TOPIC' | 'CATEGORY' | 'TAG'>> = {
  Topic: 'TOPIC',
  Category: 'CATEGORY',
  Tag: 'TAG',
}

/** What a person chooses stays, whatever they write there afterwards. */
export async function setFollow(ctx: Context, id: string, level: FollowLevel): Promise<{ id: string }> {
  const userId = followerOf(ctx)
  const kind = kinds[typeOfId(id) ?? '']
  const node = kind ? await findNode(ctx, id) : null
  if (!kind || !node) throw new NotFoundError('topic, category or tag')
  await commit(ctx, async (unit) => {
    if (kind !== 'TOPIC') await demandRoom(unit, userId, id)
    const now = ctx.clock.now()
    const row = { userId, subjectId: id, kind, level, chosenAt: now, createdAt: now, updatedAt: now }
    if (kind !== 'TOPIC') holdPlace(unit, kind, id)
    const insert = unit.sql.insertInto('Follow').values(row)
    unit.write(
      insert.onConflict((on) =>
        on.columns(['userId', 'subjectId']).doUpdateSet({ level, chosenAt: now, updatedAt: now }),
      ),
    )
  })
  forgetFollow(ctx, id)
  return node
}

/** Of what is deleted at the same moment nothing would ever forget that it was followed. */
function holdPlace(unit: Unit, kind: 'CATEGORY' | 'TAG', id: string): void {
  const same = unit.sql.updateTable(kind === 'TAG' ? 'Tag' : 'Category').set((eb) => ({ version: eb.ref('version') }))
  const otherwise = () => new NotFoundError('topic, category or tag')
  unit.write(same.where('id', '=', id), { rows: 1, otherwise })
}

async function demandRoom(unit: Unit, userId: string, id: string): Promise<void> {
  const query = unit.sql.selectFrom('Follow').select('subjectId').where('userId', '=', userId)
  const rows = await unit.all(query.where('kind', 'in', ['CATEGORY', 'TAG']).limit(mostPlaces))
  if (rows.length < mostPlaces || rows.some((row) => row.subjectId === id)) return
  throw new ConflictError(`Nobody follows more than ${mostPlaces} categories and tags.`)
}

/** Comes of writing: WATCHING what one opened, TRACKING where one replied. What is there already is as strong. */
export function followByWriting(ctx: Context, unit: Unit, topicId: string, level: 'WATCHING' | 'TRACKING'): void {
  if (ctx.viewer.kind !== 'USER') return
  const now = ctx.clock.now()
  const row = { userId: ctx.viewer.id!, subjectId: topicId, kind: 'TOPIC', level, chosenAt: null }
  const insert = unit.sql.insertInto('Follow').values({ ...row, createdAt: now, updatedAt: now })
  unit.write(insert.onConflict((on) => on.doNothing()))
}

const byChange: readonly SortKey<FollowRow>[] = [
  { column: 'updatedAt', descending: true, value: (row) => row.updatedAt },
  { column: 'subjectId', descending: true, value: (row) => row.subjectId },
]

export async function listFollows(
  ctx: Context,
  args: PageArgs & { level?: FollowLevel | null },
): Promise<Page<FollowRow>> {
  const window = windowOf(args)
  if (ctx.viewer.kind !== 'USER') return emptyPage()
  const query = ctx.database.sql.selectFrom('Follow').selectAll().where('userId', '=', ctx.viewer.id!)
  const wanted = args.level ? query.where('level', '=', args.level) : query
  const rows = await ctx.database.all(paged(wanted.$castTo<FollowRow>(), byChange, window))
  return pageOf(rows, byChange, window)
}

function followerOf(ctx: Context): string {
  if (ctx.viewer.kind === 'USER') return ctx.viewer.id!
  throw new ForbiddenError('Sign in to follow something.', 'UNAUTHENTICATED')
}

/** For what is gone for good. */
export function dropFollows(unit: Unit, subjectId: string): void {
  unit.write(unit.sql.deleteFrom('Follow').where('subjectId', '=', subjectId))
}

defineTagUse({
  move(unit, from, to) {
    const there = unit.sql.selectFrom('Follow').select('userId').where('subjectId', '=', to)
    const query = unit.sql.updateTable('Follow').set({ subjectId: to }).where('subjectId', '=', from)
    unit.write(query.where('userId', 'not in', there))
  },
  remove: dropFollows,
})
