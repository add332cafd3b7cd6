import { EntityCaseNamingStrategy } from '@mikro-orm/core'
import { MikroORM, SqliteDriver } from '@mikro-orm/sqlite'
import BetterSqlite from 'better-sqlite3'
import { entities } from '../entities.ts'
import { sqliteSql } from '../kernel/sqlite-sql.ts'
import { type Database, RowCountMismatch, UniqueViolation } from '../ports/database.ts'

let ddl: Promise<string> | undefined
const connections = new WeakMap<Database, BetterSqlite.Database>()

/** The in-memory twin of the database: the real tables in one SQLite connection, each batch applied at once. */
export async function memoryDatabase(): Promise<Database> {
  ddl ??= createStatements()
  const db = new BetterSqlite(':memory:')
  db.exec(await ddl)
  db.pragma('foreign_keys = on')
  const database: Database = {
    sql: sqliteSql(),
    async all(query) {
      const { sql, parameters } = query.compile()
      return db.prepare(sql).all(...parameters) as never
    },
    async first(query) {
      const { sql, parameters } = query.compile()
      return db.prepare(sql).get(...parameters) as never
    },
    async batch(statements) {
      const run = db.transaction(() => {
        for (const { query, rows, otherwise } of statements) {
          const { changes } = db.prepare(query.sql).run(...query.parameters)
          if (rows !== undefined && changes !== rows) throw otherwise?.() ?? new RowCountMismatch(query.sql)
        }
      })
      try {
        run.immediate()
      } catch (error) {
        const code = String((error as { code?: string }).code)
        const taken = code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
        throw taken ? new UniqueViolation((error as Error).message) : error
      }
    },
  }
  connections.set(database, db)
  return database
}

/** From here on all that is written is undone by each call of what it gives. Null on another engine. */
export function rewinding(database: Database): (() => void) | null {
  const db = connections.get(database)
  if (!db) return null
  db.exec('begin')
  return () => void db.exec('rollback; begin')
}

async function createStatements(): Promise<string> {
  const orm = await MikroORM.init({
    driver: SqliteDriver,
    dbName: ':memory:',
    entities,
    namingStrategy: EntityCaseNamingStrategy,
  })
  const sql = await orm.schema.getCreateSchemaSQL({ wrap: false })
  await orm.close()
  return sql
}
