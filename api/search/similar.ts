import type { Database } from '@forium/schema/ports/database.ts'
import { wantedOf } from '@forium/schema/ports/search-index.match.ts'
import type { Scored } from '@forium/schema/ports/search-index.rank.ts'
import type { SearchQuery } from '@forium/schema/ports/search-index.ts'
import { inPassingTopics } from './visible.ts'
import type { Stretch, WordTables } from './word-tables.ts'

const probeSize = 1000
const looked = 500
const titleWeight = 2
/** Share of the text's weight that a post must have to be called similar. */
const least = 0.25

/**
 * Posts that share words with a text, rare words counting more. How rare a word is shows in how far back its newest
 * matches reach: nothing is counted over the whole index.
 */
export async function similar(
  tables: WordTables,
  database: Database,
  query: SearchQuery,
  within: Stretch,
): Promise<Scored[]> {
  const scores = new Map<number, number>()
  let whole = 0
  for (const wanted of wantedOf(query.terms)) {
    const expression = tables.expressionOf([wanted], query.authorId)
    const posts = await tables.newest(database, 'PostSearch', expression, within, probeSize)
    if (posts.length === 0) continue
    const titles = await tables.newest(database, 'PostSearchTitle', expression, within, probeSize)
    const weight = rarity(posts, within)
    whole += weight
    for (const docId of posts) scores.set(docId, (scores.get(docId) ?? 0) + weight)
    for (const docId of titles) scores.set(docId, (scores.get(docId) ?? 0) + titleWeight * weight)
  }
  const best = [...scores].filter(([, score]) => score >= least * whole).sort((a, b) => b[1] - a[1] || b[0] - a[0])
  const docIds = best.slice(0, looked).map(([docId]) => docId)
  const found = await inPassingTopics(tables, database, query, docIds)
  return found.map(({ postId, topicId, position }) => ({ postId, topicId, score: -scores.get(position)! }))
}

function rarity(newestMatches: readonly number[], within: Stretch): number {
  const reach = newestMatches.length < probeSize ? within.start : newestMatches.at(-1)!
  return Math.log(1 + (within.end - reach) / newestMatches.length)
}
