import { sql } from 'kysely'
import { compilable, write } from './documents.ts'
import { factOf, isLong, type WordTables } from './word-tables.ts'

/** SQLite's FTS5, also within rqlite. It knows rows by integer. */
export const fts5: WordTables = {
  put: (unit, table, postId, words) =>
    write(
      unit,
      sql`insert or replace into ${sql.table(table)} (rowid, words)
        select "docId", ${words.join(' ')} from "PostSearchDoc" where "postId" = ${postId}`,
    ),
  remove: (unit, table, postId) =>
    write(
      unit,
      sql`delete from ${sql.table(table)}
        where rowid = (select "docId" from "PostSearchDoc" where "postId" = ${postId})`,
    ),
  expressionOf(wanted, authorId) {
    const terms = wanted.map(
      ({ words, prefix }) => `"${words.join(' ')}"${prefix && isLong(words.at(-1)!) ? ' *' : ''}`,
    )
    return [...terms, ...(authorId ? [`"${factOf(authorId)}"`] : [])].join(' AND ')
  },
  withinTopics(expression, topicIds) {
    const any = `(${topicIds.map((id) => `"${factOf(id)}"`).join(' OR ')})`
    return expression ? `${expression} AND ${any}` : any
  },
  async newest(database, table, expression, within, limit) {
    const query = sql<{ docId: number }>`select rowid as "docId" from ${sql.table(table)}
      where ${sql.ref(table)} match ${expression} and rowid > cast(${within.start} as bigint)
        and rowid <= cast(${within.end} as bigint) order by rowid desc limit ${limit}`
    const rows = await database.all(compilable(database, query))
    return rows.map((row) => row.docId)
  },
  join: sql`cross join`,
  numbers: (values) => sql`json_each(${JSON.stringify(values)})`,
  texts: (values) => sql`json_each(${JSON.stringify(values)})`,
}
