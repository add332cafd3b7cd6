import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { importTopics } from '@forium/schema/transfer/import-topics.ts'
import { items, posts, topic } from '@forium/schema/transfer/source.testing.ts'
import BetterSqlite from 'better-sqlite3'
import { type Forum, openForum } from './forum.testing.ts'

let forum: Forum
before(async () => void (forum = await openForum()))
after(() => forum.close())

const many = (from: number) => Array.from({ length: 40 }, (_, at) => topic(from + at, { posts: posts(from + at, 12) }))

test('an import waits while another process writes, and blocks nothing meanwhile', async () => {
  const other = new BetterSqlite(join(forum.folder, 'forium.db'))
  other.exec('begin immediate')
  const source = 'discourse:waiting'
  let done = false
  const importing = importTopics(forum.ctx, { source }, items(...many(1))).finally(() => void (done = true))
  for (let turn = 0; turn < 5; turn++) {
    await wait(40)
    assert.equal(done, false)
    assert.equal((await forum.ask('{ community { name } }')).community.name, 'Test')
  }
  other.exec('commit')
  assert.equal((await importing).report.counts.topics.created, 40)
  other.close()
})

test('another process finds its turn between the batches', async () => {
  const other = new BetterSqlite(join(forum.folder, 'forium.db'), { timeout: 0 })
  const write = other.prepare(`update Community set name = 'Turn ' || ?`)
  let turns = 0
  let blocked = 0
  const pause = async () => {
    try {
      write.run(turns + 1)
      turns += 1
    } catch (error) {
      assert.match(String(error), /locked/)
      blocked += 1
    }
    await wait(0)
  }
  await importTopics(forum.ctx, { source: 'discourse:turns', pause }, items(...many(100)))
  other.close()
  assert.ok(turns > 40, `${turns} turns`)
  assert.equal(blocked, 0)
})
