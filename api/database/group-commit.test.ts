import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { RowCountMismatch, type Statement } from '@forium/schema/ports/database.ts'
import BetterSqlite from 'better-sqlite3'
import { CompiledQuery } from 'kysely'
import { otherWriter } from '../testing/other-writer.ts'
import { GroupCommit } from './group-commit.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-commit-'))
const open: BetterSqlite.Database[] = []
after(() => {
  for (const db of open) db.close()
  rmSync(folder, { recursive: true })
})

function fresh(options?: { busyLimitMs: number }) {
  const ran: string[] = []
  const file = join(folder, `${open.length}.db`)
  const db = new BetterSqlite(file, { timeout: 0, verbose: (sql) => ran.push(String(sql)) })
  open.push(db)
  db.pragma('journal_mode = WAL')
  db.pragma('busy_timeout = 0')
  db.exec('create table T (n integer primary key, s text)')
  const commits = new GroupCommit(db, options)
  const there = () => db.prepare('select n from T order by n').pluck().all()
  return { file, db, commits, ran, there }
}

const sql = (text: string, ...parameters: unknown[]): Statement => ({ query: CompiledQuery.raw(text, parameters) })
const add = (n: number, s = '') => sql('insert into T values (?, ?)', n, s)
const outcomesOf = async (batches: Promise<void>[]) => (await Promise.allSettled(batches)).map(({ status }) => status)
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('batches of one turn share a transaction, those of another do not', async () => {
  const { commits, ran, there } = fresh()
  const transactions = () => ran.filter((text) => text === 'commit').length
  await Promise.all([1, 2, 3, 4].map((n) => commits.add([add(n)])))
  assert.equal(transactions(), 1)
  await commits.add([add(5)])
  assert.equal(transactions(), 2)
  assert.deepEqual(there(), [1, 2, 3, 4, 5])
})

test('a batch resolves only after the transaction is through', async () => {
  const { commits, ran } = fresh()
  const seen = [1, 2].map((n) => commits.add([add(n)]).then(() => ran.includes('commit')))
  assert.deepEqual(await Promise.all(seen), [true, true])
})

test('a batch that fails is undone alone, wherever it stands in the transaction', async () => {
  const { commits, there } = fresh()
  const batches = [
    [add(1)],
    [add(2), add(1)],
    [add(3)],
    [add(4), sql('insert into Nowhere values (1)')],
    [add(5)],
    [add(6), add(6)],
  ]
  const outcomes = await outcomesOf(batches.map((batch) => commits.add(batch)))
  assert.deepEqual(outcomes, ['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected'])
  assert.deepEqual(there(), [1, 3, 5])
})

test('a batch sees what those before it in the transaction did', async () => {
  const { commits, there } = fresh()
  const late = { ...sql('update T set s = ? where n = 1', 'late'), rows: 1 }
  assert.deepEqual(await outcomesOf([commits.add([late]), commits.add([add(1)]), commits.add([late, add(2)])]), [
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  await assert.rejects(commits.add([{ ...sql('delete from T'), rows: 1 }]), RowCountMismatch)
  assert.deepEqual(there(), [1, 2])
})

test('waits for another process that is writing, and holds nothing up meanwhile', { timeout: 30_000 }, async () => {
  const { commits, file, there } = fresh()
  const other = await otherWriter(file)
  await other.run('begin immediate; insert into T values (100, null)')
  let settled = false
  const mine = commits.add([add(1)]).finally(() => (settled = true))
  for (let turn = 0; turn < 20; turn++) await wait(10)
  assert.equal(settled, false)
  const later = commits.add([add(2)])
  await other.run('commit')
  await Promise.all([mine, later])
  assert.deepEqual(there(), [1, 2, 100])
  await other.end()
})

test('gives up after a while, tells everyone who waited, and works again afterwards', { timeout: 30_000 }, async () => {
  const { commits, file, there } = fresh({ busyLimitMs: 200 })
  const other = await otherWriter(file)
  await other.run('begin immediate')
  const waiting = [commits.add([add(1)]), commits.add([add(2)])]
  const drained = commits.drain()
  assert.deepEqual(await outcomesOf(waiting), ['rejected', 'rejected'])
  await drained
  await other.run('rollback')
  await commits.add([add(3)])
  assert.deepEqual(there(), [3])
  await other.end()
})

test('a full disk refuses and loses nothing that was acknowledged', async () => {
  const { commits, db, there } = fresh()
  db.pragma('max_page_count = 60')
  const acknowledged: number[] = []
  const refused: unknown[] = []
  for (let n = 0; n < 90; n += 3)
    await Promise.all(
      [n, n + 1, n + 2].map((m) =>
        commits.add([add(m, 'x'.repeat(3000))]).then(
          () => acknowledged.push(m),
          (error) => refused.push(error.code),
        ),
      ),
    )
  assert.ok(acknowledged.length > 10)
  assert.deepEqual([...new Set(refused)], ['SQLITE_FULL'])
  assert.deepEqual(
    there(),
    acknowledged.sort((a, b) => a - b),
  )
  db.pragma('max_page_count = 1000')
  await commits.add([add(1000, 'there is room again')])
  assert.ok(there().includes(1000))
})

test('drains: resolves when all that was accepted is settled, at once when nothing was', async () => {
  const { commits, there } = fresh()
  await commits.drain()
  const batches = [commits.add([add(1)]), commits.add([add(1)]), commits.add([add(2)])]
  const outcomes = outcomesOf(batches)
  await commits.drain()
  assert.deepEqual(there(), [1, 2])
  await outcomes
})

test('a connection that is gone refuses and does not throw elsewhere', async () => {
  const { commits, db } = fresh()
  db.close()
  assert.deepEqual(await outcomesOf([commits.add([add(1)]), commits.add([add(2)])]), ['rejected', 'rejected'])
  await commits.drain()
})
