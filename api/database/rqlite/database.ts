import { sqliteSql } from '@forium/schema/kernel/sqlite-sql.ts'
import type { Database, Statement } from '@forium/schema/ports/database.ts'
import type { Ids } from '@forium/schema/ports/ids.ts'
import type { Compilable } from 'kysely'
import { Batches } from './batches.ts'
import { type RqliteClient, RqliteRefused } from './client.ts'
import { type Result, rowsOf, type Sql, valuesOf } from './json.ts'
import { newestMark } from './tables.ts'
import { Writer } from './writer.ts'

/** For so long after a write it is looked whether a read has seen it. */
const lookMs = 10_000

/** Database port over the HTTP API of rqlite. Any node will do, and none has a session. */
export class RqliteDatabase implements Database {
  readonly sql = sqliteSql()
  readonly writer: Writer
  readonly #batches: Batches
  readonly #client: RqliteClient
  readonly #now: () => number

  constructor({ client, ids, now }: { client: RqliteClient; ids: Ids; now: () => number }) {
    this.#client = client
    this.#now = now
    this.writer = new Writer({ client, ids, now })
    this.#batches = new Batches(this.writer)
  }

  // Functions of its own, not of a class: whoever puts something before a database spreads it.
  all = async <Row>(query: Compilable<Row>): Promise<Row[]> => {
    const { sql, parameters } = query.compile()
    return (await this.read([sql, ...valuesOf(parameters)])) as Row[]
  }

  first = async <Row>(query: Compilable<Row>): Promise<Row | undefined> => {
    return (await this.all(query))[0]
  }

  batch = (statements: readonly Statement[]): Promise<void> =>
    statements.length === 0 ? Promise.resolve() : this.#batches.add(statements)

  /** Resolves when every accepted batch is stored. */
  drain(): Promise<void> {
    return this.#batches.drain()
  }

  /**
   * The leader answers. One that has just been elected, or has just lost its place without knowing, may lack the last
   * writes: where ours is not to be seen the read goes through the log, behind all that was acknowledged.
   */
  async read(query: Sql): Promise<Record<string, unknown>[]> {
    const { n, at } = this.writer.newest
    if (this.#now() - at > lookMs) return rowsOf((await this.#query('weak', [query]))[0]!)
    const [reached, rows] = await this.#query('weak', [newestMark, query])
    if (Number(reached!.values?.[0]?.[0] ?? 0) >= n) return rowsOf(rows!)
    return rowsOf((await this.#query('strong', [query]))[0]!)
  }

  async #query(level: 'weak' | 'strong', statements: Sql[]): Promise<Result[]> {
    const { results } = await this.#client.send(`/db/query?level=${level}&noparse`, statements)
    const failed = results.find((result) => result.error)
    // A node that was started again answers before it has read its log; what goes through the log comes after all of it.
    if (level === 'weak' && failed?.error?.startsWith('no such table')) return this.#query('strong', statements)
    if (failed) throw new RqliteRefused(`${failed.error}: ${statements.at(-1)![0]}`)
    return results
  }
}
