import type { Database } from '@forium/schema/ports/database.ts'
import type { Candidate } from '@forium/schema/ports/search-index.rank.ts'
import type { SearchQuery } from '@forium/schema/ports/search-index.ts'
import { type RawBuilder, sql } from 'kysely'
import { compilable } from './documents.ts'
import type { WordTables } from './word-tables.ts'

export interface Found {
  position: number
  postId: string
  topicId: string
}

const topicsLooked = 500

/** Which of these documents stand in topics that the viewer may see and the filters let pass, newest first. */
export async function inPassingTopics(
  tables: WordTables,
  database: Database,
  query: SearchQuery,
  docIds: Iterable<number>,
): Promise<Found[]> {
  const found = sql<Found>`select d."docId" as "position", d."postId", d."topicId"
    from ${tables.numbers([...docIds])} f
    ${tables.join} "PostSearchDoc" d on d."docId" = f."value"
    ${tables.join} "Topic" t on t."id" = d."topicId"
    where ${topicPasses(tables, query)}
    order by d."docId" desc`
  return database.all(compilable(database, found))
}

/** The posts themselves; the last word on what the viewer may see. Those that may not be seen are left out. */
export async function readPosts(
  tables: WordTables,
  database: Database,
  query: SearchQuery,
  postIds: readonly string[],
): Promise<Map<string, Candidate>> {
  if (postIds.length === 0) return new Map()
  const posts = sql<Candidate>`select p."id" as "postId", p."topicId", p."createdAt", p."bodyText" as "text",
      case when p."number" = 1 then t."title" else '' end as "title"
    from ${tables.texts(postIds)} f
    ${tables.join} "Post" p on p."id" = f."value"
    ${tables.join} "Topic" t on t."id" = p."topicId"
    where p."deletedAt" is null and p."hiddenAt" is null and p."communityId" = ${query.communityId}
      and ${topicPasses(tables, query)} ${query.authorId ? sql`and p."authorId" = ${query.authorId}` : sql``}`
  const rows = await database.all(compilable(database, posts))
  return new Map(rows.map((row) => [row.postId, row]))
}

/** Topics that the filters let pass. `all` is false when there may be more. */
export async function passingTopics(
  tables: WordTables,
  database: Database,
  query: SearchQuery,
): Promise<{ ids: string[]; all: boolean }> {
  const [tagId] = query.tagIds ?? []
  const source = tagId
    ? sql`select "topicId" as "id" from "TopicTag" where "tagId" = ${tagId} order by "lastPostedAt" desc, "topicId" desc`
    : sql`select t."id" from "Category" c ${tables.join} "Topic" t on t."categoryId" = c."id"
        where c."communityId" = ${query.communityId} and ${categoryPasses(tables, sql.ref('c.id'), query)}`
  const topics = sql<{ id: string; passes: number }>`select t."id", ${topicPasses(tables, query)} as "passes"
    from (${source} limit ${topicsLooked}) s ${tables.join} "Topic" t on t."id" = s."id"`
  const rows = await database.all(compilable(database, topics))
  return { ids: rows.filter((row) => row.passes).map((row) => row.id), all: rows.length < topicsLooked }
}

function topicPasses(tables: WordTables, query: SearchQuery): RawBuilder<unknown> {
  const tags = [...new Set(query.tagIds)]
  const conditions = [
    sql`t."communityId" = ${query.communityId} and t."deletedAt" is null and t."unlistedAt" is null`,
    categoryPasses(tables, sql.ref('t.categoryId'), query),
    ...tags.map((id) => sql`exists (select 1 from "TopicTag" where "tagId" = ${id} and "topicId" = t."id")`),
  ]
  if (query.solved === true) conditions.push(sql`t."acceptedPostId" is not null`)
  if (query.solved === false) conditions.push(sql`t."acceptedPostId" is null and t."kind" = 'QUESTION'`)
  return sql`(${sql.join(conditions, sql` and `)})`
}

function categoryPasses(tables: WordTables, column: RawBuilder<unknown>, query: SearchQuery): RawBuilder<unknown> {
  const hidden = sql`${column} not in (select "value" from ${tables.texts(query.hiddenCategoryIds)} h)`
  if (!query.categoryIds) return hidden
  return sql`${hidden} and ${column} in (select "value" from ${tables.texts(query.categoryIds)} w)`
}
