import type { Tables } from '@forium/schema/ports/database.ts'
import type { Database } from 'better-sqlite3'
import type { Selectable } from 'kysely'

/** Puts whole rows into a table; a column that is missing is an error. */
export function inserter<Name extends keyof Tables & string>(
  db: Database,
  table: Name,
): (row: Selectable<Tables[Name]>) => void {
  return rowInserter(db, table) as (row: object) => void
}

/** The same for a table that is none of the entities'. */
export function rowInserter(db: Database, table: string): (row: Record<string, unknown>) => void {
  const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name)
  const names = columns.map((name) => `"${name}"`).join(', ')
  const statement = db.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`)
  return (row) => void statement.run(columns.map((column) => row[column]))
}

/** Many rows at once: one transaction, nothing waits for the disk, indexes made at the end, when rows can be sorted. */
export function inBulk(db: Database, write: () => void): void {
  db.pragma('journal_mode = memory')
  db.pragma('synchronous = off')
  db.pragma('foreign_keys = off')
  db.pragma('cache_size = -500000')
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name not like 'PostSearch%'`,
    )
    .all()
  db.exec('begin')
  collectWords(db, 64 * 1024 * 1024)
  for (const { name } of indexes) db.exec(`drop index "${name}"`)
  write()
  collectWords(db, 1024 * 1024)
  for (const { sql } of indexes) db.exec(sql)
  db.exec('commit')
  db.pragma('journal_mode = wal')
}

/** How many bytes of words FTS5 gathers before it writes a segment; 1 MiB is its own choice. */
function collectWords(db: Database, bytes: number): void {
  for (const table of ['PostSearch', 'PostSearchTitle'])
    db.exec(`insert into "${table}" ("${table}", rank) values ('hashsize', ${bytes})`)
}
