import type { Selectable } from 'kysely'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, clientIdReused, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Tables, Unit } from '../ports/database.ts'
import { can, demand } from './policy.ts'

export type TagRow = Selectable<Tables['Tag']>
export type TagVisibility = 'PUBLIC' | 'INTERNAL'

/** Internal tags are for staff; for everybody else they are not there. */
export const tagIsVisible = (ctx: Context, tag: TagRow): boolean =>
  tag.visibility === 'PUBLIC' || can(ctx, 'tag.read-internal')

/** Tags of this community by id, visible or not. */
export const tagsById = defineLoader<TagRow>(async (ctx, ids) => {
  const query = ctx.database.sql.selectFrom('Tag').selectAll().where('id', 'in', ids)
  const rows = await ctx.database.all(query.where('communityId', '=', ctx.communityId))
  return new Map(rows.map((row) => [row.id, row]))
})

export async function findVisibleTag(ctx: Context, id: string): Promise<TagRow | null> {
  const tag = await tagsById.load(ctx, id)
  return tag && tagIsVisible(ctx, tag) ? tag : null
}

export async function findVisibleTagBySlug(ctx: Context, slug: string): Promise<TagRow | null> {
  const query = ctx.database.sql.selectFrom('Tag').selectAll().where('communityId', '=', ctx.communityId)
  const tag = await ctx.database.first(query.where('slug', '=', tagSlugOf(slug)))
  return tag && tagIsVisible(ctx, tag) ? tag : null
}

/** Letters of any script stay: `Größe & Höhe` is `größe-höhe`. C, C++ and C# stay apart. */
export function tagSlugOf(name: string): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('#', '-sharp')
    .replace(/[^\p{L}\p{M}\p{N}+.]+/gu, '-')
  // Not by `[-.]+$`: that looks at every run of dots as often as it is long, and anybody may send a long one.
  let start = 0
  let end = slug.length
  while (start < end && isEdge(slug[start]!)) start++
  while (end > start && isEdge(slug[end - 1]!)) end--
  return slug.slice(start, end)
}

const isEdge = (sign: string): boolean => sign === '-' || sign === '.'

export interface NewTag {
  clientId: string
  name: string
  description?: string | null
  visibility?: TagVisibility | null
}

export async function createTag(ctx: Context, input: NewTag): Promise<TagRow> {
  demand(ctx, 'tag.manage')
  const id = idFromClient('Tag', input.clientId)
  await commit(ctx, async (unit) => {
    const existing = await unit.first(unit.sql.selectFrom('Tag').select('communityId').where('id', '=', id))
    if (existing?.communityId === ctx.communityId) return
    if (existing) throw clientIdReused()
    const slug = await freeSlug(ctx, unit, input.name, id)
    const now = ctx.clock.now()
    insertTag(ctx, unit, { id, name: input.name, slug, description: input.description ?? null, now }, input.visibility)
    tellTagsChanged(ctx, unit)
  })
  return demandTag(ctx, id)
}

interface TagValues {
  id: string
  name: string
  slug: string
  description: string | null
  now: number
}

