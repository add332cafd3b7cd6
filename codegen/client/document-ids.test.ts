import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { community } from '../generated/community.ts'
import { syncCursor } from '../generated/feed.ts'
import { serverLevel } from '../generated/server.ts'
import { scriptedServer } from '../testing/scripted-server.ts'
import { createClient } from './create-client.ts'
import { documentIds } from './document-ids.ts'
import { guard, UnsupportedServerError } from './level.ts'

const registry = JSON.parse(readFileSync('codegen/generated/documents.json', 'utf8')) as Record<string, string>
const unknown = { message: 'No.', extensions: { code: 'UNKNOWN_DOCUMENT', retryable: false } }
interface Sent {
  documentId?: string
  query?: string
  operationName: string
}

test('every operation of ours is in the registry, by the hash of its text', () => {
  for (const { id, text } of [community, serverLevel, syncCursor]) {
    const ids = Object.keys(registry).filter((known) => known.startsWith(id))
    assert.deepEqual([id.length, ids.map((known) => registry[known])], [16, [text]])
  }
})

test('what a server has goes by its id, what it lacks by its text, asked for once', async () => {
  const asked: Sent[] = []
  await using server = await scriptedServer({
    answer(given) {
      const sent = given as Sent
      asked.push(sent)
      if (sent.documentId && sent.operationName === 'own') return { body: { errors: [unknown] } }
      return { body: { data: { community: { name: 'A' }, syncCursor: 'x' } } }
    },
  })
  const own = { ...syncCursor, name: 'own', id: 'f'.repeat(16) }
  const client = createClient({ url: server.url, documents: documentIds(), retries: 0 })
  await client.run(community)
  assert.equal(await client.run(own), 'x')
  assert.equal(await client.run(own), 'x')
  const how = asked.map(({ documentId, query }) => documentId?.slice(0, 9) ?? query?.slice(0, 5))
  assert.deepEqual(how, [`sha256:${community.id.slice(0, 2)}`, 'sha256:ff', 'query', 'query'])
  client.close()
})

test('what needs a newer server fails before it is sent, in words', async () => {
  const asked: string[] = []
  let level = 1
  await using server = await scriptedServer({
    answer({ query }) {
      asked.push(query)
      return { body: { data: { server: { apiLevel: level }, community: { name: 'A' } } } }
    },
    subscribe: (socket, id) => socket.next(id, {}),
  })
  const client = createClient({ url: server.url })
  const newer = { ...community, level: 2, guard }
  const words = /^community needs a server of level 2, this one has 1\.$/
  const failed = await client.try(newer)
  assert(!failed.ok && failed.error instanceof UnsupportedServerError)
  assert.match(failed.error.message, words)
  assert.deepEqual([failed.error.needs, failed.error.has, failed.error.retryable], [2, 1, false])
  assert.deepEqual(asked, [serverLevel.text])
  await client.run(community)
  assert.equal(asked.length, 2)
  const live = client.signals({ ...newer, kind: 'subscription' } as never, {})
  await assert.rejects(live.done, UnsupportedServerError)
  assert.equal(server.sockets.length, 0)
  level = 2
  await client.run(newer)
  await client.run(newer)
  assert.deepEqual(asked.slice(2), [serverLevel.text, serverLevel.text, newer.text, newer.text])
  client.close()
})
