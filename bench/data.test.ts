import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { readConfig } from '@forium/api/config.ts'
import { openDatabase } from '@forium/api/database/open.ts'
import { createLog } from '@forium/api/log.ts'
import { openRuntime } from '@forium/api/runtime.ts'
import { sqliteSearch } from '@forium/api/search/text-search.ts'
import { startServer } from '@forium/api/server.ts'
import BetterSqlite from 'better-sqlite3'
import { makeForum } from './data.ts'
import { vocabulary } from './forum/words.ts'
import { load, postJson, WrongAnswer } from './load.ts'
import { signIn } from './people.ts'
import { topicPages } from './reference/topic-page.ts'
import { atLeast, percentile, printTable } from './row.ts'
import { document, largeTopics } from './rows/topic.ts'

const posts = 1500
const publicUrl = 'https://forum.example.com'
const folder = mkdtempSync(join(tmpdir(), 'forium-bench-'))
const file = join(folder, 'forum.db')

before(() => makeForum(file, posts))
after(() => rmSync(folder, { recursive: true }))

test('the synthetic forum is sound and its counts are those of its rows', async () => {
  const opened = await openDatabase(file)
  assert.deepEqual(opened.inspect(), ['ok', 0])
  await opened.close()
  const db = new BetterSqlite(file, { readonly: true })
  const count = (from: string) => db.prepare<[], { n: number }>(`select count(*) as "n" from ${from}`).get()!.n
  assert.equal(count('"Post"'), posts)
  assert.ok(count('"Topic" where "lastPostNumber" >= 20') > 0)
  const wrong = `"Topic" t where "postCount" <> (select count(*) from "Post" where "topicId" = t."id" and "deletedAt" is null)
    or "lastPostNumber" <> (select max("number") from "Post" where "topicId" = t."id")
    or "likeCount" <> (select count(*) from "Reaction" r join "Post" p on p."id" = r."postId"
      where p."topicId" = t."id" and r."emoji" = '❤️')`
  assert.equal(count(wrong), 0)
  assert.equal(
    count(`"Category" c where "topicCount" <> (select count(*) from "Topic" where "categoryId" = c."id")`),
    0,
  )
  db.close()
})

test('it has the tables and indexes that the migrations make', async () => {
  const empty = join(folder, 'empty.db')
  await (await openDatabase(empty)).close()
  const [made, wanted] = [file, empty].map((path) => {
    const db = new BetterSqlite(path, { readonly: true })
    const rows = db.prepare('select "type", "name", "sql" from sqlite_master order by "type", "name"').all()
    db.close()
    return rows
  })
  assert.deepEqual(made, wanted)
})

test('its posts are found by the search', async () => {
  const { database, close } = await openDatabase(file)
  const community = await database.first(database.sql.selectFrom('Community').select('id'))
  const query = { communityId: community!.id, limit: 20, hiddenCategoryIds: [] }
  const terms = [{ text: vocabulary[0]!, prefix: false }]
  assert.equal((await sqliteSearch().find(database, { ...query, terms })).length, 20)
  await close()
})

test('Forium and the reference answer a topic page with the same bytes', async () => {
  const env = {
    DATA_DIR: folder,
    DATABASE_URL: `sqlite:${file}`,
    PORT: '0',
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'silent',
  }
  const runtime = await openRuntime(readConfig(env), createLog('silent'))
  const server = await startServer({ ...runtime, config: { ...runtime.config, publicUrl: null } })
  try {
    const page = topicPages(file, publicUrl)
    for (const id of largeTopics(file).slice(0, 5)) {
      const body = JSON.stringify({ query: document, variables: { id } })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
      assert.equal(await answer.text(), page(id))
    }
  } finally {
    await server.close()
    await runtime.close()
  }
})

test('people are signed in, each with a conversation', () => {
  const members = signIn(file, 20)
  assert.equal(new Set(members.flatMap((member) => [member.token, member.id, member.conversationId])).size, 60)
})

test('the loader counts right answers and refuses another content', async () => {
  const server = createServer((_request, response) => response.end('x'.repeat(200_000)))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const asked = (length: number) => () => ({ request: postJson({}), isRight: (body: Buffer) => body.length === length })
  const { answers } = await load({ port, connections: 3, seconds: 0, next: asked(200_000) })
  assert.equal(answers, 3)
  await assert.rejects(load({ port, connections: 1, seconds: 0, next: asked(199_999) }), WrongAnswer)
  server.close()
})

test('a table says what was missed', () => {
  const lines: string[] = []
  const row = { name: 'a row', ours: '1/s', reference: '10/s', ...atLeast(0.1, 0.25), notes: ['why'] }
  printTable([row], (line) => lines.push(line))
  assert.match(lines[1]!, /a row .*0\.10 .*≥ 0\.25 .*MISSED/)
  assert.match(lines[2]!, /why/)
  assert.equal(percentile([4, 1, 3, 2], 0.5), 2)
})
