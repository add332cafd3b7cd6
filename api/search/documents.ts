import type { Database, Unit } from '@forium/schema/ports/database.ts'
import type { SearchDocument } from '@forium/schema/ports/search-index.ts'
import { wordsOf } from '@forium/schema/ports/search-index.words.ts'
import { type Compilable, type RawBuilder, sql } from 'kysely'
import { factOf, type Stretch, type WordTables } from './word-tables.ts'

const stretchBits = 32

/** A hash, so that nothing is read or kept; should two communities meet in a stretch, they only share it. */
export function stretchOf(communityId: string): Stretch {
  let hash = 0x811c9dc5
  for (let i = 0; i < communityId.length; i++) hash = Math.imul(hash ^ communityId.charCodeAt(i), 0x01000193)
  const start = (hash >>> (stretchBits - 21)) * 2 ** stretchBits
  return { start, end: start + 2 ** stretchBits }
}

/** Two statements, three with a title. */
export function putDocument(tables: WordTables, unit: Unit, document: SearchDocument): void {
  const { start, end } = stretchOf(document.communityId)
  const facts = [factOf(document.authorId), factOf(document.topicId)]
  const title = wordsOf(document.title)
  write(
    unit,
    sql`insert into "PostSearchDoc" ("docId", "postId", "topicId")
      select coalesce(max("docId"), cast(${start} as bigint)) + 1, ${document.id}, ${document.topicId} from "PostSearchDoc"
      where "docId" > cast(${start} as bigint) and "docId" < cast(${end} as bigint)
      on conflict ("postId") do update set "topicId" = excluded."topicId"`,
  )
  tables.put(unit, 'PostSearch', document.id, [...title, ...wordsOf(document.text), ...facts])
  if (document.title) tables.put(unit, 'PostSearchTitle', document.id, [...title, ...facts])
}

/** The number stays: a post that is restored takes its old place in time. */
export function removeDocument(tables: WordTables, unit: Unit, postId: string): void {
  for (const table of ['PostSearch', 'PostSearchTitle'] as const) tables.remove(unit, table, postId)
}

/** Number of the community's newest document; 0 when it has none. */
export async function newestOf(database: Database, { start, end }: Stretch): Promise<number> {
  const query = sql<{ docId: number | null }>`select max("docId") as "docId" from "PostSearchDoc"
    where "docId" > cast(${start} as bigint) and "docId" < cast(${end} as bigint)`
  return (await database.first(compilable(database, query)))?.docId ?? 0
}

/** Numbers of the newest documents of all. */
export async function newestDocuments(database: Database, within: Stretch, limit: number): Promise<number[]> {
  const query = sql<{
    docId: number
  }>`select "docId" from "PostSearchDoc" where "docId" > cast(${within.start} as bigint)
    and "docId" <= cast(${within.end} as bigint) order by "docId" desc limit ${limit}`
  return (await database.all(compilable(database, query))).map((row) => row.docId)
}

/** What kysely's templates need to be run by our port. */
export function compilable<Row>(database: Pick<Database, 'sql'>, query: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => query.compile(database.sql) }
}

export const write = (unit: Unit, query: RawBuilder<unknown>): void => unit.write(compilable(unit, query))
