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

/** Many rows at once: no journal, one transaction, and indexes made at the end, when their rows can be sorted. */
export function inBulk(db: Database, write: () => void): void {
  db.pragma('journal_mode = delete')
  db.pragma('journal_mode = off')
  db.pragma('synchronous = off')
  db.pragma('foreign_keys = off')
  db.pragma('cache_size = -200000')
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name not like 'PostSearch%'`,
    )
    .all()
  db.exec('begin')
  for (const { name } of indexes) db.exec(`drop index "${name}"`)
  write()
  for (const { sql } of indexes) db.exec(sql)
  db.exec('commit')
  db.pragma('journal_mode = wal')
}
