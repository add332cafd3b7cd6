import { occurrences, type Wanted } from './search-index.match.ts'
import type { SearchHit, SearchQuery } from './search-index.ts'
import { wordsOf } from './search-index.words.ts'

/** A post that matches and that the viewer may see. */
export interface Candidate {
  postId: string
  topicId: string
  createdAt: number
  /** Title of the topic, with its opening; empty with every other post. */
  title: string
  text: string
}

export type Scored = Pick<SearchHit, 'postId' | 'topicId' | 'score'>

const titleWeight = 2
const wholeTitle = 2
const perYear = 0.15
const year = 365 * 86_400_000
/** A post of so many words is neither short nor long. */
const usualLength = 100
const maxText = 20_000

/**
 * BM25's saturation and length, a title counting more, the newer a little before the older. Without the rarity of
 * words: where all must match it hardly moves the order, and counting every match of a common word costs time that
 * grows with the forum. Depends on nothing but the post, so that pages fit together.
 */
export function scoreOf(wanted: readonly Wanted[], candidate: Candidate): number {
  const text = wordsOf(candidate.text.slice(0, maxText))
  const title = wordsOf(candidate.title)
  const damping = 1.2 * (0.25 + (0.75 * text.length) / usualLength)
  let score = (perYear * candidate.createdAt) / year
  let inTitle = 0
  for (const term of wanted) {
    const times = occurrences(term, text)
    score += times / (times + damping)
    if (occurrences(term, title) > 0) inTitle++
  }
  score += titleWeight * inTitle
  if (inTitle > 0 && inTitle === wanted.length) score += wholeTitle
  return -score
}

/** Newest first, after all that were ranked by their words. */
export const scoreByTime = (horizon: number, position: number): number => horizon - position

/** The page that the query asks for. */
export function pageOfHits(query: SearchQuery, scored: readonly Scored[]): Scored[] {
  const { after } = query
  const seen = new Set<string>()
  let all = [...scored].sort(byScore)
  if (query.topicsOnly) all = all.filter(({ topicId }) => !seen.has(topicId) && seen.add(topicId))
  if (after) all = all.filter((hit) => byScore(hit, after) > 0)
  return all.slice(0, query.limit)
}

function byScore(a: Omit<Scored, 'topicId'>, b: Omit<Scored, 'topicId'>): number {
  return a.score - b.score || (a.postId < b.postId ? -1 : a.postId > b.postId ? 1 : 0)
}
