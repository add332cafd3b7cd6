import type { Database, Unit } from './database.ts'

export interface SearchDocument {
  /** Id of the post. */
  id: string
  communityId: string
  topicId: string
  title: string
  text: string
}

export interface SearchQuery {
  communityId: string
  /** Words and "quoted phrases"; a trailing * on a word asks for a prefix. All must match. */
  terms: { text: string; phrase: boolean; prefix: boolean }[]
  /** Every word counts, none is required: for finding what is similar. */
  any?: boolean
  /** Restricts the rows; joined in the query so that what the viewer may not see is neither matched nor counted. */
  hiddenCategoryIds: readonly string[]
  categoryId?: string
  tagIds?: readonly string[]
  authorId?: string
  solved?: boolean
  /** Only the best post of each topic. */
  topicsOnly?: boolean
  limit: number
  after?: { score: number; id: string }
}

export interface SearchHit {
  postId: string
  topicId: string
  /** Lower is better. */
  score: number
  /** Text around the matches; matches lie between U+0002 and U+0003. Not yet escaped. */
  snippet: string
}

/** Full text over posts, written in the same transaction as the post. */
export interface SearchIndex {
  put(unit: Unit, document: SearchDocument): void
  remove(unit: Unit, postId: string): void
  find(database: Database, query: SearchQuery): Promise<SearchHit[]>
}
