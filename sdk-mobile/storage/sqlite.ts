import type { Json, StorageAdapter } from '@forium/client/outbox'
import { inTurn } from './in-turn.ts'

/** A database of `expo-sqlite`, as `openDatabaseAsync` gives it. */
export interface ExpoSqlite {
  getAllAsync<Row>(sql: string, params: string[]): Promise<Row[]>
  runAsync(sql: string, params: string[]): Promise<unknown>
}

/** A database of `@op-engineering/op-sqlite`, as `open` gives it. */
export interface OpSqlite {
  execute(sql: string, params?: string[]): Promise<{ rows: object[] }>
}

interface Row {
  key: string
  value: string
}

/**
 * Keeps everything in one table of an SQLite database that the app opens: with `expo-sqlite`, with
 * `@op-engineering/op-sqlite`, or with anything that has the calls of one of them. Each batch is one statement, so it is
 * written as a whole or not at all. Give it a database of its own: what is written inside somebody else's transaction is
 * lost with it.
 *
 * @throws {TypeError} the name of the table is none
 * @example
 * const storage = sqliteStorage(await SQLite.openDatabaseAsync('forium.db')) // expo-sqlite
 * const storage = sqliteStorage(open({ name: 'forium.db' })) // op-sqlite
 */
export function sqliteStorage(database: ExpoSqlite | OpSqlite, table = 'forium'): StorageAdapter {
  if (!/^[A-Za-z_]\w{0,60}$/.test(table)) throw new TypeError(`${table} cannot be the name of a table.`)
  const run = openTable('getAllAsync' in database ? expo(database) : op(database), table)
  const turn = inTurn()
  return {
    load: (prefix) =>
      turn(async () => {
        // No letter has the octet ff: with it, the prefix stands behind all that begin with it.
        const sql = `SELECT key, value FROM ${table} WHERE value IS NOT NULL AND key >= ? AND key < ? || x'ff'`
        const rows = await run(sql, [prefix, prefix])
        // SQLite compares octets, which is another order than JavaScript's.
        rows.sort((a, b) => (a.key < b.key ? -1 : 1))
        return rows.map(({ key, value }) => [key, JSON.parse(value) as Json] as const)
      }),
    async apply(batch) {
      // Printed at once: what cannot be stored, or is changed meanwhile, leaves everything as it was.
      const texts = new Map(batch.map(([key, value]) => [key, value === undefined ? null : JSON.stringify(value)]))
      const entries = JSON.stringify([...texts])
      const removes = [...texts.values()].includes(null)
      if (texts.size > 0) await turn(() => write(run, table, entries, removes))
    },
    clear: () => turn(async () => void (await run(`DELETE FROM ${table}`, []))),
  }
}

/**
 * A row without a value is none. So one statement can also remove, and no transaction is needed, which on a connection
 * that the app shares might be somebody else's.
 */
async function write(run: Ask, table: string, entries: string, removes: boolean): Promise<void> {
  const each = `SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)`
  await run(`INSERT OR REPLACE INTO ${table} (key, value) ${each}`, [entries])
  // The batch is safe by now; what stays is removed with the next one.
  if (removes) await run(`DELETE FROM ${table} WHERE value IS NULL`, []).catch(() => {})
}

type Ask = (sql: string, params: string[]) => Promise<Row[]>

/** Makes the table before the first call. */
function openTable(ask: Ask, table: string): Ask {
  let isMade = false
  return async (sql, params) => {
    if (!isMade) {
      // A background task may have a connection of its own.
      await ask('PRAGMA busy_timeout = 5000', [])
      await ask(`CREATE TABLE IF NOT EXISTS ${table} (key TEXT PRIMARY KEY NOT NULL, value TEXT) WITHOUT ROWID`, [])
      isMade = true
    }
    return ask(sql, params)
  }
}

function expo(database: ExpoSqlite): Ask {
  return async (sql, params) => {
    if (sql.startsWith('SELECT')) return database.getAllAsync<Row>(sql, params)
    await database.runAsync(sql, params)
    return []
  }
}

function op(database: OpSqlite): Ask {
  return async (sql, params) => [...((await database.execute(sql, params)).rows as Row[])]
}
