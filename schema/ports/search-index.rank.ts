import { occurrences, type Wanted, wantedOf } from './search-index.match.ts'
import { snippetOf } from './search-index.snippet.ts'
import type { SearchHit, SearchQuery } from './search-index.ts'
import { wordsOf } from './search-index.words.ts'

/** A post that matches and that the viewer may see. */
export interface Candidate {
  postId: string
  topicId: string
  /** Rises with every post that is put. */
  position: number
  createdAt: number
  /** Title of the topic, with its opening; empty with every other post. */
  title: string
  text: string
}

type Scored = Candidate & { score: number }

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

/** The page of hits that the query asks for. What is beyond `read` comes after it, newest first. */
export function pageOfHits(
  query: SearchQuery,
  horizon: number,
  read: readonly Scored[],
  beyond: readonly Omit<Candidate, 'text'>[],
): Omit<Scored, 'text'>[] {
  const rest = beyond.map((candidate) => ({ ...candidate, score: horizon - candidate.position }))
  const { after } = query
  let all: Omit<Scored, 'text'>[] = [...read, ...rest].sort(byScore)
  if (query.topicsOnly) {
    const seen = new Set<string>()
    all = all.filter(({ topicId }) => !seen.has(topicId) && seen.add(topicId))
  }
  if (after) all = all.filter((candidate) => byScore(candidate, after) > 0)
  return all.slice(0, query.limit)
}

export function hitOf(query: SearchQuery, horizon: number, found: Omit<Scored, 'text'>, text: string): SearchHit {
  const { postId, topicId, score } = found
  return { postId, topicId, score, horizon, snippet: snippetOf(text, wantedOf(query.terms)) }
}

function byScore(a: { score: number; postId: string }, b: { score: number; postId: string }): number {
  return a.score - b.score || (a.postId < b.postId ? -1 : a.postId > b.postId ? 1 : 0)
}
