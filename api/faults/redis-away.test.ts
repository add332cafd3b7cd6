import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { until } from '../testing/across.ts'
import { ask, codesOf } from '../testing/ask.ts'
import { startRedis, whyNoRedis } from '../testing/redis-server.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { createTopic, sendPost, uuidv7, write } from '../testing/writing.ts'

test('two servers whose Redis dies: sessions still end at both, people write, and presence is shared again', {
  skip: whyNoRedis() ?? false,
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forium-redis-away-'))
  const redis = await startRedis()
  const env = {
    SECRET: 'of one installation, long enough',
    DATABASE_URL: `sqlite:${join(folder, 'forium.db')}`,
    REDIS_URL: redis.url,
  }
  const [one, other] = [await startTestServer({ env }), await startTestServer({ env })]
  const connected = async ({ runtime }: TestServer) => (await runtime.ports.vitals.measure()).redisConnected
  try {
    await until(async () => !!(await connected(one)) && !!(await connected(other)))
    const owner = await one.person('olga', ['MEMBER', 'OWNER'])
    const agent = await one.person('fay', ['MEMBER', 'AGENT'])
    const topicId = await createTopic(one, owner)
    await redis.kill()
    await until(async () => !(await connected(one)) && !(await connected(other)))

    const member = await one.person('ada')
    assert.ok((await ask(other, '{ viewer { id } }', {}, member)).json.data.viewer.id)
    await write(one, member, 'signOut', '__typename', {})
    await until(async () => codesOf(await ask(other, '{ viewer { id } }', {}, member))[0] === 'UNAUTHENTICATED')
    await sendPost(other, owner, topicId, uuidv7(), 'without Redis')
    await write(one, agent, 'signalPresence', 'expiresAt', { state: 'ONLINE' })
    const present = async (at: TestServer) => (await ask(at, '{ staffIsPresent }', {}, owner)).json.data.staffIsPresent
    await until(() => present(one))

    await redis.start()
    const backAt = performance.now()
    await until(async () => !!(await connected(one)) && !!(await connected(other)))
    await until(async () => {
      await write(one, agent, 'signalPresence', 'expiresAt', { state: 'ONLINE' })
      await new Promise((resolve) => setTimeout(resolve, 500))
      return present(other)
    })
    console.log(`presence was shared again ${Math.round(performance.now() - backAt)} ms after Redis was back`)
  } finally {
    await one.close()
    await other.close()
    await redis.close()
    rmSync(folder, { recursive: true })
  }
})
