import type { Selectable } from 'kysely'
import type { Context, Viewer } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Tables } from '../ports/database.ts'

/** `topicCount` is read where it is shown: it changes with every topic, the rest of the row seldom. */
export type CategoryRow = Omit<Selectable<Tables['Category']>, 'topicCount'>

/** All categories of a community as they were at one moment; never changed once it is made. */
export interface CategoryTree {
  /** Parents before their children, siblings by position. */
  readonly rows: readonly CategoryRow[]
  readonly byId: ReadonlyMap<string, CategoryRow>
  /** Who may enter, by id of a restricted category. */
  readonly principals: ReadonlyMap<string, readonly string[]>
}

export const maxCategoryDepth = 4

/**
 * Every category of the community, visible or not. Callers filter by the viewer.
 * Whoever changes a category drops it from the cache; the short life is for changes by another process.
 */
export function categoryTree(ctx: Context): Promise<CategoryTree> {
  return Promise.resolve(trees.load(ctx, ctx.communityId)) as Promise<CategoryTree>
}

/** The tree with this category in it, if there is one: it may be newer than the cached tree. */
export async function categoryTreeWith(ctx: Context, id: string): Promise<CategoryTree> {
  const tree = await categoryTree(ctx)
  if (tree.byId.has(id)) return tree
  forgetCategories(ctx)
  return categoryTree(ctx)
}

export function forgetCategories(ctx: Context): void {
  ctx.cache.drop(keyOf(ctx.communityId))
  trees.forget(ctx, ctx.communityId)
}

/** The category and all below it. */
export function withDescendants(tree: CategoryTree, id: string): string[] {
  const inside = new Set([id])
  for (const row of tree.rows) if (row.parentId !== null && inside.has(row.parentId)) inside.add(row.id)
  return [...inside]
}

/** The category and all above it, itself first. */
export function withAncestors(tree: CategoryTree, id: string): CategoryRow[] {
  const path: CategoryRow[] = []
  for (let row = tree.byId.get(id); row && !path.includes(row); row = tree.byId.get(row.parentId ?? '')) path.push(row)
  return path
}

/** Restricted categories that admit neither a role nor a group of the viewer, and all below them. */
export function closedTo(tree: CategoryTree, viewer: Viewer): readonly string[] {
  if (viewer.capabilities.has('category.manage')) return []
  let known = closedByAccess.get(tree)
  if (!known) closedByAccess.set(tree, (known = new Map()))
  let closed = known.get(viewer.accessKey)
  if (!closed) known.set(viewer.accessKey, (closed = findClosed(tree, viewer)))
  return closed
}

function findClosed(tree: CategoryTree, viewer: Viewer): readonly string[] {
  const held = new Set([...viewer.roles, ...viewer.groupIds])
  const closed = new Set<string>()
  const open = new Set<string | null>([null])
  for (const row of tree.rows) {
    const admitted = row.access === 'PUBLIC' || tree.principals.get(row.id)?.some((principal) => held.has(principal))
    // Below what is not known to be open all is closed.
    if (admitted && open.has(row.parentId)) open.add(row.id)
    else closed.add(row.id)
  }
  return [...closed]
}

const closedByAccess = new WeakMap<CategoryTree, Map<string, readonly string[]>>()

const lifeMs = 5_000
const keyOf = (communityId: string) => `${communityId}:categories`

const trees = defineLoader<CategoryTree>(async (ctx, [communityId]) => {
  const key = keyOf(communityId!)
  const cached = ctx.cache.get<CategoryTree | { reading: true }>(key)
  if (cached && 'rows' in cached) return new Map([[communityId!, cached]])
  // A change between this read and its storing drops the mark: then what was read is not kept.
  const mark = { reading: true } as const
  ctx.cache.set(key, mark, { ttlMs: lifeMs, bytes: 64 })
  const tree = await readTree(ctx)
  if (ctx.cache.get(key) === mark) ctx.cache.set(key, tree, { ttlMs: lifeMs, bytes: 500 * (tree.rows.length + 1) })
  return new Map([[communityId!, tree]])
})

async function readTree(ctx: Context): Promise<CategoryTree> {
  const { sql } = ctx.database
  const categories = sql.selectFrom('Category').select(categoryColumns).where('communityId', '=', ctx.communityId)
  const admitted = sql
    .selectFrom('CategoryAccess')
    .innerJoin('Category', 'Category.id', 'CategoryAccess.categoryId')
    .select(['categoryId', 'principal'])
    .where('communityId', '=', ctx.communityId)
    .orderBy('principal')
  const [rows, access] = await Promise.all([ctx.database.all(categories), ctx.database.all(admitted)])
  const ordered = inOrder(rows)
  const principals = Map.groupBy(access, (row) => row.categoryId)
  return {
    rows: ordered,
    byId: new Map(ordered.map((row) => [row.id, row])),
    principals: new Map([...principals].map(([id, found]) => [id, found.map((row) => row.principal)])),
  }
}

function inOrder(rows: CategoryRow[]): CategoryRow[] {
  rows.sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
  const children = Map.groupBy(rows, (row) => row.parentId)
  const below = (parentId: string | null): CategoryRow[] =>
    (children.get(parentId) ?? []).flatMap((row) => [row, ...below(row.id)])
  const reached = below(null)
  const rest = new Set(rows).difference(new Set(reached))
  return [...reached, ...rest]
}

const categoryColumns = [
  'id',
  'communityId',
  'parentId',
  'name',
  'slug',
  'description',
  'color',
  'position',
  'access',
  'version',
  'createdAt',
  'updatedAt',
] as const
