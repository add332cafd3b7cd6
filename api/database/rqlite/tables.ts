import type { Sql } from './json.ts'

/**
 * What the driver keeps beside the domain's tables. `RqliteBatch` has a row for each batch of the last hour, by which a
 * repeated one is known, and one whose id is empty: nothing as old as its time is taken any more. Its numbers rise in
 * the order of the log. `RqliteGuard` takes no row ever: its check is what undoes a batch.
 */
export const ownTables: Sql[] = [
  [
    'create table if not exists "RqliteBatch" ("n" integer not null primary key autoincrement, "id" text not null unique, "at" integer not null)',
  ],
  [`insert into "RqliteBatch" ("id", "at") values ('', 0) on conflict do nothing`],
  ['create table if not exists "RqliteGuard" ("ok" integer constraint "RqliteRowCount" check ("ok" = 1))'],
  // As MikroORM makes it, so that a file of SQLite can be loaded and a backup be opened, but without its SQL clock.
  [
    'create table if not exists "Migration" ("id" integer not null primary key autoincrement, "name" text not null, "executed_at" integer null)',
  ],
  ['create unique index if not exists "Migration_name_index" on "Migration" ("name")'],
]

/** The first statement of a batch: refused when the batch is there already, and when it is older than the horizon. */
export const mark = (id: string, at: number): Sql => [
  `insert into "RqliteBatch" ("id", "at")
    values (?, (select case when ? > "at" then ? end from "RqliteBatch" where "id" = ''))`,
  id,
  at,
  at,
]
/** How far a node is. */
export const newestMark: Sql = ['select max("n") from "RqliteBatch"']
export const numberOf = (id: string): Sql => ['select "n" from "RqliteBatch" where "id" = ?', id]
export const isThere = /UNIQUE constraint failed: RqliteBatch\.id/
export const isTooOld = /NOT NULL constraint failed: RqliteBatch\.at/

/** Right after a statement: undoes everything when it touched another number of rows. */
export const guard = (rows: number): Sql => ['insert into "RqliteGuard" ("ok") select 0 where changes() <> ?', rows]
export const isGuard = /CHECK constraint failed: RqliteRowCount/

/** Ids begin with their time, so what is older than a time is one range of them. */
export const forget = (horizon: number): Sql[] => [
  [`update "RqliteBatch" set "at" = max("at", ?) where "id" = ''`, horizon],
  [`delete from "RqliteBatch" where "id" > '' and "id" < ?`, idStart(horizon)],
]

function idStart(time: number): string {
  const hex = time.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}`
}
