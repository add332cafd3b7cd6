import { type Database, RowCountMismatch, type Statement, UniqueViolation, type Unit } from '../ports/database.ts'
import type { Context } from './context.ts'
import { ConflictError, DomainError } from './errors.ts'

const attempts = 4

/**
 * The one way to write: `work` reads, then collects writes, which go to the database as one atomic batch.
 * When a unique key or a row count shows that somebody was faster, all of `work` runs again on what is true now.
 * What is to be answered is read after `commit` has returned, never inside.
 */
export async function commit<Result>(
  ctx: Pick<Context, 'database' | 'receipt'>,
  work: (unit: Unit) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const { unit, result } = await worked(ctx, work)
    if (ctx.receipt) {
      // Done already, or somebody is faster: what is there is the answer, and nothing is written again.
      if ((attempt > 1 || unit.isEmpty) && (await ctx.receipt.isKnown(ctx.database))) return result
      if (!unit.isEmpty) ctx.receipt.write(unit)
    }
    try {
      await unit.apply()
      for (const run of unit.after) run()
      return result
    } catch (error) {
      const raced = error instanceof UniqueViolation || error instanceof RowCountMismatch
      if (!raced) throw error
      if (attempt === attempts) throw new ConflictError('Somebody changed this at the same moment. Please try again.')
    }
  }
}

/**
 * Reads are not of one moment. What is refused may be what the same request, sent twice, has done in between two of
 * them: then a second look finds it.
 */
async function worked<Result>(
  { database, receipt }: Pick<Context, 'database' | 'receipt'>,
  work: (unit: Unit) => Promise<Result>,
): Promise<{ unit: Collector; result: Result }> {
  const unit = new Collector(database)
  try {
    return { unit, result: await work(unit) }
  } catch (error) {
    if (!(error instanceof DomainError && (await receipt?.isKnown(database)))) throw error
    const again = new Collector(database)
    return { unit: again, result: await work(again) }
  }
}

class Collector implements Unit {
  readonly after: (() => void)[] = []
  readonly #statements: Statement[] = []
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  get sql(): Database['sql'] {
    return this.#database.sql
  }

  all: Unit['all'] = (query) => {
    this.#refuseAfterWrite()
    return this.#database.all(query)
  }

  first: Unit['first'] = (query) => {
    this.#refuseAfterWrite()
    return this.#database.first(query)
  }

  write: Unit['write'] = (query, expect) => {
    this.#statements.push({ query: query.compile(), ...expect })
  }

  get isEmpty(): boolean {
    return this.#statements.length === 0
  }

  afterCommit(run: () => void): void {
    this.after.push(run)
  }

  apply(): Promise<void> {
    return this.isEmpty ? Promise.resolve() : this.#database.batch(this.#statements)
  }

  #refuseAfterWrite(): void {
    if (this.#statements.length > 0)
      throw new Error('A unit of work reads first and writes last: this read comes after a write.')
  }
}
