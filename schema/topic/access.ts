import type { Selectable } from 'kysely'
import { can } from '../community/policy.ts'
import { defineAudience, type LoggedEvent } from '../event/event-types.ts'
import type { Context } from '../kernel/context.ts'
import { NotFoundError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Tables, Unit } from '../ports/database.ts'
import { type CategoryRow, categoryTree, categoryTreeWith, closedTo } from './category-tree.ts'

export type TopicRow = Selectable<Tables['Topic']>
export type PostRow = Selectable<Tables['Post']>

/**
 * Categories whose topics the viewer may not see, for `not in` of every list, search and count.
 * Whoever may not read topics at all has every category here.
 */
export async function hiddenCategoryIds(ctx: Context): Promise<readonly string[]> {
  const tree = await categoryTree(ctx)
  return can(ctx, 'topic.read') ? closedTo(tree, ctx.viewer) : tree.rows.map((row) => row.id)
}

export async function visibleCategories(ctx: Context): Promise<readonly CategoryRow[]> {
  const tree = await categoryTree(ctx)
  const closed = closedTo(tree, ctx.viewer)
  return closed.length === 0 ? tree.rows : tree.rows.filter((row) => !closed.includes(row.id))
}

export async function findVisibleCategory(ctx: Context, id: string): Promise<CategoryRow | null> {
  const tree = await categoryTreeWith(ctx, id)
  const row = tree.byId.get(id)
  return row && !closedTo(tree, ctx.viewer).includes(id) ? row : null
}

export async function demandCategory(ctx: Context, id: string): Promise<CategoryRow> {
  return (await findVisibleCategory(ctx, id)) ?? notFound('category')
}

/** The topic, when the viewer may see it now. Deleted ones are there for moderators only. */
export async function findVisibleTopic(ctx: Context, id: string): Promise<TopicRow | null> {
  const topic = await topicsById.load(ctx, id)
  return topic && (await isVisible(ctx, topic)) ? topic : null
}

export async function demandTopic(ctx: Context, id: string): Promise<TopicRow> {
  return (await findVisibleTopic(ctx, id)) ?? notFound('topic')
}

/** The post, when its topic is visible. One that is deleted or hidden keeps its place: its body is for moderators. */
export async function findVisiblePost(ctx: Context, id: string): Promise<PostRow | null> {
  const post = await postsById.load(ctx, id)
  return post && (await findVisibleTopic(ctx, post.topicId)) ? post : null
}

export async function demandPost(ctx: Context, id: string): Promise<PostRow> {
  return (await findVisiblePost(ctx, id)) ?? notFound('post')
}

/** Whether the viewer may see a topic that has been read already. */
export async function isVisible(ctx: Context, topic: TopicRow): Promise<boolean> {
  if (topic.deletedAt !== null && !can(ctx, 'topic.moderate')) return false
  if (!can(ctx, 'topic.read')) return false
  const tree = await categoryTreeWith(ctx, topic.categoryId)
  return tree.byId.has(topic.categoryId) && !closedTo(tree, ctx.viewer).includes(topic.categoryId)
}

/** Whether the viewer may read the words of a post whose topic is visible. */
export function bodyIsVisible(ctx: Context, post: Pick<PostRow, 'deletedAt' | 'hiddenAt'>): boolean {
  return (post.deletedAt === null && post.hiddenAt === null) || can(ctx, 'topic.moderate')
}

/** Whose own post is hidden reads it in a field of its own: `body` is the same for all who may see alike. */
export function isOwnHidden(ctx: Context, post: Pick<PostRow, 'deletedAt' | 'hiddenAt' | 'authorId'>): boolean {
  return post.hiddenAt !== null && post.deletedAt === null && post.authorId === ctx.viewer.id
}

/** As it stands now, for a unit of work that is about to change it. */
export async function demandTopicIn(ctx: Context, unit: Unit, id: string): Promise<TopicRow> {
  const query = unit.sql.selectFrom('Topic').selectAll().where('id', '=', id)
  const topic = await unit.first(query.where('communityId', '=', ctx.communityId))
  return topic && (await isVisible(ctx, topic)) ? topic : notFound('topic')
}

export async function demandPostIn(ctx: Context, unit: Unit, id: string): Promise<{ post: PostRow; topic: TopicRow }> {
  const query = unit.sql.selectFrom('Post').selectAll().where('id', '=', id)
  const post = await unit.first(query.where('communityId', '=', ctx.communityId))
  const topic = post && (await unit.first(unit.sql.selectFrom('Topic').selectAll().where('id', '=', post.topicId)))
  return topic && (await isVisible(ctx, topic)) ? { post, topic } : notFound('post')
}

/** What was loaded before a write is not what is there after it. */
export function forget(ctx: Context, changed: { topicId: string; postId?: string }): void {
  topicsById.forget(ctx, changed.topicId)
  if (changed.postId) postsById.forget(ctx, changed.postId)
}

/** Topics of this community, visible or not: go through `findVisibleTopic`. Why the filter is not SQL: see `actors`. */
export const topicsById = defineLoader<TopicRow>(async (ctx, ids) => {
  const rows = await ctx.database.all(ctx.database.sql.selectFrom('Topic').selectAll().where('id', 'in', ids))
  return byId(ctx, rows)
})

/** Posts of this community, visible or not: go through `findVisiblePost`. */
export const postsById = defineLoader<PostRow>(async (ctx, ids) => {
  const rows = await ctx.database.all(ctx.database.sql.selectFrom('Post').selectAll().where('id', 'in', ids))
  return byId(ctx, rows)
})

function byId<Row extends { id: string; communityId: string }>(ctx: Context, rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.filter((row) => row.communityId === ctx.communityId).map((row) => [row.id, row]))
}

const notFound = (what: string): never => {
  throw new NotFoundError(what)
}

// Roles and groups decide, nothing that belongs to one person: one answer serves all of an access key.
defineAudience('TOPIC', { byAccess: true, admits })

async function admits(ctx: Context, event: LoggedEvent): Promise<boolean> {
  const topic = await topicsById.load(ctx, event.audienceId!)
  if (!topic || (await isVisible(ctx, topic))) return topic !== null
  const hidden = await hiddenCategoryIds(ctx)
  // Whoever had the topic before them is told that it went, though they cannot see it any more.
  if (event.type === 'TOPIC_DELETED') return !hidden.includes(topic.categoryId)
  return event.type === 'TOPIC_MOVED' && !hidden.includes(String(event.data.fromCategoryId))
}
