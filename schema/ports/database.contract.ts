import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Compilable } from 'kysely'
import { type Database, RowCountMismatch, type Statement, UniqueViolation } from './database.ts'

/** `make` gives a database with the real tables, all empty. */
export function databaseContract(name: string, make: () => Promise<Database>): void {
  describe(name, () => {
    readingContract(make)
    batchContract(make)
    refusalContract(make)
    crowdContract(make)
  })
}

type Make = () => Promise<Database>

function readingContract(make: Make): void {
  test('reads nothing where there is nothing', async () => {
    const database = await make()
    assert.deepEqual(await database.all(names(database)), [])
    assert.equal(await database.first(names(database)), undefined)
  })

  test('gives all rows, or the first, in the order that was asked for', async () => {
    const database = await make()
    await database.batch([community(database, 'b'), community(database, 'a'), community(database, 'c')])
    assert.deepEqual(await namesIn(database), ['a', 'b', 'c'])
    assert.deepEqual({ ...(await database.first(names(database))) }, { name: 'a' })
  })

  test('gives back what was written: texts of any script, great numbers, null and empty', async () => {
    const database = await make()
    const name = `Grüße 👋🏽 \u2028 "quoted" 'twice' -- ; ${'x'.repeat(100_000)}`
    const createdAt = Number.MAX_SAFE_INTEGER
    await database.batch([community(database, 'a', { name, brand: '', createdAt, version: -1 }), person(database, 'a')])
    const { sql } = database
    const written = await database.first(sql.selectFrom('Community').select(['name', 'brand', 'createdAt', 'version']))
    assert.deepEqual({ ...written }, { name, brand: '', createdAt, version: -1 })
    assert.deepEqual({ ...(await database.first(sql.selectFrom('User').select('bio'))) }, { bio: null })
  })

  test('takes what it is given for data, never for a part of the statement', async () => {
    const database = await make()
    const evil = `'; drop table "Community"; --`
    await database.batch([community(database, 'a', { name: evil })])
    const query = database.sql.selectFrom('Community').select('id')
    assert.equal((await database.all(query.where('name', '=', evil))).length, 1)
    assert.equal((await database.all(query.where('name', '=', `' or '1'='1`))).length, 0)
  })
}

function batchContract(make: Make): void {
  test('applies the statements of a batch in their order', async () => {
    const database = await make()
    const rename = (name: string) => statement(database.sql.updateTable('Community').set({ name }))
    await database.batch([community(database, 'a'), rename('b'), rename('c')])
    assert.deepEqual(await namesIn(database), ['c'])
  })

  test('has nothing against an empty batch', async () => {
    const database = await make()
    await database.batch([])
    assert.deepEqual(await namesIn(database), [])
  })

  test('can be read as soon as the batch has resolved', async () => {
    const database = await make()
    for (const name of ['a', 'b', 'c']) {
      await database.batch([community(database, name)])
      assert.ok((await namesIn(database)).includes(name))
    }
  })

  test('counts in a statement, so that two at once both count', async () => {
    const database = await make()
    await database.batch([community(database, 'a', { version: 0 })])
    const count = () => database.sql.updateTable('Community').set((eb) => ({ version: eb('version', '+', 1) }))
    await Promise.all(Array.from({ length: 20 }, () => database.batch([statement(count())])))
    const row = await database.first(database.sql.selectFrom('Community').select('version'))
    assert.equal(row?.version, 20)
  })
}