/** Also for a topic that brings a new tag along. */
export function insertTag(ctx: Context, unit: Unit, tag: TagValues, visibility?: TagVisibility | null): void {
  const { now, ...values } = tag
  unit.write(
    unit.sql.insertInto('Tag').values({
      ...values,
      communityId: ctx.communityId,
      visibility: visibility ?? 'PUBLIC',
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  )
}

export interface TagChange {
  id: string
  name?: string | null
  description?: string | null
  visibility?: TagVisibility | null
  ifVersion?: number | null
}

export async function updateTag(ctx: Context, input: TagChange): Promise<TagRow> {
  demand(ctx, 'tag.manage')
  await commit(ctx, async (unit) => {
    const tag = await tagIn(ctx, unit, input.id)
    if (input.ifVersion != null && input.ifVersion !== tag.version)
      throw new ConflictError('Somebody changed this tag in between.', tag.id)
    const name = input.name ?? tag.name
    const slug = tagSlugOf(name) === tag.slug ? tag.slug : await freeSlug(ctx, unit, name, tag.id)
    const description = input.description === undefined ? tag.description : input.description
    const visibility = input.visibility ?? tag.visibility
    const values = { name, slug, description, visibility, version: tag.version + 1, updatedAt: ctx.clock.now() }
    const query = unit.sql.updateTable('Tag').set(values).where('id', '=', tag.id).where('version', '=', tag.version)
    unit.write(query, { rows: 1 })
    tellTagsChanged(ctx, unit)
  })
  return demandTag(ctx, input.id)
}

export async function deleteTag(ctx: Context, id: string): Promise<string> {
  demand(ctx, 'tag.manage')
  await commit(ctx, async (unit) => {
    const tag = await tagIn(ctx, unit, id)
    for (const use of uses) use.remove(unit, tag.id)
    unit.write(unit.sql.deleteFrom('Tag').where('id', '=', tag.id), { rows: 1 })
    tellTagsChanged(ctx, unit)
  })
  tagsById.forget(ctx, id)
  return id
}

/** What had the one tag has the other afterwards; the first is gone. */
export async function mergeTag(ctx: Context, id: string, intoId: string): Promise<TagRow> {
  demand(ctx, 'tag.manage')
  if (id === intoId)
    throw new InvalidInputError([{ path: ['intoId'], code: 'SAME', message: 'A tag cannot be merged into itself.' }])
  await commit(ctx, async (unit) => {
    const [tag, into] = await Promise.all([tagIn(ctx, unit, id), tagIn(ctx, unit, intoId)])
    // Words of staff must not come to light by being merged into a public tag.
    if (tag.visibility === 'INTERNAL' && into.visibility === 'PUBLIC')
      throw new ConflictError('An internal tag cannot be merged into a public one.', into.id)
    // Deleted, merged or made public a moment ago: then all begins again.
    const same = unit.sql.updateTable('Tag').set((eb) => ({ version: eb.ref('version') }))
    unit.write(same.where('id', '=', into.id).where('visibility', '=', into.visibility), { rows: 1 })
    for (const use of uses) {
      use.move(unit, tag.id, into.id)
      use.remove(unit, tag.id)
    }
    const gone = unit.sql.deleteFrom('Tag').where('id', '=', tag.id)
    unit.write(gone.where('visibility', '=', tag.visibility), { rows: 1 })
    tellTagsChanged(ctx, unit)
  })
  tagsById.forget(ctx, id)
  return demandTag(ctx, intoId)
}

/** How a slice changes what is tagged when a tag goes. Only writes: the unit has begun to write. */
export interface TagUse {
  /** Whatever has tag `from` gets tag `to`, unless it has it. */
  move(unit: Unit, from: string, to: string): void
  remove(unit: Unit, tagId: string): void
}

const uses: TagUse[] = []
export const defineTagUse = (use: TagUse): void => void uses.push(use)

export function tellTagsChanged(ctx: Context, unit: Unit): void {
  append(ctx, unit, { type: 'TAGS_CHANGED', audience: { kind: 'COMMUNITY' }, subjectId: ctx.communityId })
}

/** One that the same request has just taken, in between two reads of this one, is free. */
async function freeSlug(ctx: Context, unit: Unit, name: string, forId?: string): Promise<string> {
  const slug = tagSlugOf(name)
  const query = unit.sql.selectFrom('Tag').select('id').where('communityId', '=', ctx.communityId)
  const holder = await unit.first(query.where('slug', '=', slug))
  const issue = slug === '' ? 'NO_LETTERS' : holder && holder.id !== forId ? 'TAKEN' : null
  if (issue === null) return slug
  const message = issue === 'TAKEN' ? 'There is a tag of this name.' : 'A tag needs a letter or a digit.'
  throw new InvalidInputError([{ path: ['name'], code: issue, message }])
}

async function tagIn(ctx: Context, unit: Unit, id: string): Promise<TagRow> {
  const query = unit.sql.selectFrom('Tag').selectAll().where('id', '=', id)
  const tag = await unit.first(query.where('communityId', '=', ctx.communityId))
  if (!tag || !tagIsVisible(ctx, tag)) throw new NotFoundError('tag')
  return tag
}

async function demandTag(ctx: Context, id: string): Promise<TagRow> {
  tagsById.forget(ctx, id)
  const tag = await findVisibleTag(ctx, id)
  if (!tag) throw new NotFoundError('tag')
  return tag
}
