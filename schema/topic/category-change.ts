import { append } from '../event/append.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { demandCategory } from './access.ts'
import { type CategoryRow, forgetCategories, maxCategoryDepth } from './category-tree.ts'

export async function categoryIn(ctx: Context, unit: Unit, id: string) {
  const query = unit.sql.selectFrom('Category').selectAll().where('id', '=', id)
  const row = await unit.first(query.where('communityId', '=', ctx.communityId))
  if (!row) throw new NotFoundError('category')
  return row
}

/** Says no more than that the tree is another: a closed category stays unknown. */
export function tellCategoriesChanged(ctx: Context, unit: Unit, type: CategoryEventType = 'CATEGORIES_CHANGED'): void {
  append(ctx, unit, { type, audience: { kind: 'COMMUNITY' }, subjectId: ctx.communityId })
  unit.afterCommit(() => forgetCategories(ctx))
}

export type CategoryEventType = 'CATEGORIES_CHANGED' | 'CATEGORY_ACCESS_CHANGED'

/** What a category stands below: deleted or moved a moment ago, it is another version, and all begins again. */
export function holdAbove(unit: Unit, above: readonly CategoryRow[]): void {
  for (const { id, version } of above) {
    const same = unit.sql.updateTable('Category').set((eb) => ({ version: eb.ref('version') }))
    unit.write(same.where('id', '=', id).where('version', '=', version), { rows: 1 })
  }
}

export function reread(ctx: Context, id: string): Promise<CategoryRow> {
  forgetCategories(ctx)
  return demandCategory(ctx, id)
}

export const tooDeep = () =>
  new InvalidInputError([
    { path: ['parentId'], code: 'TOO_DEEP', message: `Categories go ${maxCategoryDepth} levels deep.` },
  ])
