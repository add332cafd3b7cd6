// SQLite as two libraries of React Native offer it, over Node's own. How they answer stands in their types.
import { DatabaseSync } from 'node:sqlite'
import type { ExpoSqlite, OpSqlite } from '../storage/sqlite.ts'

/** `expo-sqlite`: everything asynchronous, rows as an array. */
export function expoShape(file: string): ExpoSqlite & { close(): void } {
  const database = new DatabaseSync(file)
  return {
    async getAllAsync<Row>(sql: string, params: string[]) {
      return database.prepare(sql).all(...params) as Row[]
    },
    async runAsync(sql, params) {
      const { changes, lastInsertRowid } = database.prepare(sql).run(...params)
      return { changes, lastInsertRowId: lastInsertRowid }
    },
    close: () => database.close(),
  }
}

/** `@op-engineering/op-sqlite`: one `execute` for all, rows within its answer. */
export function opShape(file: string): OpSqlite & { close(): void } {
  const database = new DatabaseSync(file)
  return {
    async execute(sql, params = []) {
      const statement = database.prepare(sql)
      if (statement.columns().length > 0) return { rows: statement.all(...params) as object[], rowsAffected: 0 }
      const { changes } = statement.run(...params)
      return { rows: [], rowsAffected: Number(changes) }
    },
    close: () => database.close(),
  }
}
