import type { Database } from '@forium/schema/ports/database.ts'
import type { Candidate } from '@forium/schema/ports/search-index.rank.ts'
import type { SearchQuery } from '@forium/schema/ports/search-index.ts'
import { type RawBuilder, sql } from 'kysely'
import { compilable } from './documents.ts'

export type Found = Omit<Candidate, 'text'>

const topicsLooked = 1000

/** Which of these documents the viewer may see and the filters let pass, newest first. */
export async function visible(database: Database, query: SearchQuery, docIds: Iterable<number>): Promise<Found[]> {
  const found = sql<Found>`
    select d."docId" as "position", p."id" as "postId", p."topicId", p."createdAt",
      case when p."number" = 1 then t."title" else '' end as "title"
    from json_each(${JSON.stringify([...docIds])}) f
    cross join "PostSearchDoc" d on d."docId" = f."value"
    cross join "Post" p on p."id" = d."postId"
    cross join "Topic" t on t."id" = p."topicId"
    where p."communityId" = ${query.communityId} and p."deletedAt" is null and p."hiddenAt" is null
      and ${topicPasses(query)} ${query.authorId ? sql`and p."authorId" = ${query.authorId}` : sql``}
    order by d."docId" desc`
  return database.all(compilable(database, found))
}

/** Topics that the filters let pass. `all` is false when there may be more. */
export async function topicsFor(database: Database, query: SearchQuery): Promise<{ ids: string[]; all: boolean }> {
  const [tagId] = query.tagIds ?? []
  const source = tagId
    ? sql`select "topicId" as "id" from "TopicTag" where "tagId" = ${tagId} order by "lastPostedAt" desc, "topicId" desc`
    : sql`select t."id" from "Category" c cross join "Topic" t on t."categoryId" = c."id"
        where c."communityId" = ${query.communityId} and ${categoryPasses(sql.ref('c.id'), query)}`
  const rows = await database.all(
    compilable(
      database,
      sql<{ id: string; passes: number }>`select t."id", ${topicPasses(query)} as "passes"
        from (${source} limit ${topicsLooked}) s cross join "Topic" t on t."id" = s."id"`,
    ),
  )
  return { ids: rows.filter((row) => row.passes).map((row) => row.id), all: rows.length < topicsLooked }
}

export async function textsOf(database: Database, postIds: readonly string[]): Promise<Map<string, string>> {
  const query = sql<{ id: string; bodyText: string }>`select p."id", p."bodyText"
    from json_each(${JSON.stringify(postIds)}) f cross join "Post" p on p."id" = f."value"`
  const rows = await database.all(compilable(database, query))
  return new Map(rows.map((row) => [row.id, row.bodyText]))
}

function topicPasses(query: SearchQuery): RawBuilder<unknown> {
  const tags = [...new Set(query.tagIds)]
  const conditions = [
    sql`t."communityId" = ${query.communityId} and t."deletedAt" is null and t."unlistedAt" is null`,
    categoryPasses(sql.ref('t.categoryId'), query),
    ...tags.map((id) => sql`exists (select 1 from "TopicTag" where "tagId" = ${id} and "topicId" = t."id")`),
  ]
  if (query.solved === true) conditions.push(sql`t."acceptedPostId" is not null`)
  if (query.solved === false) conditions.push(sql`t."acceptedPostId" is null and t."kind" = 'QUESTION'`)
  return sql`(${sql.join(conditions, sql` and `)})`
}

function categoryPasses(column: RawBuilder<unknown>, query: SearchQuery): RawBuilder<unknown> {
  const hidden = sql`${column} not in (select "value" from json_each(${JSON.stringify(query.hiddenCategoryIds)}))`
  if (!query.categoryIds) return hidden
  return sql`${hidden} and ${column} in (select "value" from json_each(${JSON.stringify(query.categoryIds)}))`
}
