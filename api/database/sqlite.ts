import { sqliteSql } from '@forium/schema/kernel/sqlite-sql.ts'
import type { Database, Statement } from '@forium/schema/ports/database.ts'
import type BetterSqlite from 'better-sqlite3'
import type { Compilable } from 'kysely'
import { GroupCommit } from './group-commit.ts'

type Connection = BetterSqlite.Database

const preparedLimit = 1000

/** Database port over two connections to one SQLite file: reads on a read-only one, batches on the writer. */
export class SqliteDatabase implements Database {
  readonly sql = sqliteSql()
  readonly #reader: Connection
  readonly #prepared = new Map<string, BetterSqlite.Statement>()
  readonly #commits: GroupCommit

  constructor(writer: Connection, reader: Connection) {
    this.#reader = reader
    this.#commits = new GroupCommit(writer)
  }

  async all<Row>(query: Compilable<Row>): Promise<Row[]> {
    const { sql, parameters } = query.compile()
    return this.#prepare(sql).all(...parameters) as Row[]
  }

  async first<Row>(query: Compilable<Row>): Promise<Row | undefined> {
    const { sql, parameters } = query.compile()
    return this.#prepare(sql).get(...parameters) as Row | undefined
  }

  batch(statements: readonly Statement[]): Promise<void> {
    return this.#commits.add(statements)
  }

  /** Resolves when every accepted batch is on disk. */
  drain(): Promise<void> {
    return this.#commits.drain()
  }

  #prepare(sql: string): BetterSqlite.Statement {
    let statement = this.#prepared.get(sql)
    if (statement) return statement
    if (this.#prepared.size >= preparedLimit) this.#prepared.clear()
    this.#prepared.set(sql, (statement = this.#reader.prepare(sql)))
    return statement
  }
}
