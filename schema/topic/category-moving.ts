import type { ExpressionBuilder } from 'kysely'
import { demand } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import type { Tables, Unit } from '../ports/database.ts'
import { demandCategory } from './access.ts'
import { categoryIn, holdAbove, reread, tellCategoriesChanged, tooDeep } from './category-change.ts'
import {
  type CategoryRow,
  type CategoryTree,
  categoryTree,
  forgetCategories,
  maxCategoryDepth,
  withAncestors,
  withDescendants,
} from './category-tree.ts'

export interface CategoryMove {
  id: string
  /** Omitted: where it is. Null: to the top. */
  parentId?: string | null
  /** Among its new siblings, from 0. Omitted: last. */
  position?: number | null
}

/** Under another parent other people may enter: then every stream begins anew. */
export async function moveCategory(ctx: Context, move: CategoryMove): Promise<CategoryRow> {
  demand(ctx, 'category.manage')
  await commit(ctx, async (unit) => {
    forgetCategories(ctx)
    const tree = await categoryTree(ctx)
    const category = await categoryIn(ctx, unit, move.id)
    const parentId = move.parentId === undefined ? category.parentId : move.parentId
    if (parentId !== null) demandFits(tree, category.id, (await demandCategory(ctx, parentId)).id)
    const above = parentId === null ? [] : withAncestors(tree, parentId)
    const now = ctx.clock.now()
    const values = { parentId, version: category.version + 1, updatedAt: now }
    const query = unit.sql.updateTable('Category').set(values).where('id', '=', category.id)
    unit.write(query.where('version', '=', category.version), { rows: 1 })
    // Two moves at once could put each below the other: whoever comes second finds another version and looks again.
    holdAbove(unit, above)
    writeOrder(ctx, unit, parentId, orderWith(tree, category.id, parentId, move.position))
    const type = parentId === category.parentId ? 'CATEGORIES_CHANGED' : 'CATEGORY_ACCESS_CHANGED'
    tellCategoriesChanged(ctx, unit, type)
  })
  return reread(ctx, move.id)
}

/** Whoever came or went in between would share a place, or leave one behind: then all begins again. */
function writeOrder(ctx: Context, unit: Unit, parentId: string | null, ids: readonly string[]): void {
  const children = (eb: ExpressionBuilder<Tables, 'Category'>) =>
    eb
      .selectFrom('Category as child')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('child.communityId', '=', ctx.communityId)
      .where('child.parentId', 'is not distinct from', parentId)
  for (const [position, id] of ids.entries()) {
    const query = unit.sql.updateTable('Category').set({ position }).where('id', '=', id)
    const child = query.where('parentId', 'is not distinct from', parentId)
    unit.write(position > 0 ? child : child.where((eb) => eb(children(eb), '=', ids.length)), { rows: 1 })
  }
}

function demandFits(tree: CategoryTree, id: string, parentId: string): void {
  const moved = withDescendants(tree, id)
  if (moved.includes(parentId))
    throw new InvalidInputError([
      { path: ['parentId'], code: 'INSIDE_ITSELF', message: 'A category cannot be put below itself.' },
    ])
  const above = withAncestors(tree, id).length - 1
  const height = Math.max(...moved.map((below) => withAncestors(tree, below).length - above))
  if (withAncestors(tree, parentId).length + height > maxCategoryDepth) throw tooDeep()
}

function orderWith(tree: CategoryTree, id: string, parentId: string | null, position?: number | null): string[] {
  const siblings = tree.rows.filter((row) => row.parentId === parentId && row.id !== id).map((row) => row.id)
  siblings.splice(position ?? siblings.length, 0, id)
  return siblings
}
