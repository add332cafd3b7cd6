import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sqliteSql } from '../kernel/sqlite-sql.ts'
import { prepared } from './prepared.ts'

test('a statement is built once for each database and filled in for each use', () => {
  let built = 0
  const statement = prepared<{ id: string; name: string | null }, unknown>((sql, value) => {
    built += 1
    return sql
      .updateTable('Inbox')
      .set({ name: value.name as string, version: 7 })
      .where('id', '=', value.id)
  })
  const [first, second] = [sqliteSql(), sqliteSql()]
  const parameters = (sql: typeof first, values: { id: string; name: string | null }) =>
    statement(sql, values).compile().parameters
  assert.deepEqual(parameters(first, { id: 'a', name: 'A' }), ['A', 7, 'a'])
  assert.deepEqual(parameters(first, { id: 'b', name: null }), [null, 7, 'b'])
  assert.equal(built, 1)
  assert.deepEqual(parameters(second, { id: 'c', name: 'C' }), ['C', 7, 'c'])
  assert.equal(built, 2)
  assert.equal(
    statement(first, { id: 'a', name: 'A' }).compile().sql,
    'update "Inbox" set "name" = ?, "version" = ? where "id" = ?',
  )
})

test('what was made before keeps its values', () => {
  const statement = prepared<{ id: string }, unknown>((sql, { id }) => sql.deleteFrom('Inbox').where('id', '=', id))
  const sql = sqliteSql()
  const [a, b] = [statement(sql, { id: 'a' }), statement(sql, { id: 'b' })]
  assert.deepEqual([a.compile().parameters, b.compile().parameters], [['a'], ['b']])
})
