import type { Database, Unit } from '@forium/schema/ports/database.ts'
import type { Wanted } from '@forium/schema/ports/search-index.match.ts'
import type { RawBuilder } from 'kysely'

/** Words of posts with their titles, and of titles alone: an old topic with the word in its title is found, too. */
export type WordTable = 'PostSearch' | 'PostSearchTitle'

/** Numbers of one community's documents: its own stretch, so that a small one is not searched through a big one. */
export interface Stretch {
  start: number
  end: number
}

/** What each engine does in its own way: an index from words to the numbers of documents. */
export interface WordTables {
  /** Under the number that `PostSearchDoc` has for the post. */
  put(unit: Unit, table: WordTable, postId: string, words: readonly string[]): void
  remove(unit: Unit, table: WordTable, postId: string): void
  /** In the engine's language: all of these. Words hold letters and digits only, so nothing can be taken for syntax. */
  expressionOf(wanted: readonly Wanted[], authorId?: string): string
  withinTopics(expression: string, topicIds: readonly string[]): string
  /** Numbers of the newest documents that match. */
  newest(database: Database, table: WordTable, expression: string, within: Stretch, limit: number): Promise<number[]>
  /** Joins in the order in which they stand, where the engine can be told. */
  join: RawBuilder<unknown>
  /** A list as rows with a column `value`. */
  numbers(values: readonly number[]): RawBuilder<unknown>
  texts(values: readonly string[]): RawBuilder<unknown>
}

/** Facts about a post that never change, as words nobody can type: in Unicode's private area. */
export const factOf = (id: string): string => `\ue000${id.replaceAll('_', '')}`

/** One letter begins too many words: it is taken as a word. */
export const isLong = (word: string): boolean => word.length > 1
