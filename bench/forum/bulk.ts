import type { Tables } from '@forium/schema/ports/database.ts'
import type { Database } from 'better-sqlite3'
import type { Selectable } from 'kysely'

/** Puts whole rows into a table; a column that is missing or new is an error. */
export function inserter<Name extends keyof Tables & string>(
  db: Database,
  table: Name,
): (row: Selectable<Tables[Name]>) => void {
  const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map((column) => column.name)
  const places = columns.map(() => '?').join(', ')
  const statement = db.prepare(
    `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${places})`,
  )
  return (row) => {
    const values = row as Record<string, unknown>
    statement.run(columns.map((column) => values[column]))
  }
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
