import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type OpenStorage, storageContract } from '@forium/client/storage-contract'
import { expoShape, opShape } from '../testing/sqlite-shapes.ts'
import { type ExpoSqlite, sqliteStorage } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-sqlite-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}.db`)

for (const [name, open] of [
  ['expo-sqlite', expoShape],
  ['op-sqlite', opShape],
] as const) {
  const places = new WeakMap<object, string>()
  const openStorage: OpenStorage = async (again) => {
    const file = (again && places.get(again)) ?? newFile()
    const storage = sqliteStorage(open(file))
    places.set(storage, file)
    return storage
  }
  for (const { name: promise, run } of storageContract) test(`${name}: ${promise}`, () => run(openStorage))
}

test('a batch that fails or is cut off at any statement is there as a whole or not at all', async () => {
  for (let cut = 1; cut < 12; cut++) {
    const file = newFile()
    await sqliteStorage(expoShape(file)).apply([
      ['a', 'old'],
      ['b', 'old'],
      ['c', 'old'],
    ])
    const safe = await sqliteStorage(cutOff(expoShape(file), cut))
      .apply([
        ['a', 'new'],
        ['b', undefined],
        ['d', 'new'],
      ])
      .then(
        () => true,
        () => false,
      )
    const rows = JSON.stringify(await sqliteStorage(expoShape(file)).load(''))
    const whole = '[["a","new"],["c","old"],["d","new"]]'
    const before = '[["a","old"],["b","old"],["c","old"]]'
    assert.equal(rows, safe ? whole : before, `cut off at ${cut}`)
  }
})

/** The statements from there on fail. */
function cutOff(database: ExpoSqlite, at: number): ExpoSqlite {
  let calls = 0
  const step = () => {
    if (++calls >= at) throw new Error('disk I/O error')
  }
  return {
    async getAllAsync<Row>(sql: string, params: string[]) {
      step()
      return database.getAllAsync<Row>(sql, params)
    },
    async runAsync(sql, params) {
      step()
      return database.runAsync(sql, params)
    },
  }
}

test('it leaves other tables of the database alone, and takes no name that is none', async () => {
  const database = expoShape(newFile())
  await database.runAsync('CREATE TABLE mine (a TEXT)', [])
  await database.runAsync('INSERT INTO mine VALUES (?)', ['kept'])
  const storage = sqliteStorage(database, 'forium_rows')
  await storage.apply([['a', 1]])
  await storage.clear()
  assert.equal(JSON.stringify(await database.getAllAsync('SELECT a FROM mine', [])), '[{"a":"kept"}]')
  assert.throws(() => sqliteStorage(database, 'a; DROP TABLE mine'), TypeError)
})

test('a table that could not be made is made with the next call', async () => {
  const database = expoShape(newFile())
  let broken = true
  const storage = sqliteStorage({
    getAllAsync: (sql, params) => database.getAllAsync(sql, params),
    runAsync: (sql, params) => (broken ? Promise.reject(new Error('locked')) : database.runAsync(sql, params)),
  })
  await assert.rejects(storage.apply([['a', 1]]), { message: 'locked' })
  broken = false
  await storage.apply([['a', 1]])
  assert.deepEqual(await storage.load(''), [['a', 1]])
})
