import type { Database } from '@forium/schema/ports/database.ts'
import { wantedOf } from '@forium/schema/ports/search-index.match.ts'
import { hitOf, pageOfHits, scoreOf } from '@forium/schema/ports/search-index.rank.ts'
import type { SearchHit, SearchIndex, SearchQuery } from '@forium/schema/ports/search-index.ts'
import { putDocument, removeDocument, type Stretch, stretchOf } from './documents.ts'
import { expressionOf, newest, newestOf, withinTopics } from './probe.ts'
import { similar } from './similar.ts'
import { type Found, textsOf, topicsFor, visible } from './visible.ts'

/** How many of the newest matches are looked at first. */
const probeSize = 1000
const titleProbeSize = 500
/** With fewer survivors than this, the search goes on. */
const enough = 50
const wideProbeSize = 8000
/** How many are ranked by their words; the rest follows, newest first. */
const ranked = 300

/**
 * SearchIndex in SQLite's FTS5. FTS5's own bm25() counts every match of a word in the whole index, so it is not used:
 * the newest matches and the newest matches in titles are filtered in SQL, and what survives is ranked by its text.
 */
export function sqliteSearch(): SearchIndex {
  return { put: putDocument, remove: removeDocument, find }
}

async function find(database: Database, query: SearchQuery): Promise<SearchHit[]> {
  const stretch = stretchOf(query.communityId)
  const horizon = query.after?.horizon ?? (await newestOf(database, stretch))
  const within = { start: stretch.start, end: Math.min(horizon, stretch.end) }
  const page = await (query.any ? similar : matching)(database, query, within)
  const texts = await textsOf(
    database,
    page.map((found) => found.postId),
  )
  return page.map((found) => hitOf(query, horizon, found, texts.get(found.postId) ?? ''))
}

async function matching(database: Database, query: SearchQuery, within: Stretch) {
  const wanted = wantedOf(query.terms)
  const expression = expressionOf(wanted, query.authorId)
  if (wanted.length === 0)
    return pageOfHits(query, within.end, [], await survivors(database, query, expression, within))
  const titled = new Set(await newest(database, 'PostSearchTitle', expression, within, titleProbeSize))
  const found = await survivors(database, query, expression, within, titled)
  const byTitle = (a: Found) => (titled.has(a.position) ? 0 : 1)
  found.sort((a, b) => byTitle(a) - byTitle(b) || b.position - a.position)
  const top = found.slice(0, ranked)
  const texts = await textsOf(
    database,
    top.map((candidate) => candidate.postId),
  )
  const read = top.map((candidate) => {
    const whole = { ...candidate, text: texts.get(candidate.postId) ?? '' }
    return { ...whole, score: scoreOf(wanted, whole) }
  })
  return pageOfHits(query, within.end, read, found.slice(ranked))
}

/**
 * What matches, may be seen and passes the filters. Where few of the newest matches survive, those of the topics that
 * pass are asked for by name, which finds all when they are few; when they are many, more of the newest are looked at.
 */
async function survivors(
  database: Database,
  query: SearchQuery,
  expression: string,
  within: Stretch,
  also: Iterable<number> = [],
): Promise<Found[]> {
  const probed = await newest(database, 'PostSearch', expression, within, probeSize)
  const seen = new Set([...also, ...probed])
  const found = await visible(database, query, seen)
  if (probed.length < probeSize || found.length >= enough) return found
  const more = async (docIds: number[]) => {
    const fresh = docIds.filter((docId) => !seen.has(docId))
    for (const docId of fresh) seen.add(docId)
    found.push(...(await visible(database, query, fresh)))
  }
  const topics = await topicsFor(database, query)
  if (topics.ids.length > 0)
    await more(await newest(database, 'PostSearch', withinTopics(expression, topics.ids), within, probeSize))
  if (!topics.all && found.length < enough)
    await more(await newest(database, 'PostSearch', expression, within, wideProbeSize))
  return found
}
