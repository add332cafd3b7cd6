import type { InferKyselyDB } from '@mikro-orm/sql'
import type { Compilable, CompiledQuery, Kysely } from 'kysely'

/** Every table by name; slices add theirs by declaration merging beside their entities. */
// biome-ignore lint/suspicious/noEmptyInterface: merged by the slices
export interface Tables {}

/** Tables of entities, with the names the entities have: tables and columns are called as in the code. */
export type TablesOf<Entity extends { name: string }> = InferKyselyDB<
  Entity,
  { tableNamingStrategy: 'entity'; columnNamingStrategy: 'property' }
>

/** One write of a batch. */
export interface Statement {
  query: CompiledQuery
  /** How many rows it must touch; another number undoes the whole batch. */
  rows?: number
  /** What to throw then. Default: a conflict that makes `commit` start over. */
  otherwise?: () => Error
}

/** The database as the domain sees it: reads, and one atomic batch of writes. Nothing else exists. */
export interface Database {
  /** Builds statements (Kysely); runs nothing. */
  readonly sql: Kysely<Tables>
  all<Row>(query: Compilable<Row>): Promise<Row[]>
  first<Row>(query: Compilable<Row>): Promise<Row | undefined>
  /** All or nothing, durable when it resolves. Throws `UniqueViolation` or what a statement's `otherwise` gives. */
  batch(statements: readonly Statement[]): Promise<void>
}

/** A batch that a unique constraint refused: somebody was there first. */
export class UniqueViolation extends Error {
  override name = 'UniqueViolation'
}

/** A batch in which a statement touched another number of rows than it had to. */
export class RowCountMismatch extends Error {
  override name = 'RowCountMismatch'
}

/** One unit of work: first it reads, then it collects writes; `commit` applies them as one batch. */
export interface Unit {
  readonly sql: Kysely<Tables>
  all<Row>(query: Compilable<Row>): Promise<Row[]>
  first<Row>(query: Compilable<Row>): Promise<Row | undefined>
  write(query: Compilable<unknown>, expect?: { rows: number; otherwise?: () => Error }): void
  /** Runs once the batch is on disk; must not throw and must not be needed for correctness. */
  afterCommit(run: () => void): void
}
