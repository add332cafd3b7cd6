import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('nodes of rqlite are named by their addresses, or one is to be started', () => {
  const url = 'rqlite://forum:pass%40word@10.0.0.1:4001,10.0.0.2:4001'
  assert.equal(readConfig({ DATABASE_URL: url }).rqlite?.url, url)
  const { rqlite } = readConfig({ DATABASE_URL: 'rqlite:spawn', DATA_DIR: '/srv', PATH: '/bin' })
  assert.deepEqual(rqlite, {
    url: null,
    http: '127.0.0.1:4001',
    raft: '127.0.0.1:4002',
    nodeId: '127.0.0.1:4002',
    join: null,
    expect: 0,
    binary: null,
    path: '/bin',
    folder: resolve('/srv/rqlite'),
    secret: null,
  })
  assert.throws(() => readConfig({ RQLITE_JOIN: '10.0.0.1:4002' }), /RQLITE_JOIN must come with SECRET/)
  assert.throws(() => readConfig({ RQLITE_EXPECT: '3' }), /RQLITE_EXPECT must come with RQLITE_JOIN/)
})
