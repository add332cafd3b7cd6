import assert from 'node:assert/strict'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { type Engine, openEngine } from '../database/engine.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { rqlited, startRqlite } from '../testing/rqlite-server.ts'
import { importDiscourse } from '../transfer/discourse.ts'
import { openForum } from '../transfer/forum.testing.ts'
import { compareTables } from './copy.ts'
import { differing, move, withSnapshot } from './move.ts'

const archive = join(process.env.FORIUM_TEST_DATA ?? '', 'urho3d-discourse.tar.zst')
const postgres = await startPostgres()
const whyNot = existsSync(archive) ? 'npm has not all engines for this machine' : 'FORIUM_TEST_DATA names no forum'
const skip = existsSync(archive) && postgres && rqlited ? false : whyNot
const closers: (() => unknown)[] = [() => postgres?.stop()]
after(async () => {
  for (const close of closers.reverse()) await close()
})

async function imported(): Promise<string> {
  const forum = await openForum()
  await importDiscourse(forum.ctx, archive, { source: 'urho3d' })
  await forum.close({ keep: true })
  closers.push(() => rmSync(forum.folder, { recursive: true }))
  return forum.folder
}

test('a forum of 5,046 topics goes round by all engines, and comes back with the same rows', { skip }, async (t) => {
  const folder = await imported()
  const open = async (url: string): Promise<Engine> => {
    const engine = await openEngine(readConfig({ DATA_DIR: folder, DATABASE_URL: url }), pino({ level: 'silent' }))
    closers.push(() => engine.close())
    return engine
  }
  const rqlite = await startRqlite()
  closers.push(rqlite.stop)
  const first = await open('sqlite:forium.db')
  const way = [await emptyDatabase(postgres!), rqlite.url, 'sqlite:back.db']
  let last = first
  for (const url of way) {
    const next = await open(url)
    const began = performance.now()
    const { copied, counts } = await withSnapshot(last, (snapshot) => move(snapshot, next))
    assert.deepEqual(differing(counts), [])
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    t.diagnostic(`to ${next.engine}: ${copied} rows in ${seconds} s`)
    last = next
  }
  const counts = await withSnapshot(first, (snapshot) => compareTables(snapshot, last.database))
  assert.deepEqual(differing(counts), [])
  const of = (name: string) => counts.find(({ table }) => table === name)!.target
  assert.deepEqual([of('Topic'), of('Post'), of('TopicEvent')], [5046, 36_898, 92])
})
