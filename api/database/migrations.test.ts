import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import BetterSqlite from 'better-sqlite3'
import { openDatabase } from './open.ts'
import { openSqliteOrm } from './orm.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-migrations-'))
after(() => rmSync(folder, { recursive: true }))

type Row = Record<string, unknown>

/**
 * Tables as SQLite knows them. MikroORM's own comparison would do, were it not for the log's `seq`, which is a bigint
 * that SQLite must call an integer: it asks for a new table each time.
 */
function shapeOf(db: BetterSqlite.Database): Record<string, Row> {
  const rows = (pragma: string) => db.pragma(pragma) as Row[]
  const sorted = (list: unknown[]) => list.map((item) => JSON.stringify(item)).sort()
  const indexOf = ({ name, unique, partial }: Row) => ({
    unique,
    partial,
    columns: rows(`index_info("${name}")`).map((column) => column.name),
  })
  const entities = (name: string) => name !== 'Migration' && !/^(sqlite_|PostSearch)/.test(name)
  const names = db
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    names.filter(entities).map((table) => [
      table,
      {
        columns: sorted(rows(`table_info("${table}")`).map(({ cid, ...column }) => column)),
        indexes: sorted(rows(`index_list("${table}")`).map(indexOf)),
        references: sorted(rows(`foreign_key_list("${table}")`).map(({ id, seq, ...reference }) => reference)),
      },
    ]),
  )
}

async function migrated(file: string): Promise<BetterSqlite.Database> {
  await (await openDatabase(file)).close()
  return new BetterSqlite(file)
}

async function madeOfEntities(): Promise<BetterSqlite.Database> {
  const orm = await openSqliteOrm(':memory:')
  const sql = await orm.schema.getCreateSchemaSQL({ wrap: false })
  await orm.close()
  return new BetterSqlite(':memory:').exec(sql)
}

test('the migrations make what the entities say', async () => {
  const [a, b] = [await migrated(join(folder, 'all.db')), await madeOfEntities()]
  assert.ok(Object.keys(shapeOf(b)).length > 30)
  assert.deepEqual(shapeOf(a), shapeOf(b))
  for (const db of [a, b]) db.close()
})

test('a column, an index or a reference without a migration is found out', async () => {
  const shape = JSON.stringify(shapeOf(await madeOfEntities()))
  for (const change of [
    'alter table Community add column motto text null',
    'create index Community_name on Community (name)',
    'create table Novelty (id text primary key)',
    'alter table Tag rename column slug to word',
  ]) {
    const db = await madeOfEntities()
    db.exec(change)
    assert.notEqual(JSON.stringify(shapeOf(db)), shape, change)
    db.close()
  }
})

test('what happened before there were notifications is no news', async () => {
  const file = join(folder, 'old.db')
  const orm = await openSqliteOrm(file)
  await orm.migrator.up({ to: '0001-initial' })
  await orm.close()
  const old = new BetterSqlite(file)
  const insert = old.prepare(
    "insert into Event (id, communityId, type, audience, subjectId, occurredAt) values (?, 'c', 'POST_CREATED', 'TOPIC', 'p', 1)",
  )
  for (const id of ['one', 'two', 'three']) insert.run(id)
  old.close()
  const db = await migrated(file)
  assert.deepEqual(db.prepare('select * from LogPosition').all(), [{ reader: 'notification', seq: 3 }])
  db.close()
})

test('search has its tables, which are no entities', async () => {
  const db = await migrated(join(folder, 'search.db'))
  assert.equal(
    db.prepare("select count(*) from sqlite_master where name like 'PostSearch%' and sql like '%fts5%'").pluck().get(),
    2,
  )
  db.close()
})
