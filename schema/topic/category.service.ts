import type { ExpressionBuilder } from 'kysely'
import { demand } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, clientIdReused, InvalidInputError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import type { Tables, Unit } from '../ports/database.ts'
import { demandCategory } from './access.ts'
import type { CategoryAccess } from './category.graphql.ts'
import { demandPrincipals, writePrincipals } from './category-access.ts'
import { categoryIn, holdAbove, reread, tellCategoriesChanged, tooDeep } from './category-change.ts'
import { type CategoryRow, categoryTree, forgetCategories, maxCategoryDepth, withAncestors } from './category-tree.ts'
import { dropFollows } from './following.ts'
import { slugOf } from './slug.ts'

export interface NewCategory {
  clientId: string
  name: string
  slug?: string | null
  parentId?: string | null
  description?: string | null
  color?: string | null
  access?: CategoryAccess | null
  principals?: readonly string[] | null
}

/** It comes last among its siblings. */
export async function createCategory(ctx: Context, input: NewCategory): Promise<CategoryRow> {
  demand(ctx, 'category.manage')
  const id = idFromClient('Category', input.clientId)
  await commit(ctx, async (unit) => {
    const existing = await unit.first(unit.sql.selectFrom('Category').select('communityId').where('id', '=', id))
    if (existing?.communityId === ctx.communityId) return
    if (existing) throw clientIdReused()
    const parentId = input.parentId ?? null
    const above = await demandPlace(ctx, parentId)
    const principals = await demandPrincipals(ctx, unit, input.principals ?? [])
    const values = {
      id,
      parentId,
      name: input.name,
      slug: await demandSlug(ctx, unit, input.slug ?? slugOf(input.name), id),
      description: input.description ?? null,
      color: input.color ?? null,
      access: input.access ?? 'PUBLIC',
    }
    const now = ctx.clock.now()
    const counted = { topicCount: 0, version: 1, createdAt: now, updatedAt: now }
    holdAbove(unit, above)
    const row = { ...values, ...counted, communityId: ctx.communityId }
    unit.write(unit.sql.insertInto('Category').values((eb) => ({ ...row, position: lastPosition(eb, row) })))
    writePrincipals(unit, id, principals)
    tellCategoriesChanged(ctx, unit)
  })
  return reread(ctx, id)
}

export interface CategoryChange {
  id: string
  name?: string | null
  slug?: string | null
  description?: string | null
  color?: string | null
  expectedVersion?: number | null
}

export async function updateCategory(ctx: Context, change: CategoryChange): Promise<CategoryRow> {
  demand(ctx, 'category.manage')
  await commit(ctx, async (unit) => {
    const current = await categoryIn(ctx, unit, change.id)
    if (change.expectedVersion != null && change.expectedVersion !== current.version) {
      // Whoever was faster may not have dropped what is kept of it yet.
      forgetCategories(ctx)
      throw new ConflictError('Somebody changed this category in between.', current.id)
    }
    const slug = change.slug ?? current.slug
    if (slug !== current.slug) await demandSlug(ctx, unit, slug, current.id)
    const values = {
      name: change.name ?? current.name,
      slug,
      description: change.description === undefined ? current.description : change.description,
      color: change.color === undefined ? current.color : change.color,
      version: current.version + 1,
      updatedAt: ctx.clock.now(),
    }
    const query = unit.sql.updateTable('Category').set(values).where('id', '=', current.id)
    unit.write(query.where('version', '=', current.version), { rows: 1 })
    tellCategoriesChanged(ctx, unit)
  })
  return reread(ctx, change.id)
}

/** Only an empty one: deleted topics count too, as they may come back. */
export async function deleteCategory(ctx: Context, id: string): Promise<string> {
  demand(ctx, 'category.manage')
  await commit(ctx, async (unit) => {
    const category = await categoryIn(ctx, unit, id)
    const topics = unit.sql.selectFrom('Topic').select('id').where('categoryId', '=', id)
    const children = unit.sql.selectFrom('Category as child').select('child.id').where('child.parentId', '=', id)
    if ((await unit.first(topics.limit(1))) ?? (await unit.first(children.limit(1))))
      throw new ConflictError('This category is not empty.', id)
    unit.write(unit.sql.deleteFrom('CategoryAccess').where('categoryId', '=', id))
    dropFollows(unit, id)
    unit.write(
      unit.sql
        .deleteFrom('Category')
        .where('id', '=', category.id)
        .where((eb) => eb.and([eb.not(eb.exists(topics)), eb.not(eb.exists(children))])),
      { rows: 1 },
    )
    tellCategoriesChanged(ctx, unit)
  })
  forgetCategories(ctx)
  return id
}

/** Gives what it would stand below. */
async function demandPlace(ctx: Context, parentId: string | null): Promise<CategoryRow[]> {
  if (parentId === null) return []
  forgetCategories(ctx)
  await demandCategory(ctx, parentId)
  const above = withAncestors(await categoryTree(ctx), parentId)
  if (above.length >= maxCategoryDepth) throw tooDeep()
  return above
}

async function demandSlug(ctx: Context, unit: Unit, slug: string, forId: string): Promise<string> {
  const query = unit.sql.selectFrom('Category').select('id').where('communityId', '=', ctx.communityId)
  if (!(await unit.first(query.where('slug', '=', slug).where('id', '!=', forId)))) return slug
  throw new InvalidInputError([{ path: ['slug'], code: 'TAKEN', message: 'There is a category of this address.' }])
}

type Place = Pick<CategoryRow, 'communityId' | 'parentId'>

/** Looked for in the statement: of two at once each comes after the other. */
function lastPosition(eb: ExpressionBuilder<Tables, 'Category'>, { communityId, parentId }: Place) {
  const siblings = eb.selectFrom('Category').where('communityId', '=', communityId)
  const last = siblings.select((of) => of(of.fn.coalesce(of.fn.max('position'), of.lit(-1)), '+', of.lit(1)).as('next'))
  return last.where('parentId', 'is not distinct from', parentId)
}
