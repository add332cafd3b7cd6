import { RowCountMismatch, type Statement, UniqueViolation } from '@forium/schema/ports/database.ts'
import type BetterSqlite from 'better-sqlite3'

interface Waiting {
  statements: readonly Statement[]
  resolve(): void
  reject(error: unknown): void
}

const preparedLimit = 500
const busyWaitMs = 25

/**
 * Puts the batches that arrive in one turn of the event loop into one transaction, each in a savepoint of its own:
 * one wait for the disk serves all of them, and a batch that fails takes nobody along.
 */
export class GroupCommit {
  readonly #db: BetterSqlite.Database
  readonly #busyLimitMs: number
  readonly #prepared = new Map<string, BetterSqlite.Statement>()
  #waiting: Waiting[] = []
  #scheduled = false
  #busySince = 0
  #idle: (() => void)[] = []

  constructor(writer: BetterSqlite.Database, { busyLimitMs = 15_000 } = {}) {
    this.#db = writer
    this.#busyLimitMs = busyLimitMs
  }

  add(statements: readonly Statement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject })
      if (!this.#scheduled) this.#schedule()
    })
  }

  drain(): Promise<void> {
    if (this.#waiting.length === 0) return Promise.resolve()
    return new Promise((resolve) => void this.#idle.push(resolve))
  }

  #schedule(): void {
    this.#scheduled = true
    setImmediate(() => this.#flush())
  }

  #flush(): void {
    try {
      this.#run('begin immediate')
    } catch (error) {
      if (this.#mayWait(error)) setTimeout(() => this.#flush(), busyWaitMs)
      else this.#settle((group) => group.map(() => error))
      return
    }
    this.#settle((group) => this.#write(group))
  }

  /** Another process is writing: its transaction is short, ours can wait without blocking the event loop. */
  #mayWait(error: unknown): boolean {
    this.#busySince ||= performance.now()
    return codeOf(error).startsWith('SQLITE_BUSY') && performance.now() - this.#busySince < this.#busyLimitMs
  }

  /** Takes all that wait, and tells each what became of it. */
  #settle(decide: (group: readonly Waiting[]) => readonly unknown[]): void {
    const group = this.#waiting
    this.#waiting = []
    this.#scheduled = false
    this.#busySince = 0
    const outcomes = decide(group)
    for (const [i, waiting] of group.entries()) {
      if (outcomes[i] === undefined) waiting.resolve()
      else waiting.reject(outcomes[i])
    }
    if (this.#waiting.length === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** What became of each batch: undefined when it is in the transaction, its error otherwise. */
  #write(group: readonly Waiting[]): unknown[] {
    try {
      const outcomes = group.map((waiting) => this.#writeOne(waiting.statements))
      this.#run('commit')
      return outcomes
    } catch (error) {
      if (this.#db.inTransaction) this.#run('rollback')
      return group.map(() => error)
    }
  }

  #writeOne(statements: readonly Statement[]): unknown {
    this.#run('savepoint one')
    try {
      for (const statement of statements) this.#apply(statement)
      this.#run('release one')
      return undefined
    } catch (error) {
      // A full disk ends the whole transaction by itself; then there is no savepoint to go back to.
      if (!this.#db.inTransaction) throw error
      this.#run('rollback to one')
      this.#run('release one')
      return codeOf(error).startsWith('SQLITE_CONSTRAINT_') ? violation(error) : error
    }
  }

  #apply({ query, rows, otherwise }: Statement): void {
    const { changes } = this.#prepare(query.sql).run(...query.parameters)
    if (rows !== undefined && changes !== rows)
      throw otherwise?.() ?? new RowCountMismatch(`expected ${rows} rows, touched ${changes}: ${query.sql}`)
  }

  #run(sql: string): void {
    this.#prepare(sql).run()
  }

  #prepare(sql: string): BetterSqlite.Statement {
    let statement = this.#prepared.get(sql)
    if (statement) return statement
    if (this.#prepared.size >= preparedLimit) this.#prepared.clear()
    this.#prepared.set(sql, (statement = this.#db.prepare(sql)))
    return statement
  }
}

function violation(error: unknown): unknown {
  const code = codeOf(error)
  const taken = code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  return taken ? new UniqueViolation((error as Error).message, { cause: error }) : error
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
