import type { Database } from './database.ts'
import { occurrences, type Wanted, wantedOf } from './search-index.match.ts'
import { type Candidate, pageOfHits, scoreByTime, scoreOf } from './search-index.rank.ts'
import { snippetOf } from './search-index.snippet.ts'
import type { SearchDocument, SearchHit, SearchIndex, SearchQuery } from './search-index.ts'
import { wordsOf } from './search-index.words.ts'

type Placed = SearchDocument & { position: number }
type PlacedCandidate = Candidate & { position: number }

/** Reads every document for every search; asks the database who may see which. */
export function memorySearchIndex(): SearchIndex & { documents: ReadonlyMap<string, SearchDocument> } {
  const documents = new Map<string, Placed>()
  const positions = new Map<string, number>()
  const keep = (document: SearchDocument) => {
    const position = positions.get(document.id) ?? positions.size + 1
    positions.set(document.id, position)
    documents.set(document.id, { ...document, position })
  }
  return {
    documents,
    put: (unit, document) => unit.afterCommit(() => keep(document)),
    remove: (unit, postId) => unit.afterCommit(() => void documents.delete(postId)),
    async find(database, query) {
      const horizon = query.after?.horizon ?? positions.size
      const matching = [...documents.values()].filter((document) => matches(document, query, horizon))
      const read = await visible(database, query, matching)
      return page(query, horizon, read)
    },
  }
}

function page(query: SearchQuery, horizon: number, read: PlacedCandidate[]): SearchHit[] {
  const wanted = wantedOf(query.terms)
  const scored = read.map((post) => {
    const { postId, topicId, position } = post
    return { postId, topicId, score: wanted.length > 0 ? scoreOf(wanted, post) : scoreByTime(horizon, position) }
  })
  const texts = new Map(read.map(({ postId, text }) => [postId, text]))
  return pageOfHits(query, scored).map((hit) => {
    return { ...hit, horizon, snippet: snippetOf(texts.get(hit.postId)!, wanted) }
  })
}

function matches(document: Placed, query: SearchQuery, horizon: number): boolean {
  if (document.communityId !== query.communityId || document.position > horizon) return false
  const words = wordsOf(`${document.title} ${document.text}`)
  const isIn = (wanted: Wanted) => occurrences(wanted, words) > 0
  const wanted = wantedOf(query.terms)
  return query.any ? wanted.some(isIn) : wanted.every(isIn)
}

async function visible(database: Database, query: SearchQuery, found: Placed[]): Promise<PlacedCandidate[]> {
  let rows = database.sql
    .selectFrom('Post')
    .innerJoin('Topic', 'Topic.id', 'Post.topicId')
    .select(['Post.id', 'Post.topicId', 'Post.createdAt'])
    .where('Post.communityId', '=', query.communityId)
    .where('Post.deletedAt', 'is', null)
    .where('Post.hiddenAt', 'is', null)
    .where('Topic.deletedAt', 'is', null)
    .where('Topic.unlistedAt', 'is', null)
    .where('Topic.categoryId', 'not in', [...query.hiddenCategoryIds])
  if (query.categoryIds) rows = rows.where('Topic.categoryId', 'in', [...query.categoryIds])
  if (query.authorId) rows = rows.where('Post.authorId', '=', query.authorId)
  if (query.solved === true) rows = rows.where('Topic.acceptedPostId', 'is not', null)
  if (query.solved === false) rows = rows.where('Topic.acceptedPostId', 'is', null).where('Topic.kind', '=', 'QUESTION')
  for (const tagId of query.tagIds ?? [])
    rows = rows.where((eb) =>
      eb('Topic.id', 'in', eb.selectFrom('TopicTag').select('TopicTag.topicId').where('TopicTag.tagId', '=', tagId)),
    )
  const passing = new Map((await database.all(rows)).map((row) => [row.id, row]))
  return found.flatMap(({ id, position, title, text }) => {
    const row = passing.get(id)
    return row ? [{ postId: id, topicId: row.topicId, createdAt: row.createdAt, position, title, text }] : []
  })
}
