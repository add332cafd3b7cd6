import { SqliteDatabase } from '@forium/api/database/sqlite.ts'
import { sqliteSearch } from '@forium/api/search/text-search.ts'
import type { SearchQuery } from '@forium/schema/ports/search-index.ts'
import { parseSearch, similarTerms } from '@forium/schema/search/search-text.ts'
import BetterSqlite from 'better-sqlite3'
import { forumOf } from './data.ts'
import { vocabulary } from './forum/words.ts'
import { median } from './row.ts'

export interface SearchTiming {
  what: string
  /** Milliseconds; of each query the median of some rounds counts. */
  p50: number
  p95: number
  /** Hits of a page, on average: an empty page is fast for the wrong reason. */
  hits: number
}

type Query = Omit<SearchQuery, 'communityId' | 'limit'>
interface Case {
  what: string
  queries: Query[]
}

const variants = 20
const rounds = 5
const pageSize = 21

/** Times of one page of results, by kind of search, in a forum of that many posts. */
export async function searchTimings(posts: number, log?: (line: string) => void): Promise<SearchTiming[]> {
  const db = new BetterSqlite(await forumOf(posts, log), { readonly: true })
  // As api/database/open.ts sets up its reader.
  db.pragma('cache_size = -8000')
  const database = new SqliteDatabase(db, db)
  const { id: communityId } = db.prepare<[], { id: string }>('select "id" from "Community"').get()!
  const index = sqliteSearch()
  const timings: SearchTiming[] = []
  for (const { what, queries } of casesOf(db)) {
    const times: number[] = []
    let hits = 0
    for (const query of queries) {
      const taken: number[] = []
      for (let round = 0; round < rounds; round++) {
        const began = performance.now()
        const found = await index.find(database, { communityId, limit: pageSize, ...query })
        taken.push(performance.now() - began)
        if (round === 0) hits += found.length
      }
      times.push(median(taken))
    }
    times.sort((a, b) => a - b)
    timings.push({ what, p50: median(times), p95: times[Math.floor(0.95 * times.length)]!, hits: hits / times.length })
  }
  db.close()
  return timings
}

function casesOf(db: BetterSqlite.Database): Case[] {
  const hiddenCategoryIds = ids(db, `select "id" from "Category" where "access" = 'RESTRICTED'`)
  const everything = ids(db, 'select "id" from "Category"')
  const tagIds = ids(db, 'select "id" from "Tag"')
  const authorIds = ids(db, 'select "id" from "User" order by "id"')
  const typed = (text: string, filters: Partial<Query> = {}): Query => {
    return { terms: parseSearch(text).terms, hiddenCategoryIds, ...filters }
  }
  const each = (what: string, query: (i: number) => Query): Case => {
    return { what, queries: Array.from({ length: variants }, (_, i) => query(i)) }
  }
  const word = (rank: number) => vocabulary[rank]!
  const texts = sentencesOf(db)
  const few = everything.filter((id) => id !== hiddenCategoryIds[0])
  return [
    each('rare word', (i) => typed(word(15_000 + 37 * i))),
    each('word', (i) => typed(word(200 + 11 * i))),
    each('common word', (i) => typed(word(i))),
    each('three words', (i) => typed(`${word(i)} ${word(3 * i + 40)} ${word(i + 400)}`)),
    each('phrase of three words', (i) => typed(`"${texts[i]}"`)),
    each('beginning of a word, 2 letters', (i) => typed(`${word(10 * i + 100).slice(0, 2)}*`)),
    each('beginning of a word, 4 letters', (i) => typed(`${word(100 * i + 1000).slice(0, 4)}*`)),
    each('common word, a tag', (i) => typed(word(i), { tagIds: [tagIds[i]!] })),
    each('word, an author', (i) => typed(word(100 + i), { authorId: authorIds[(i * authorIds.length) / variants]! })),
    each('common word, unsolved', (i) => typed(word(i), { solved: false })),
    each('common word, sees one small category', (i) => typed(word(i), { hiddenCategoryIds: few })),
    each('common word, may see nothing', (i) => typed(word(i), { hiddenCategoryIds: everything })),
    each('similar topics, 8 words', (i) => {
      const filters = { any: true, topicsOnly: true, hiddenCategoryIds }
      return { terms: similarTerms(`${texts[i]} ${word(i)} ${word(i + 50)} ${texts[i + variants]}`), ...filters }
    }),
  ]
}

const ids = (db: BetterSqlite.Database, sql: string): string[] =>
  db
    .prepare<[], { id: string }>(sql)
    .all()
    .map((row) => row.id)

/** Three words that somewhere stand side by side. */
function sentencesOf(db: BetterSqlite.Database): string[] {
  const { count } = db.prepare<[], { count: number }>('select max(rowid) as "count" from "Post"').get()!
  const post = db.prepare<[number], { bodyText: string }>('select "bodyText" from "Post" where rowid >= ? limit 1')
  return Array.from({ length: 2 * variants }, (_, i) => {
    const { bodyText } = post.get(Math.floor((count * (i + 1)) / (2 * variants + 1)))!
    return bodyText.split(' ').slice(0, 3).join(' ')
  })
}

/** Search at 37,000 and at a million posts, side by side. */
export async function printSearch(print: (line: string) => void): Promise<void> {
  const small = await searchTimings(37_000, print)
  const big = await searchTimings(1_000_000, print)
  print(
    `${'search, ms'.padEnd(40)}${'37 k p50'.padStart(10)}${'p95'.padStart(8)}${'1 M p50'.padStart(10)}${'p95'.padStart(8)}  hits`,
  )
  for (const [i, { what, p50, p95, hits }] of small.entries()) {
    const other = big[i]!
    const times = [p50.toFixed(1).padStart(10), p95.toFixed(1).padStart(8)]
    const more = [other.p50.toFixed(1).padStart(10), other.p95.toFixed(1).padStart(8)]
    print(`${what.padEnd(40)}${times.join('')}${more.join('')}  ${hits.toFixed(0)}, ${other.hits.toFixed(0)}`)
  }
}

if (import.meta.main) await printSearch((line) => console.log(line))
