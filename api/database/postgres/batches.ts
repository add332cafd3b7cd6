import { RowCountMismatch, type Statement, UniqueViolation } from '@forium/schema/ports/database.ts'
import type { ClientBase, Pool, PoolClient } from 'pg'

interface Waiting {
  statements: readonly Statement[]
  resolve(): void
  reject(error: unknown): void
}

interface Named extends Statement {
  name: string | undefined
}

const mostNames = 300

/**
 * A statement with a name is parsed once on a connection. The same few hundred come all the time; what is longer for
 * each id in it has no name, or a connection would keep all of them.
 */
function naming(): (sql: string) => string | undefined {
  const names = new Map<string, string>()
  return (sql) => {
    if (!names.has(sql) && names.size < mostNames) names.set(sql, `write ${names.size + 1}`)
    return names.get(sql)
  }
}

/** Any number that no other program on this database locks: "forium" in ASCII. */
const writerLock = 0x666f7269756d

/**
 * Writes batches one transaction at a time, also across processes: whoever writes holds one advisory lock until the
 * commit is done. So the numbers of the log rise in the order of commits, and no two batches wait for each other's rows.
 * What arrives meanwhile goes into the next transaction, each batch in a savepoint of its own.
 */
export class Batches {
  readonly #pool: Pool
  readonly #nameOf = naming()
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined

  /** `pool`: for writing alone; its connections send what they have without waiting for answers (`pipeline`). */
  constructor(pool: Pool) {
    this.#pool = pool
  }

  add(statements: readonly Statement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  async drain(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    // What is asked for in this turn goes together.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      const outcomes = await this.#transaction(group)
      for (const [i, waiting] of group.entries()) {
        if (outcomes[i] === undefined) waiting.resolve()
        else waiting.reject(outcomes[i])
      }
    }
    // In the same breath as the look at what waits: whoever adds now starts anew.
    this.#running = undefined
  }

  #named = (statements: readonly Statement[]): Named[] =>
    statements.map((statement) => ({ ...statement, name: this.#nameOf(statement.query.sql) }))

  /** What became of each batch: undefined when it is stored, its error otherwise. */
  async #transaction(group: readonly Waiting[]): Promise<unknown[]> {
    let client: PoolClient
    try {
      client = await this.#pool.connect()
    } catch (error) {
      return group.map(() => error)
    }
    let broken: unknown
    try {
      await client.query(`begin; select pg_advisory_xact_lock(${writerLock})`)
      const outcomes: unknown[] = []
      for (const { statements } of group)
        outcomes.push(await writeOne(client, this.#named(statements), group.length > 1))
      // Alone it has no savepoint: what failed takes the whole transaction back.
      await client.query(group.length === 1 && outcomes[0] !== undefined ? 'rollback' : 'commit')
      return outcomes
    } catch (error) {
      broken = error
      return group.map(() => error)
    } finally {
      // A connection that failed outside of a statement's own error is not used again.
      client.release(broken !== undefined)
    }
  }
}

/**
 * All statements are on their way at once. One that fails takes those behind it along, and what is refused is taken back
 * as a whole: the first that went wrong tells what it was.
 */
async function writeOne(client: ClientBase, statements: readonly Named[], inSavepoint: boolean): Promise<unknown> {
  const begun = inSavepoint ? [client.query('savepoint one')] : []
  const answers = await Promise.allSettled([...begun, ...statements.map((statement) => apply(client, statement))])
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (!failed) {
    if (inSavepoint) await client.query('release savepoint one')
    return undefined
  }
  const refused = refusalOf(failed.reason)
  if (refused === undefined) throw failed.reason
  if (inSavepoint) await client.query('rollback to savepoint one; release savepoint one')
  return refused
}

async function apply(client: ClientBase, { name, query, rows, otherwise }: Named): Promise<void> {
  const { rowCount } = await client.query({ name, text: query.sql, values: query.parameters as unknown[] })
  if (rows !== undefined && rowCount !== rows)
    throw otherwise?.() ?? new RowCountMismatch(`expected ${rows} rows, touched ${rowCount}: ${query.sql}`)
}

/** What is wrong with this batch alone; undefined when the connection or the server is in trouble. */
function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  if (code === '23505') return new UniqueViolation((error as Error).message, { cause: error })
  // What the domain throws has no code of five signs; 23… are constraints, 22… and 42… bad data and bad statements.
  if (code === null || !/^[0-9A-Z]{5}$/.test(code) || /^(22|23|42)/.test(code)) return error
  return undefined
}
