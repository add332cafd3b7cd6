import { demand, roles } from '../community/policy.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import type { CategoryAccess } from './category.graphql.ts'
import { categoryIn, reread, tellCategoriesChanged } from './category-change.ts'
import type { CategoryRow } from './category-tree.ts'

/** Opens or closes a category: everybody's stream begins anew, since anybody's rights may be others now. */
export async function setCategoryAccess(
  ctx: Context,
  id: string,
  access: CategoryAccess,
  principals: readonly string[],
): Promise<CategoryRow> {
  demand(ctx, 'category.manage')
  await commit(ctx, async (unit) => {
    const category = await categoryIn(ctx, unit, id)
    const admitted = await demandPrincipals(ctx, unit, principals)
    const values = { access, version: category.version + 1, updatedAt: ctx.clock.now() }
    const query = unit.sql.updateTable('Category').set(values).where('id', '=', id)
    unit.write(query.where('version', '=', category.version), { rows: 1 })
    unit.write(unit.sql.deleteFrom('CategoryAccess').where('categoryId', '=', id))
    writePrincipals(unit, id, admitted)
    tellCategoriesChanged(ctx, unit, 'CATEGORY_ACCESS_CHANGED')
  })
  return reread(ctx, id)
}

export function writePrincipals(unit: Unit, categoryId: string, principals: readonly string[]): void {
  const rows = principals.map((principal) => ({ categoryId, principal }))
  if (rows.length > 0) unit.write(unit.sql.insertInto('CategoryAccess').values(rows))
}

/** Roles by name and groups of this community by id, each once. */
export async function demandPrincipals(ctx: Context, unit: Unit, principals: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(principals)]
  const groups = wanted.filter((principal) => !(roles as readonly string[]).includes(principal))
  if (groups.length === 0) return wanted
  const query = unit.sql.selectFrom('Group').select('id').where('communityId', '=', ctx.communityId)
  const found = (await unit.all(query.where('id', 'in', groups))).map((group) => group.id)
  const unknown = groups.find((group) => !found.includes(group))
  if (unknown === undefined) return wanted
  const path = ['principals', String(principals.indexOf(unknown))]
  throw new InvalidInputError([{ path, code: 'UNKNOWN', message: 'This is neither a role nor a group.' }])
}
