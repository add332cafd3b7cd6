import type { Database } from '@forium/schema/ports/database.ts'
import type { Wanted } from '@forium/schema/ports/search-index.match.ts'
import { sql } from 'kysely'
import { compilable, factOf, type Stretch, type WordTable } from './documents.ts'

/** FTS5's language for all of these. Words hold letters and digits only, so nothing in them can be taken for syntax. */
export function expressionOf(wanted: readonly Wanted[], authorId?: string): string {
  const terms = wanted.map(({ words, prefix }) => `"${words.join(' ')}"${prefix && isLong(words.at(-1)!) ? ' *' : ''}`)
  return [...terms, ...(authorId ? [`"${factOf(authorId)}"`] : [])].join(' AND ')
}

export function withinTopics(expression: string, topicIds: readonly string[]): string {
  const any = `(${topicIds.map((id) => `"${factOf(id)}"`).join(' OR ')})`
  return expression ? `${expression} AND ${any}` : any
}

/** Numbers of the newest documents that match; of the newest of all without an expression. */
export async function newest(
  database: Database,
  table: WordTable,
  expression: string,
  within: Stretch,
  limit: number,
): Promise<number[]> {
  const range = (column: string) => sql`${sql.ref(column)} > cast(${within.start} as integer)
    and ${sql.ref(column)} <= cast(${within.end} as integer) order by ${sql.ref(column)} desc limit ${limit}`
  const query = expression
    ? sql<{ docId: number }>`select rowid as "docId" from ${sql.table(table)}
        where ${sql.ref(table)} match ${expression} and ${range('rowid')}`
    : sql<{ docId: number }>`select "docId" from "PostSearchDoc" where ${range('docId')}`
  const rows = await database.all(compilable(database, query))
  return rows.map((row) => row.docId)
}

/** Number of the community's newest document; 0 when it has none. */
export async function newestOf(database: Database, { start, end }: Stretch): Promise<number> {
  const query = sql<{ docId: number | null }>`select max("docId") as "docId" from "PostSearchDoc"
    where "docId" > cast(${start} as integer) and "docId" < cast(${end} as integer)`
  return (await database.first(compilable(database, query)))?.docId ?? 0
}

/** One letter begins too many words: it is taken as a word. */
const isLong = (word: string): boolean => word.length > 1
