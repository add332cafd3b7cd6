import { sqliteSql } from '@forium/schema/kernel/sqlite-sql.ts'
import BetterSqlite from 'better-sqlite3'
import type { Snapshot } from './engine.ts'

/** A connection of its own that stays in one read transaction: writers go on, it sees none of what they do. */
export async function sqliteSnapshot(file: string): Promise<Snapshot> {
  const connection = new BetterSqlite(file, { readonly: true, fileMustExist: true })
  connection.exec('begin')
  // A transaction begins to see with its first read.
  connection.prepare('select count(*) from sqlite_schema').get()
  return {
    sql: sqliteSql(),
    async all(query) {
      const { sql, parameters } = query.compile()
      return connection.prepare(sql).all(...parameters) as never
    },
    async first(query) {
      const { sql, parameters } = query.compile()
      return connection.prepare(sql).get(...parameters) as never
    },
    async close() {
      connection.close()
    },
  }
}
