import { findVisibleTagBySlug } from '../community/tag.service.ts'
import {
  emptyPage,
  type Page,
  type PageArgs,
  paged,
  pageOf,
  type SortKey,
  type Window,
  windowOf,
} from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { actors } from '../people/actor.ts'
import { findVisibleCategory, hiddenCategoryIds, type TopicRow, topicsById } from './access.ts'
import { categoryTree, withDescendants } from './category-tree.ts'
import { mutedOf } from './muting.ts'
import { loadAll } from './post-page.ts'
import type { TopPeriod } from './top-period.ts'
import { type Scope, sourcesOf, type TopicQuery } from './topic-query.ts'
import { tagsOfTopic } from './topic-tags.ts'

export const topicLists = ['LATEST', 'NEW', 'UNREAD', 'TOP', 'UNANSWERED'] as const
export type TopicList = (typeof topicLists)[number]

export interface TopicFilter {
  list: TopicList
  /** Of TOP. */
  period?: TopPeriod | null
  /** With all categories below it. */
  categoryId?: string | null
  tag?: string | null
  authorId?: string | null
  /** Of UNANSWERED and NEW. */
  oldestFirst?: boolean | null
}

/** One page of a list. What it costs does not grow with the number of topics. */
export async function listTopics(
  ctx: Context,
  filter: TopicFilter,
  args: PageArgs,
  names: ReadonlySet<string>,
): Promise<Page<TopicRow>> {
  const window = windowOf(args)
  const scope = await scopeOf(ctx, filter)
  if (!scope) return emptyPage()
  if (isOwnList(filter)) scope.muted = await mutedOf(ctx, scope)
  const keys = keysOf(filter, scope)
  const rows = await ctx.database.all(pageFrom(ctx, await sourcesOf(ctx, scope), keys, window))
  const page = pageOf(rows, keys, window)
  await prepareTopics(ctx, page.rows, names)
  return page
}

/** What somebody muted stays away from what is drawn up for them, not from what they look up. */
const isOwnList = ({ list, authorId }: TopicFilter) => authorId == null && list !== 'TOP' && list !== 'UNANSWERED'

/** Pinned ones stand above every list: the newest pin first, at most 20. */
export async function pinnedTopics(
  ctx: Context,
  categoryId: string | null | undefined,
  names: ReadonlySet<string>,
): Promise<TopicRow[]> {
  const scope = await scopeOf(ctx, { list: 'LATEST', categoryId })
  if (!scope) return []
  let query = ctx.database.sql
    .selectFrom('Topic')
    .selectAll()
    .where('communityId', '=', ctx.communityId)
    .where('pinnedAt', 'is not', null)
    .where('deletedAt', 'is', null)
    .where('unlistedAt', 'is', null)
  if (scope.hidden.length > 0) query = query.where('categoryId', 'not in', scope.hidden)
  if (scope.categoryIds) query = query.where('categoryId', 'in', scope.categoryIds)
  const rows = await ctx.database.all(query.orderBy('pinnedAt', 'desc').orderBy('id', 'desc').limit(20))
  await prepareTopics(ctx, rows, names)
  return rows
}

/** Null when the filter names what is not visible: then there is nothing to list. */
async function scopeOf(ctx: Context, filter: TopicFilter): Promise<Scope | null> {
  if (!ctx.viewer.capabilities.has('topic.read')) return null
  const scope: Scope = {
    ...filter,
    hidden: await hiddenCategoryIds(ctx),
    categoryIds: null,
    tagId: null,
    joinedAt: null,
    muted: null,
  }
  if (filter.categoryId != null) {
    if (!(await findVisibleCategory(ctx, filter.categoryId))) return null
    const below = withDescendants(await categoryTree(ctx), filter.categoryId)
    scope.categoryIds = below.filter((id) => !scope.hidden.includes(id))
  }
  if (filter.tag != null) {
    scope.tagId = (await findVisibleTagBySlug(ctx, filter.tag))?.id ?? null
    if (!scope.tagId) return null
  }
  // Topics of a person are found by their id alone: it must be one of this community.
  if (filter.authorId != null && !(await actors.load(ctx, filter.authorId))) return null
  if (filter.list === 'UNREAD' && ctx.viewer.kind !== 'USER') return null
  if (filter.list === 'NEW' && ctx.viewer.kind === 'USER')
    scope.joinedAt = (await actors.load(ctx, ctx.viewer.id!))?.createdAt ?? null
  return scope
}

/** A page of one source, or the best of the first pages of several. */
function pageFrom(
  ctx: Context,
  sources: readonly TopicQuery[],
  keys: readonly SortKey<TopicRow>[],
  window: Window,
): TopicQuery {
  const [first, ...others] = sources.map((source) => paged(source, keys, window)) as [TopicQuery, ...TopicQuery[]]
  if (others.length === 0) return first
  const { sql } = ctx.database
  const part = (query: TopicQuery) => sql.selectFrom(query.as('Topic')).selectAll()
  const all = others.reduce((union, query) => union.unionAll(part(query)), part(first))
  return paged(sql.selectFrom(all.as('Topic')).selectAll() as unknown as TopicQuery, keys, window)
}

function keysOf(filter: TopicFilter, scope: Scope): readonly SortKey<TopicRow>[] {
  const descending = !filter.oldestFirst
  if (filter.list === 'TOP') return [key('likeCount'), key('id')]
  if (filter.list === 'NEW' || filter.list === 'UNANSWERED')
    return [
      { ...key('createdAt'), descending },
      { ...key('id'), descending },
    ]
  if (filter.list === 'UNREAD' || filter.authorId != null || scope.tagId === null)
    return [key('lastPostedAt'), key('id')]
  return [
    { ...key('lastPostedAt'), column: 'TopicTag.lastPostedAt' },
    { ...key('id'), column: 'TopicTag.topicId' },
  ]
}

const key = (column: 'likeCount' | 'createdAt' | 'lastPostedAt' | 'id'): SortKey<TopicRow> => ({
  column: `Topic.${column}`,
  descending: true,
  value: (topic) => topic[column],
})

async function prepareTopics(ctx: Context, topics: readonly TopicRow[], names: ReadonlySet<string>): Promise<void> {
  for (const topic of topics) topicsById.prime(ctx, topic.id, topic)
  const authors = names.has('author') ? topics.map((topic) => topic.authorId) : []
  const posters = names.has('lastPoster') ? topics.map((topic) => topic.lastPosterId) : []
  await Promise.all([
    loadAll(actors, ctx, [...authors, ...posters]),
    names.has('tags') &&
      loadAll(
        tagsOfTopic,
        ctx,
        topics.map((topic) => topic.id),
      ),
  ])
}
