import { sql as raw, type SelectQueryBuilder } from 'kysely'
import type { Context } from '../kernel/context.ts'
import type { Tables } from '../ports/database.ts'
import type { TopicRow } from './access.ts'
import { type Muted, withoutMuted } from './muting.ts'
import { fewTopics, holdsFew, periodStart } from './top-period.ts'
import type { TopicFilter } from './topic-list.ts'

export type TopicQuery = SelectQueryBuilder<Tables, 'Topic', TopicRow>

/** A filter whose parts have all been found through the viewer. */
export interface Scope extends TopicFilter {
  hidden: readonly string[]
  /** Null: all. Never one of the hidden. */
  categoryIds: readonly string[] | null
  tagId: string | null
  /** Of NEW: when the viewer joined. */
  joinedAt: number | null
  /** Of LATEST, NEW and UNREAD: what the viewer muted. */
  muted: Muted | null
}

/** More categories than these are one list with a condition rather than a list each. */
const mostLists = 50

/**
 * Topics of the scope, from the narrowest place that has an index in the order of the list. Several categories are
 * several sources: the first page of each is in its index, the first page of all of them together is not.
 */
export async function sourcesOf(ctx: Context, scope: Scope): Promise<TopicQuery[]> {
  const topics = ctx.database.sql.selectFrom('Topic').selectAll('Topic')
  const inCommunity = topics.where('Topic.communityId', '=', ctx.communityId)
  if (scope.list === 'UNREAD') return [narrowed(ctx, scope, begun(ctx))]
  if (scope.authorId != null) return [narrowed(ctx, scope, topics)]
  if (scope.tagId !== null) return [narrowed(ctx, { ...scope, tagId: null }, tagged(ctx, scope.tagId))]
  const since = sinceOf(ctx, scope)
  if (since !== null && (await holdsFew(ctx, since))) return [newest(ctx, narrowed(ctx, scope, inCommunity), since)]
  if (scope.categoryIds === null || scope.categoryIds.length > mostLists) return [narrowed(ctx, scope, inCommunity)]
  const open = { ...scope, categoryIds: null, hidden: [] }
  return scope.categoryIds.map((id) => narrowed(ctx, open, topics.where('Topic.categoryId', '=', id)))
}

const sinceOf = (ctx: Context, scope: Scope) => (scope.list === 'TOP' ? periodStart(ctx, scope.period ?? 'ALL') : null)

// Cross joins, since SQLite keeps their order: the narrow table first, however it guesses.

/** Topics of which the viewer has read something, but not all. */
function begun(ctx: Context): TopicQuery {
  const query = ctx.database.sql
    .selectFrom('TopicRead')
    .crossJoin('Topic')
    .selectAll('Topic')
    .whereRef('Topic.id', '=', 'TopicRead.topicId')
    .whereRef('Topic.lastPostNumber', '>', 'TopicRead.lastReadNumber')
    .where('TopicRead.userId', '=', ctx.viewer.id)
  return query.where('Topic.communityId', '=', ctx.communityId) as unknown as TopicQuery
}

function tagged(ctx: Context, tagId: string): TopicQuery {
  const query = ctx.database.sql
    .selectFrom('TopicTag')
    .crossJoin('Topic')
    .selectAll('Topic')
    .whereRef('Topic.id', '=', 'TopicTag.topicId')
  return query.where('TopicTag.tagId', '=', tagId) as unknown as TopicQuery
}

/** A subquery with a limit, which no planner takes apart: these are read by time and sorted afterwards. */
function newest(ctx: Context, query: TopicQuery, since: number): TopicQuery {
  const few = query.where('Topic.createdAt', '>=', since).orderBy('Topic.createdAt', 'desc').limit(fewTopics)
  return ctx.database.sql.selectFrom(few.as('Topic')).selectAll() as unknown as TopicQuery
}

function narrowed(ctx: Context, scope: Scope, query: TopicQuery): TopicQuery {
  let result = query.where('Topic.deletedAt', 'is', null).where('Topic.unlistedAt', 'is', null)
  if (scope.hidden.length > 0) result = result.where('Topic.categoryId', 'not in', scope.hidden)
  if (scope.categoryIds) result = result.where('Topic.categoryId', 'in', scope.categoryIds)
  if (scope.authorId != null) result = result.where('Topic.authorId', '=', scope.authorId)
  if (scope.tagId !== null) {
    const tags = ctx.database.sql.selectFrom('TopicTag').select('topicId').where('tagId', '=', scope.tagId)
    result = result.where((eb) => eb.exists(tags.whereRef('TopicTag.topicId', '=', 'Topic.id' as never)))
  }
  return ofList(ctx, scope, scope.muted ? withoutMuted(ctx, scope.muted, result) : result)
}

function ofList(ctx: Context, scope: Scope, query: TopicQuery): TopicQuery {
  if (scope.list === 'UNANSWERED')
    return query
      .where('Topic.kind', '=', 'QUESTION')
      .where('Topic.postCount', '=', 1)
      .where('Topic.acceptedPostId', 'is', null)
  const since = sinceOf(ctx, scope)
  // The sum keeps planners from going by time where the likes are the shorter way.
  if (since !== null) return query.where(raw<number>`${raw.ref('Topic.createdAt')} + 0`, '>=', since)
  if (scope.list !== 'NEW' || scope.joinedAt === null) return query
  const read = ctx.database.sql.selectFrom('TopicRead').select('topicId').where('userId', '=', ctx.viewer.id)
  return query
    .where('Topic.createdAt', '>=', scope.joinedAt)
    .where((eb) => eb.not(eb.exists(read.whereRef('TopicRead.topicId', '=', 'Topic.id' as never))))
}
