import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Statement } from '@forium/schema/ports/database.ts'
import BetterSqlite from 'better-sqlite3'
import { otherWriter } from '../testing/other-writer.ts'
import { migrations } from './migrations/sqlite/list.ts'
import { type OpenDatabase, openDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-open-'))
after(() => rmSync(folder, { recursive: true }))
const waits = { timeout: 60_000 }

function community({ database }: OpenDatabase, id: string, name = id): Statement {
  const row = { id, name, brand: '{}', locale: 'en', version: 1, createdAt: 1, updatedAt: 1 }
  return { query: database.sql.insertInto('Community').values(row).compile() }
}

async function idsIn({ database }: OpenDatabase): Promise<string[]> {
  const rows = await database.all(database.sql.selectFrom('Community').select('id').orderBy('id'))
  return rows.map(({ id }) => id)
}

test('migrates once, and says what it did', async () => {
  const file = join(folder, 'new', 'folders', 'once.db')
  const first = await openDatabase(file)
  assert.deepEqual(
    first.migrated,
    migrations.map(({ name }) => name),
  )
  await first.database.batch([community(first, 'kept')])
  await first.close()
  const second = await openDatabase(file)
  assert.deepEqual(second.migrated, [])
  assert.deepEqual(await idsIn(second), ['kept'])
  await second.close()
  assert.deepEqual(readdirSync(join(folder, 'new', 'folders')), ['once.db'])
})

test('makes a copy of a database before it changes it', async () => {
  const file = join(folder, 'old.db')
  const old = new BetterSqlite(file)
  old.exec("create table Precious (s text); insert into Precious values ('gold')")
  old.close()
  const opened = await openDatabase(file)
  const copy = new BetterSqlite(`${file}.before-${migrations[0]!.name}`, { readonly: true })
  assert.equal(copy.prepare('select s from Precious').pluck().get(), 'gold')
  assert.equal(copy.prepare("select count(*) from sqlite_master where name = 'Community'").pluck().get(), 0)
  copy.close()
  await opened.close()
})

test('a migration that fails leaves the database as it was', async () => {
  const file = join(folder, 'clash.db')
  const old = new BetterSqlite(file)
  old.exec("create table Topic (s text); insert into Topic values ('gold')")
  old.close()
  await assert.rejects(openDatabase(file))
  const after = new BetterSqlite(file, { readonly: true })
  assert.equal(after.prepare('select s from Topic').pluck().get(), 'gold')
  assert.equal(after.prepare("select count(*) from sqlite_master where name = 'Community'").pluck().get(), 0)
  after.close()
  assert.ok(existsSync(`${file}.before-${migrations[0]!.name}`))
})

test('reads go on while another process is writing, and see nothing half done', waits, async () => {
  const opened = await openDatabase(join(folder, 'readers.db'))
  await opened.database.batch([community(opened, 'a')])
  const other = await otherWriter(opened.file)
  await other.run(`begin immediate; update Community set name = 'half done'; ${rawCommunity('b')}`)
  assert.deepEqual(await idsIn(opened), ['a'])
  const query = opened.database.sql.selectFrom('Community').select('name')
  assert.deepEqual({ ...(await opened.database.first(query)) }, { name: 'a' })
  const mine = opened.database.batch([community(opened, 'c')])
  assert.deepEqual(await idsIn(opened), ['a'])
  await other.run('commit')
  await mine
  assert.deepEqual(await idsIn(opened), ['a', 'b', 'c'])
  await other.end()
  await opened.close()
})

test('notices that another process wrote, and not that it did itself', waits, async () => {
  const opened = await openDatabase(join(folder, 'noticed.db'))
  const before = opened.dataVersion()
  await opened.database.batch([community(opened, 'mine')])
  assert.equal(opened.dataVersion(), before)
  const other = await otherWriter(opened.file)
  await other.run(rawCommunity('theirs'))
  assert.notEqual(opened.dataVersion(), before)
  await other.end()
  await opened.close()
})

test('opens and closes while another process is writing', waits, async () => {
  const file = join(folder, 'busy.db')
  await (await openDatabase(file)).close()
  const other = await otherWriter(file)
  await other.run(`begin immediate; ${rawCommunity('theirs')}`)
  const opened = await openDatabase(file)
  assert.deepEqual(await idsIn(opened), [])
  const mine = opened.database.batch([community(opened, 'mine')])
  await other.run('commit')
  await mine
  assert.deepEqual(await idsIn(opened), ['mine', 'theirs'])
  await other.run('begin immediate')
  await opened.close()
  await other.end()
})

test('closing waits for what was accepted', waits, async () => {
  const file = join(folder, 'closing.db')
  const opened = await openDatabase(file)
  const written = opened.database.batch([community(opened, 'last')])
  await opened.close()
  await written
  const again = await openDatabase(file)
  assert.deepEqual(await idsIn(again), ['last'])
  await again.close()
})

test('moves what was written into the database file while it runs', waits, async () => {
  const opened = await openDatabase(join(folder, 'checkpoints.db'))
  for (let n = 0; n < 100; n++) await opened.database.batch([community(opened, `${n}`, 'x'.repeat(60_000))])
  const copy = join(folder, 'without-log.db')
  const inTheFileItself = (): number => {
    copyFileSync(opened.file, copy)
    const db = new BetterSqlite(copy, { readonly: true })
    try {
      return db.prepare('select count(*) from Community').pluck().get() as number
    } catch {
      return 0
    } finally {
      db.close()
    }
  }
  while (inTheFileItself() < 60) await new Promise((resolve) => setTimeout(resolve, 50))
  assert.equal((await idsIn(opened)).length, 100)
  await opened.close()
})

test('refuses to lose a child without its parent', async () => {
  const opened = await openDatabase(join(folder, 'orphans.db'))
  const { database } = opened
  const orphan = database.sql.insertInto('CommunityHost').values({ host: 'a.example', communityId: 'nobody' })
  await assert.rejects(database.batch([{ query: orphan.compile() }]), /FOREIGN KEY/)
  assert.deepEqual(opened.inspect(), ['ok', 0])
  await opened.close()
})

const rawCommunity = (id: string) =>
  `insert into Community (id, name, brand, locale, version, createdAt, updatedAt) values ('${id}', '${id}', '{}', 'en', 1, 1, 1)`