function refusalContract(make: Make): void {
  /** The batch is refused, and not one of its statements has left a trace. */
  async function refuses(database: Database, batch: Statement[], expected: (error: unknown) => boolean): Promise<void> {
    const before = await namesIn(database)
    await assert.rejects(database.batch(batch), expected)
    assert.deepEqual(await namesIn(database), before)
    await database.batch([community(database, 'afterwards')])
    assert.ok((await namesIn(database)).includes('afterwards'))
  }

  test('undoes a batch that meets a row which is there already, and says so', async () => {
    const database = await make()
    await database.batch([community(database, 'a')])
    const twice = [community(database, 'b'), community(database, 'a')]
    await refuses(database, twice, (error) => error instanceof UniqueViolation)
  })

  test('undoes a batch that breaks another unique key, and says so', async () => {
    const database = await make()
    await database.batch([community(database, 'a')])
    const people = [community(database, 'b'), person(database, 'a', '1'), person(database, 'a', '2')]
    await refuses(database, people, (error) => error instanceof UniqueViolation)
  })

  test('undoes a batch whose statement touched another number of rows', async () => {
    const database = await make()
    await database.batch([community(database, 'a')])
    const missed = { ...statement(renamed(database, 'nobody')), rows: 1 }
    await refuses(database, [community(database, 'b'), missed], (error) => error instanceof RowCountMismatch)
    await assert.rejects(database.batch([{ ...statement(renamed(database, 'a')), rows: 2 }]), RowCountMismatch)
    await database.batch([{ ...statement(renamed(database, 'a')), rows: 1 }])
  })

  test('throws what the statement says it is to throw then', async () => {
    const database = await make()
    const otherwise = () => new RangeError('somebody was faster')
    const missed = { ...statement(renamed(database, 'nobody')), rows: 1, otherwise }
    await refuses(database, [community(database, 'b'), missed], (error) => error instanceof RangeError)
  })

  test('undoes a batch that a constraint of another kind refuses, and does not call it a race', async () => {
    const database = await make()
    const orphan = [community(database, 'a'), person(database, 'nobody')]
    const isAnother = (error: unknown) =>
      error instanceof Error && !(error instanceof UniqueViolation) && !(error instanceof RowCountMismatch)
    await refuses(database, orphan, isAnother)
    const nameless = community(database, 'c', { name: null as unknown as string })
    await assert.rejects(database.batch([community(database, 'b'), nameless]), isAnother)
    assert.ok(!(await namesIn(database)).includes('b'))
  })
}

function crowdContract(make: Make): void {
  test('of many batches at once one that fails takes nobody along', async () => {
    const database = await make()
    const batches = Array.from({ length: 30 }, (_, i) =>
      // Every third one meets the row of the one before it.
      database.batch([community(database, `extra ${i}`), community(database, String(i % 3 === 2 ? i - 1 : i))]),
    )
    const results = await Promise.allSettled(batches)
    const failed = results.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))
    // Which of the two is first, only an engine of one process can say.
    const between = failed.map((i) => [Math.floor(i / 3), i % 3 > 0] as const)
    assert.deepEqual(
      between,
      Array.from({ length: 10 }, (_, third) => [third, true]),
    )
    const there = await namesIn(database)
    assert.equal(there.length, 40)
    assert.deepEqual(
      failed.filter((i) => there.includes(`extra ${i}`)),
      [],
    )
  })

  test('of two batches at once that want the same row one gets it', async () => {
    const database = await make()
    const results = await Promise.allSettled([1, 2].map(() => database.batch([community(database, 'a')])))
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  })
}

const statement = (query: Compilable<unknown>): Statement => ({ query: query.compile() })

const names = ({ sql }: Database) => sql.selectFrom('Community').select('name').orderBy('name')

async function namesIn(database: Database): Promise<string[]> {
  return (await database.all(names(database))).map(({ name }) => name)
}

const renamed = ({ sql }: Database, id: string) => sql.updateTable('Community').set({ version: 2 }).where('id', '=', id)

function community({ sql }: Database, id: string, changes: Record<string, string | number> = {}): Statement {
  const row = { id, name: id, brand: '{}', locale: 'en', version: 1, createdAt: 1, updatedAt: 1, ...changes }
  return statement(sql.insertInto('Community').values(row))
}

/** Another person of the same community would have the same handle. */
function person({ sql }: Database, communityId: string, id = communityId): Statement {
  const row = {
    id,
    communityId,
    handle: 'member',
    displayName: 'Member',
    roles: 'MEMBER',
    version: 1,
    createdAt: 1,
    updatedAt: 1,
  }
  return statement(sql.insertInto('User').values(row as never))
}
