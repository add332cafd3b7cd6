import { can } from '../community/policy.ts'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { findVisibleCategory, visibleCategories } from './access.ts'
import { type CategoryRow, categoryTree } from './category-tree.ts'

export const categoryAccesses = ['PUBLIC', 'RESTRICTED'] as const
export type CategoryAccess = (typeof categoryAccesses)[number]

export const CategoryAccessEnum = builder.enumType('CategoryAccess', {
  description: 'A RESTRICTED category hides itself and all below it from whoever holds none of its principals.',
  values: categoryAccesses,
})

export const Category = builder.objectRef<CategoryRow>('Category').implement({
  description: 'A place for topics; may hold other categories.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    slug: t.exposeString('slug'),
    description: t.exposeString('description', { nullable: true }),
    color: t.exposeString('color', { nullable: true, description: 'As #rrggbb.' }),
    position: t.exposeInt('position', { description: 'Order among its siblings.' }),
    access: t.field({ type: CategoryAccessEnum, resolve: (category) => category.access as CategoryAccess }),
    principals: t.stringList({
      nullable: true,
      description: 'Who may enter a restricted category: roles and ids of groups. Null unless you manage categories.',
      resolve: (category, _args, ctx) => principalsOf(ctx, category),
    }),
    topicCount: t.int({
      description: 'Topics in this very category, without those below.',
      resolve: async (category, _args, ctx) => (await topicCounts.load(ctx, category.id)) ?? 0,
    }),
    url: t.string({ resolve: (category, _args, ctx) => `${ctx.publicUrl}/c/${category.slug}` }),
    version: t.exposeInt('version'),
    createdAt: t.field({ type: 'DateTime', resolve: (category) => category.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (category) => category.updatedAt }),
  }),
})

builder.objectFields(Category, (t) => ({
  parent: t.field({
    type: Category,
    nullable: true,
    resolve: (category, _args, ctx) => (category.parentId ? findVisibleCategory(ctx, category.parentId) : null),
  }),
  children: t.field({
    type: [Category],
    resolve: async (category, _args, ctx) =>
      (await visibleCategories(ctx)).filter((row) => row.parentId === category.id),
  }),
}))

registerNode('Category', Category, findVisibleCategory)

builder.queryFields((t) => ({
  categories: t.field({
    type: [Category],
    description: 'All categories that you may see: parents before their children, siblings by position.',
    resolve: async (_root, _args, ctx) => [...(await visibleCategories(ctx))],
  }),
  category: t.field({
    type: Category,
    nullable: true,
    description: 'One category by `id` or by `slug`.',
    args: { id: t.arg.id(), slug: t.arg.string() },
    resolve: (_root, { id, slug }, ctx) => categoryBy(ctx, id, slug),
  }),
}))

async function categoryBy(ctx: Context, id?: string | null, slug?: string | null): Promise<CategoryRow | null> {
  return (await visibleCategories(ctx)).find((row) => (id == null ? row.slug === slug : row.id === id)) ?? null
}

async function principalsOf(ctx: Context, category: CategoryRow): Promise<string[] | null> {
  if (!can(ctx, 'category.manage')) return null
  return [...((await categoryTree(ctx)).principals.get(category.id) ?? [])]
}

const topicCounts = defineLoader<number>(async (ctx, ids) => {
  const query = ctx.database.sql.selectFrom('Category').select(['id', 'topicCount']).where('id', 'in', ids)
  const rows = await ctx.database.all(query.where('communityId', '=', ctx.communityId))
  return new Map(rows.map((row) => [row.id, row.topicCount]))
})
