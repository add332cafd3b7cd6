import { sql } from 'kysely'
import { compilable, write } from './documents.ts'
import { factOf, isLong, type WordTables } from './word-tables.ts'

/** PostgreSQL keeps positions up to here (textsearch limits); what comes later is found, but not as part of a phrase. */
const lastPosition = 16_383

/**
 * PostgreSQL's tsvector. The words come ready from Forium (lower-cased, without accents, Chinese in pairs), so that the
 * same queries find the same posts on every engine; none of PostgreSQL's parsers and dictionaries has a say.
 */
export const tsvector: WordTables = {
  put: (unit, table, postId, words) =>
    write(
      unit,
      sql`insert into ${sql.table(table)} ("docId", "words")
        select "docId", cast(${vectorOf(words)} as tsvector) from "PostSearchDoc" where "postId" = ${postId}
        on conflict ("docId") do update set "words" = excluded."words"`,
    ),
  remove: (unit, table, postId) =>
    write(
      unit,
      sql`delete from ${sql.table(table)}
        where "docId" = (select "docId" from "PostSearchDoc" where "postId" = ${postId})`,
    ),
  expressionOf(wanted, authorId) {
    const terms = wanted.map(({ words, prefix }) => {
      const begins = prefix && isLong(words.at(-1)!)
      return `(${words.map((word, at) => lexeme(word) + (begins && at === words.length - 1 ? ':*' : '')).join(' <-> ')})`
    })
    return [...terms, ...(authorId ? [lexeme(factOf(authorId))] : [])].join(' & ')
  },
  withinTopics(expression, topicIds) {
    const any = `(${topicIds.map((id) => lexeme(factOf(id))).join(' | ')})`
    return expression ? `${expression} & ${any}` : any
  },
  async newest(database, table, expression, within, limit) {
    const query = sql<{ docId: number }>`select "docId" from ${sql.table(table)}
      where "words" @@ cast(${expression} as tsquery) and "docId" > ${within.start} and "docId" <= ${within.end}
      order by "docId" desc limit ${limit}`
    const rows = await database.all(compilable(database, query))
    return rows.map((row) => row.docId)
  },
  join: sql`join`,
  numbers: (values) => sql`(select cast("value" as bigint) as "value" from ${elements(values)})`,
  texts: (values) => sql`(select "value" from ${elements(values)})`,
}

const elements = (values: readonly unknown[]) =>
  sql`json_array_elements_text(cast(${JSON.stringify(values)} as json)) as e("value")`

const lexeme = (word: string): string => `'${word.replace(/[\\']/g, '')}'`

function vectorOf(words: readonly string[]): string {
  return words
    .filter((word) => Buffer.byteLength(word) < 2_000)
    .map((word, at) => `${lexeme(word)}:${Math.min(at + 1, lastPosition)}`)
    .join(' ')
}
