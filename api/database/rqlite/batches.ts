import { RowCountMismatch, type Statement, UniqueViolation } from '@forium/schema/ports/database.ts'
import { RqliteRefused } from './client.ts'
import { type Sql, valuesOf } from './json.ts'
import { assertRepeatable } from './repeatable.ts'
import { guard, isGuard } from './tables.ts'
import type { Writer } from './writer.ts'

interface Waiting {
  all: Sql[]
  /** Which statement each guard stands behind. */
  guarded: Map<number, Statement>
  resolve(): void
  reject(error: unknown): void
}

/** A request is one entry of the log, which every node keeps in memory while it travels. */
const statementLimit = 2_000

/**
 * Batches of one process are written in the order in which they come. What arrives while one is under way goes together
 * as one. There are no savepoints: when the crowd is refused, those before the culprit go again without it, and then it
 * leads the rest, so that it fails by itself or not at all.
 */
export class Batches {
  readonly #writer: Writer
  #waiting: Waiting[] = []
  #running: Promise<void> | undefined

  constructor(writer: Writer) {
    this.#writer = writer
  }

  add(statements: readonly Statement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      // What throws here rejects.
      this.#waiting.push({ ...prepared(statements), resolve, reject })
      this.#running ??= this.#run()
    })
  }

  async drain(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    // What is asked for in this turn goes together.
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) await this.#write(this.#take())
    // In the same breath as the look at what waits: whoever adds now starts anew.
    this.#running = undefined
  }

  #take(): Waiting[] {
    let statements = 0
    const end = this.#waiting.findIndex(({ all }) => (statements += all.length) > statementLimit)
    return this.#waiting.splice(0, end < 0 ? Number.POSITIVE_INFINITY : Math.max(1, end))
  }

  async #write(group: Waiting[]): Promise<void> {
    try {
      const refused = await this.#writer.write(group.flatMap(({ all }) => all))
      if (!refused) {
        for (const { resolve } of group) resolve()
        return
      }
      const { culprit, index } = placeOf(group, refused.index)
      if (culprit === 0) group[0]!.reject(errorOf({ index, message: refused.message }, group[0]!.guarded))
      else await this.#write(group.slice(0, culprit))
      const rest = group.slice(culprit || 1)
      if (rest.length > 0) await this.#write(rest)
    } catch (error) {
      // Whoever has been told already does not hear this.
      for (const { reject } of group) reject(error)
    }
  }
}

function placeOf(group: readonly Waiting[], overall: number): { culprit: number; index: number } {
  let [culprit, index] = [0, overall]
  while (index >= group[culprit]!.all.length) index -= group[culprit++]!.all.length
  return { culprit, index }
}

function prepared(statements: readonly Statement[]): Pick<Waiting, 'all' | 'guarded'> {
  const all: Sql[] = []
  const guarded = new Map<number, Statement>()
  for (const statement of statements) {
    const { sql, parameters } = statement.query
    assertRepeatable(sql)
    all.push([sql, ...valuesOf(parameters)])
    if (statement.rows === undefined) continue
    guarded.set(all.length, statement)
    all.push(guard(statement.rows))
  }
  return { all, guarded }
}

function errorOf(refused: { index: number; message: string }, guarded: ReadonlyMap<number, Statement>): Error {
  const { index, message } = refused
  const statement = isGuard.test(message) ? guarded.get(index) : undefined
  if (statement)
    return (
      statement.otherwise?.() ??
      new RowCountMismatch(`expected ${statement.rows} rows, touched another number: ${statement.query.sql}`)
    )
  return /^UNIQUE constraint failed/.test(message) ? new UniqueViolation(message) : new RqliteRefused(message)
}
