import type { Database, Unit } from '@forium/schema/ports/database.ts'
import type { SearchDocument } from '@forium/schema/ports/search-index.ts'
import { wordsOf } from '@forium/schema/ports/search-index.words.ts'
import { type Compilable, type RawBuilder, sql } from 'kysely'

export type WordTable = 'PostSearch' | 'PostSearchTitle'

/** Numbers of one community's documents: its own stretch, so that a small one is not searched through a big one. */
export interface Stretch {
  start: number
  end: number
}

const stretchBits = 32

/** A hash, so that nothing is read or kept; should two communities meet in a stretch, they only share it. */
export function stretchOf(communityId: string): Stretch {
  let hash = 0x811c9dc5
  for (let i = 0; i < communityId.length; i++) hash = Math.imul(hash ^ communityId.charCodeAt(i), 0x01000193)
  const start = (hash >>> (stretchBits - 21)) * 2 ** stretchBits
  return { start, end: start + 2 ** stretchBits }
}

/** Facts about a post that never change, as words nobody can type: in Unicode's private area. */
export const factOf = (id: string): string => `\ue000${id.replaceAll('_', '')}`

/** Two statements, three with a title. */
export function putDocument(unit: Unit, document: SearchDocument): void {
  const { start, end } = stretchOf(document.communityId)
  const facts = [factOf(document.authorId), factOf(document.topicId)]
  const title = wordsOf(document.title)
  write(
    unit,
    sql`insert into "PostSearchDoc" ("docId", "postId", "topicId")
      select coalesce(max("docId"), cast(${start} as integer)) + 1, ${document.id}, ${document.topicId} from "PostSearchDoc"
      where "docId" > cast(${start} as integer) and "docId" < cast(${end} as integer)
      on conflict ("postId") do update set "topicId" = excluded."topicId"`,
  )
  putWords(unit, 'PostSearch', document.id, [...title, ...wordsOf(document.text), ...facts])
  if (document.title) putWords(unit, 'PostSearchTitle', document.id, [...title, ...facts])
}

/** The number stays: a post that is restored takes its old place in time. */
export function removeDocument(unit: Unit, postId: string): void {
  for (const table of ['PostSearch', 'PostSearchTitle'])
    write(
      unit,
      sql`delete from ${sql.table(table)}
        where rowid = (select "docId" from "PostSearchDoc" where "postId" = ${postId})`,
    )
}

/** What kysely's templates need to be run by our port. */
export function compilable<Row>(database: Pick<Database, 'sql'>, query: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => query.compile(database.sql) }
}

function putWords(unit: Unit, table: WordTable, postId: string, words: readonly string[]): void {
  write(
    unit,
    sql`insert or replace into ${sql.table(table)} (rowid, words)
      select "docId", ${words.join(' ')} from "PostSearchDoc" where "postId" = ${postId}`,
  )
}

const write = (unit: Unit, query: RawBuilder<unknown>): void => unit.write(compilable(unit, query))
