import { type Selectable, sql } from 'kysely'
import { can } from '../community/policy.ts'
import { defineAudience } from '../event/event-types.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Tables } from '../ports/database.ts'
import { findVisibleTopic, hiddenCategoryIds } from '../topic/access.ts'

export type ReviewItemRow = Selectable<Tables['ReviewItem']>
export type ReportRow = Selectable<Tables['Report']>

export type ReviewStatus = 'OPEN' | 'DECIDED'

/** For moderators who may enter where it happened, and whom it is not about: they would learn who reported them. */
export async function findVisibleReviewItem(ctx: Context, id: string): Promise<ReviewItemRow | null> {
  if (!can(ctx, 'topic.moderate')) return null
  const item = await reviewItems.load(ctx, id)
  return item && (await isVisibleItem(ctx, item)) ? item : null
}

export async function isVisibleItem(ctx: Context, item: ReviewItemRow): Promise<boolean> {
  if (!can(ctx, 'topic.moderate') || item.personId === ctx.viewer.id) return false
  return item.topicId === null || (await findVisibleTopic(ctx, item.topicId)) !== null
}

const latest: readonly SortKey<ReviewItemRow>[] = [
  { column: 'ReviewItem.updatedAt', descending: true, value: (item) => item.updatedAt },
  { column: 'ReviewItem.id', descending: true, value: (item) => item.id },
]

export async function listReviewItems(
  ctx: Context,
  status: ReviewStatus,
  args: PageArgs,
): Promise<Page<ReviewItemRow>> {
  demandModerator(ctx)
  const window = windowOf(args)
  const query = (await itemsFor(ctx, status)).selectAll('ReviewItem')
  const rows = await ctx.database.all(paged(query, latest as readonly SortKey<never>[], window))
  for (const row of rows) reviewItems.prime(ctx, row.id, row)
  return pageOf(rows, latest, window)
}

export async function countReviewItems(ctx: Context): Promise<number> {
  demandModerator(ctx)
  const query = await itemsFor(ctx, 'OPEN')
  const row = await ctx.database.first(query.select((eb) => eb.fn.countAll<number>().as('count')))
  return row!.count
}

async function itemsFor(ctx: Context, status: ReviewStatus) {
  const hidden = await hiddenCategoryIds(ctx)
  const query = ctx.database.sql
    .selectFrom('ReviewItem')
    .leftJoin('Topic', 'Topic.id', 'ReviewItem.topicId')
    .where('ReviewItem.communityId', '=', ctx.communityId)
    .where('ReviewItem.status', '=', status)
    .where('ReviewItem.personId', '<>', ctx.viewer.id ?? '')
  if (hidden.length === 0) return query
  return query.where((eb) => eb.or([eb('Topic.id', 'is', null), eb('Topic.categoryId', 'not in', hidden)]))
}

function demandModerator(ctx: Context): void {
  if (!can(ctx, 'topic.moderate')) throw new RequestError('FORBIDDEN', 'Only moderators review reports.')
}

/** Items of this community, visible or not: go through `findVisibleReviewItem`. */
export const reviewItems = defineLoader<ReviewItemRow>(async (ctx, ids) => {
  const rows = await ctx.database.all(ctx.database.sql.selectFrom('ReviewItem').selectAll().where('id', 'in', ids))
  return new Map(rows.filter((row) => row.communityId === ctx.communityId).map((row) => [row.id, row]))
})

const shownReports = 100

/** The first reports of a visible item. */
export const reportsOfItem = defineLoader<ReportRow[]>(async (ctx, itemIds) => {
  const { database } = ctx
  const ranked = database.sql
    .selectFrom('Report')
    .selectAll()
    .select(sql<number>`row_number() over (partition by "reviewItemId" order by "createdAt", "id")`.as('place'))
    .where('reviewItemId', 'in', itemIds)
  const query = database.sql.selectFrom(ranked.as('Report')).selectAll().where('place', '<=', shownReports)
  const found = Map.groupBy(await database.all(query.orderBy('createdAt').orderBy('id')), (row) => row.reviewItemId)
  return new Map(itemIds.map((id) => [id, found.get(id) ?? []]))
})

/** The viewer's own, whoever else may read it. */
export async function findOwnReport(ctx: Context, id: string): Promise<ReportRow | null> {
  const query = ctx.database.sql.selectFrom('Report').selectAll().where('id', '=', id)
  const report = await ctx.database.first(query.where('communityId', '=', ctx.communityId))
  return report && report.reporterId === ctx.viewer.id ? report : null
}

/** Posts of which the viewer has a report under way. */
export const reportedByViewer = defineLoader<true>(async (ctx, postIds) => {
  if (ctx.viewer.id === null) return new Map()
  const keys = postIds.map((id) => openReportKey(ctx.viewer.id!, id))
  const query = ctx.database.sql.selectFrom('Report').select('subjectId').where('openKey', 'in', keys)
  return new Map((await ctx.database.all(query)).map((row) => [row.subjectId, true]))
})

export const openReportKey = (reporterId: string, subjectId: string): string => `${reporterId} ${subjectId}`

// Whom a review is about has no part in it: the answer is not the same for all moderators.
defineAudience('MODERATORS', {
  byAccess: false,
  admits: async (ctx, event) => (await findVisibleReviewItem(ctx, event.subjectId)) !== null,
})
