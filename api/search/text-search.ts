import type { Database } from '@forium/schema/ports/database.ts'
import { wantedOf } from '@forium/schema/ports/search-index.match.ts'
import { pageOfHits, type Scored, scoreByTime, scoreOf } from '@forium/schema/ports/search-index.rank.ts'
import { snippetOf } from '@forium/schema/ports/search-index.snippet.ts'
import type { SearchHit, SearchIndex, SearchQuery } from '@forium/schema/ports/search-index.ts'
import { newestDocuments, newestOf, putDocument, removeDocument, stretchOf } from './documents.ts'
import { fts5 } from './fts5.ts'
import { similar } from './similar.ts'
import { tsvector } from './tsvector.ts'
import { type Found, inPassingTopics, passingTopics, readPosts } from './visible.ts'
import type { Stretch, WordTables } from './word-tables.ts'

/** How many of the newest matches are looked at first. */
const probeSize = 1000
const titleProbeSize = 300
/** With fewer survivors than this, the search goes on. */
const enough = 50
const wideProbeSize = 8000
/** How many are ranked by their words; the rest follows, newest first. */
const ranked = 200

export const sqliteSearch = (): SearchIndex => textSearch(fts5)
export const postgresSearch = (): SearchIndex => textSearch(tsvector)

/**
 * SearchIndex over an engine's index of words. FTS5's own bm25() and PostgreSQL's ts_rank() look at every match of a
 * word in the whole index, so they are not used: the newest matches and the newest matches in titles are filtered in
 * SQL, and what survives is ranked by its text.
 */
function textSearch(tables: WordTables): SearchIndex {
  return {
    put: (unit, document) => putDocument(tables, unit, document),
    remove: (unit, postId) => removeDocument(tables, unit, postId),
    find: (database, query) => find(tables, database, query),
  }
}

async function find(tables: WordTables, database: Database, query: SearchQuery): Promise<SearchHit[]> {
  const stretch = stretchOf(query.communityId)
  const horizon = query.after?.horizon ?? (await newestOf(database, stretch))
  const within = { start: stretch.start, end: Math.min(horizon, stretch.end) }
  const texts = new Map<string, string>()
  let scored = query.any
    ? await similar(tables, database, query, within)
    : await matching(tables, database, query, within, texts)
  for (;;) {
    const page = pageOfHits(query, scored)
    const unread = page.map(({ postId }) => postId).filter((id) => !texts.has(id))
    const posts = await readPosts(tables, database, query, unread)
    for (const { postId, text } of posts.values()) texts.set(postId, text)
    const wanted = wantedOf(query.terms)
    if (posts.size === unread.length)
      return page.map((hit) => ({ ...hit, horizon, snippet: snippetOf(texts.get(hit.postId)!, wanted) }))
    // Gone since they were indexed: others move up.
    const gone = new Set(unread.filter((id) => !posts.has(id)))
    scored = scored.filter(({ postId }) => !gone.has(postId))
  }
}

async function matching(
  tables: WordTables,
  database: Database,
  query: SearchQuery,
  within: Stretch,
  texts: Map<string, string>,
): Promise<Scored[]> {
  const wanted = wantedOf(query.terms)
  const expression = tables.expressionOf(wanted, query.authorId)
  const byTime = ({ postId, topicId, position }: Found) => ({
    postId,
    topicId,
    score: scoreByTime(within.end, position),
  })
  if (wanted.length === 0) return (await survivors(tables, database, query, expression, within)).map(byTime)
  const titled = new Set(await tables.newest(database, 'PostSearchTitle', expression, within, titleProbeSize))
  const found = await survivors(tables, database, query, expression, within, titled)
  const byTitle = (a: Found) => (titled.has(a.position) ? 0 : 1)
  found.sort((a, b) => byTitle(a) - byTitle(b) || b.position - a.position)
  const posts = await readPosts(
    tables,
    database,
    query,
    found.slice(0, ranked).map(({ postId }) => postId),
  )
  const read = [...posts.values()].map((post) => {
    texts.set(post.postId, post.text)
    return { postId: post.postId, topicId: post.topicId, score: scoreOf(wanted, post) }
  })
  return [...read, ...found.slice(ranked).map(byTime)]
}

/**
 * What matches, in topics that pass. Where few of the newest matches survive, either more of the newest are looked at,
 * or those of the topics that pass are asked for by name, which finds all when they are few.
 */
async function survivors(
  tables: WordTables,
  database: Database,
  query: SearchQuery,
  expression: string,
  within: Stretch,
  also: Iterable<number> = [],
): Promise<Found[]> {
  const probed = await newest(tables, database, expression, within, probeSize)
  const seen = new Set([...also, ...probed])
  const found = await inPassingTopics(tables, database, query, seen)
  if (probed.length < probeSize || found.length >= enough) return found
  const more = async (wider: string, limit: number) => {
    const docIds = await newest(tables, database, wider, within, limit)
    const fresh = docIds.filter((docId) => !seen.has(docId))
    for (const docId of fresh) seen.add(docId)
    found.push(...(await inPassingTopics(tables, database, query, fresh)))
  }
  const needed = (2 * enough * probeSize) / found.length
  if (needed <= wideProbeSize) await more(expression, Math.ceil(needed))
  if (found.length >= enough) return found
  const topics = await passingTopics(tables, database, query)
  if (topics.ids.length > 0) await more(tables.withinTopics(expression, topics.ids), probeSize)
  if (!topics.all && found.length < enough) await more(expression, wideProbeSize)
  return found
}

/** Newest matches; the newest of all where nothing is to match. */
const newest = (tables: WordTables, database: Database, expression: string, within: Stretch, limit: number) =>
  expression
    ? tables.newest(database, 'PostSearch', expression, within, limit)
    : newestDocuments(database, within, limit)
