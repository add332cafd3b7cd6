import type { Database, Unit } from './database.ts'

export interface SearchDocument {
  /** Id of the post. */
  id: string
  communityId: string
  topicId: string
  authorId: string
  /** The topic's title, with its opening; empty with every other post. */
  title: string
  text: string
}

export interface SearchTerm {
  /** A word, or several that stand side by side in this order. */
  text: string
  /** Whether the last word may be the beginning of one. */
  prefix: boolean
}

export interface SearchQuery {
  communityId: string
  /** All must match. None: the newest posts that pass the filters. */
  terms: readonly SearchTerm[]
  /** Every term counts, none is required: for finding what is similar. */
  any?: boolean
  /** Restricts the rows; joined in the query so that what the viewer may not see is neither matched nor counted. */
  hiddenCategoryIds: readonly string[]
  /** Any of them. */
  categoryIds?: readonly string[]
  /** The topic has all of them. */
  tagIds?: readonly string[]
  authorId?: string
  /** Whether the topic has an accepted answer; `false` finds questions that have none. */
  solved?: boolean
  /** Only the best post of each topic. */
  topicsOnly?: boolean
  limit: number
  after?: Pick<SearchHit, 'score' | 'postId' | 'horizon'>
}

export interface SearchHit {
  postId: string
  topicId: string
  /** Lower is better. */
  score: number
  /** Text around the matches; matches lie between U+0002 and U+0003. Not yet escaped. */
  snippet: string
  /** The newest post this search knew of. Part of the cursor: what is written meanwhile moves no page. */
  horizon: number
}

/**
 * Full text over posts, written in the same transaction as the post. Finds no deleted or hidden post, nothing of a
 * deleted or unlisted topic. Common words are looked for among their newest matches, so that the cost stays flat.
 */
export interface SearchIndex {
  /** Adds or replaces; a post that is put again keeps its place in time. */
  put(unit: Unit, document: SearchDocument): void
  remove(unit: Unit, postId: string): void
  find(database: Database, query: SearchQuery): Promise<SearchHit[]>
}
