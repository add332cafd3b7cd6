import { type Selectable, sql } from 'kysely'
import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, clientIdReused, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Tables, Unit } from '../ports/database.ts'
import { seesAll } from './access.ts'
import { demandKnownVariables } from './canned-variables.ts'
import { demandSeesAll } from './listing.ts'

export type CannedResponseRow = Selectable<Tables['CannedResponse']>

const selectCanned = (ctx: Context) =>
  ctx.database.sql.selectFrom('CannedResponse').selectAll().where('communityId', '=', ctx.communityId)

const cannedById = defineLoader<CannedResponseRow>(async (ctx, ids) => {
  const rows = await ctx.database.all(selectCanned(ctx).where('id', 'in', ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** Staff's own: for everybody else they are not there. */
export async function findVisibleCanned(ctx: Context, id: string): Promise<CannedResponseRow | null> {
  return seesAll(ctx) ? cannedById.load(ctx, id) : null
}

const byShortcut: SortKey<CannedResponseRow>[] = [{ column: 'shortcut', value: (row) => row.shortcut }]

/** Whose shortcut begins with these words, or whose title holds them. */
export async function listCanned(
  ctx: Context,
  args: PageArgs & { query?: string | null },
): Promise<Page<CannedResponseRow>> {
  demandSeesAll(ctx)
  const window = windowOf(args)
  const asked = args.query
    ?.trim()
    .toLowerCase()
    .slice(0, 100)
    .replace(/[\\%_]/g, '\\$&')
  let query = selectCanned(ctx)
  if (asked)
    query = query.where((eb) =>
      eb.or([
        sql<boolean>`${eb.ref('shortcut')} like ${`${asked}%`} escape '\\'`,
        sql<boolean>`lower(${eb.ref('title')}) like ${`%${asked}%`} escape '\\'`,
      ]),
    )
  return pageOf(await ctx.database.all(paged(query, byShortcut, window)), byShortcut, window)
}

export interface CannedWords {
  shortcut: string
  title: string
  body: string
}

export async function createCannedResponse(
  ctx: Context,
  { clientId, ...words }: CannedWords & { clientId: string },
): Promise<CannedResponseRow> {
  demand(ctx, 'conversation.answer')
  const id = idFromClient('CannedResponse', clientId)
  demandKnownVariables(words.body)
  await commit(ctx, async (unit) => {
    const known = await unit.first(unit.sql.selectFrom('CannedResponse').selectAll().where('id', '=', id))
    if (known && known.communityId === ctx.communityId && known.createdBy === ctx.viewer.id) return
    if (known) throw clientIdReused()
    await refuseTaken(ctx, unit, words.shortcut, id)
    const now = ctx.clock.now()
    const stamps = { createdBy: ctx.viewer.id!, version: 1, createdAt: now, updatedAt: now }
    unit.write(unit.sql.insertInto('CannedResponse').values({ id, communityId: ctx.communityId, ...words, ...stamps }))
    tellChanged(ctx, unit)
  })
  return demandCanned(ctx, id)
}

export interface CannedChange extends Partial<{ [Field in keyof CannedWords]: CannedWords[Field] | null }> {
  id: string
  expectedVersion?: number | null
}

export async function updateCannedResponse(ctx: Context, change: CannedChange): Promise<CannedResponseRow> {
  demand(ctx, 'conversation.answer')
  await commit(ctx, async (unit) => {
    const row = await cannedIn(ctx, unit, change.id)
    if (change.expectedVersion != null && change.expectedVersion !== row.version)
      throw new ConflictError('Somebody changed this canned response in between.', row.id)
    const words = {
      shortcut: change.shortcut ?? row.shortcut,
      title: change.title ?? row.title,
      body: change.body ?? row.body,
    }
    demandKnownVariables(words.body)
    await refuseTaken(ctx, unit, words.shortcut, row.id)
    const values = { ...words, version: row.version + 1, updatedAt: ctx.clock.now() }
    const query = unit.sql.updateTable('CannedResponse').set(values).where('id', '=', row.id)
    unit.write(query.where('version', '=', row.version), { rows: 1 })
    tellChanged(ctx, unit)
  })
  return demandCanned(ctx, change.id)
}

export async function deleteCannedResponse(ctx: Context, id: string): Promise<string> {
  demand(ctx, 'conversation.answer')
  await commit(ctx, async (unit) => {
    const row = await cannedIn(ctx, unit, id)
    unit.write(unit.sql.deleteFrom('CannedResponse').where('id', '=', row.id), { rows: 1 })
    tellChanged(ctx, unit)
  })
  cannedById.forget(ctx, id)
  return id
}

async function refuseTaken(ctx: Context, unit: Unit, shortcut: string, id: string): Promise<void> {
  if (await unit.first(selectCanned(ctx).where('shortcut', '=', shortcut).where('id', '!=', id)))
    throw new InvalidInputError([
      { path: ['shortcut'], code: 'TAKEN', message: 'Another canned response has this shortcut.' },
    ])
}

async function cannedIn(ctx: Context, unit: Unit, id: string): Promise<CannedResponseRow> {
  const row = await unit.first(selectCanned(ctx).where('id', '=', id))
  if (!row) throw new NotFoundError('canned response')
  return row
}

async function demandCanned(ctx: Context, id: string): Promise<CannedResponseRow> {
  cannedById.forget(ctx, id)
  const row = await findVisibleCanned(ctx, id)
  if (!row) throw new NotFoundError('canned response')
  return row
}

function tellChanged(ctx: Context, unit: Unit): void {
  append(ctx, unit, { type: 'CANNED_RESPONSES_CHANGED', audience: { kind: 'AGENTS' }, subjectId: ctx.communityId })
}
