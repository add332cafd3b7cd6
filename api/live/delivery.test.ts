import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Client } from '@forium/client'
import { cuttingProxy } from '../testing/cutting-proxy.ts'
import { type Filter, proveDelivery, sendAll, type Watching, watching } from '../testing/delivering.ts'
import type { Entry } from '../testing/differences.ts'
import { addPerson, type TestPerson } from '../testing/server.ts'
import { serverProcess } from '../testing/server-process.ts'
import { createTopic, sendMessage, sendPost, startConversation } from '../testing/writing.ts'

const total = Number(process.env.TOTAL ?? 1000)
const watchers = 20
const leastCuts = 100

type Server = Awaited<ReturnType<typeof serverProcess>>
type Proxy = Awaited<ReturnType<typeof cuttingProxy>>
let server: Server
let proxy: Proxy
let agents: TestPerson[]
let member: TestPerson
const clients: Client[] = []
const killed = new Set<number>()
let restart = Promise.resolve()

before(async () => {
  server = await serverProcess()
  const { offline, communityId } = server
  await offline(async (runtime) => {
    const ctx = runtime.systemContext(communityId)
    member = await addPerson(ctx, 'member', ['MEMBER'])
    agents = []
    for (let i = 0; i < watchers; i++) agents.push(await addPerson(ctx, `agent${i}`, ['MEMBER', 'AGENT', 'ADMIN']))
  })
  await server.start()
  proxy = await cuttingProxy(server.port)
})

after(async () => {
  for (const client of clients) client.close()
  await proxy.close()
  await server.close()
})

test('messages: sockets are cut at random, nothing is lost, doubled or out of order', async () => {
  const conversationId = await startConversation(at(), member)
  const feeds = [member, ...agents.slice(1)].map((person) => watch(person, { conversationIds: [conversationId] }))
  await Promise.all(feeds.map((feed) => feed.ready))
  const stop = cutAllTheTime()
  const sent = await sendAll(total, (i, clientId) =>
    sendMessage(at(), i % 2 ? member : agents[0]!, conversationId, clientId, `message ${i}`),
  )
  await restart
  await stop()
  await proveDelivery(feeds, sent)
  await proveStored('Message', sent)
})

test('messages: the server is killed twice on top of it', async () => {
  const conversationId = await startConversation(at(), member)
  const feeds = [member, ...agents.slice(1)].map((person) => watch(person, { conversationIds: [conversationId] }))
  await Promise.all(feeds.map((feed) => feed.ready))
  const stop = cutAllTheTime()
  const sent = await sendAll(total, async (i, clientId) => {
    killAt(i, [300, 700])
    return sendMessage(at(), i % 2 ? member : agents[0]!, conversationId, clientId, `message ${i}`)
  })
  await restart
  await stop()
  await proveDelivery(feeds, sent)
  await proveStored('Message', sent)
})

test('posts of a topic: cuts and a kill, nothing is lost, doubled or out of order', async () => {
  const topicId = await createTopic(at(), agents[0]!)
  const feeds = [member, ...agents.slice(1)].map((person) => watch(person, { topicIds: [topicId] }))
  await Promise.all(feeds.map((feed) => feed.ready))
  const stop = cutAllTheTime()
  const sent = await sendAll(total, async (i, clientId) => {
    killAt(i, [500])
    return sendPost(at(), i % 2 ? member : agents[0]!, topicId, clientId, `post ${i}`)
  })
  await restart
  await stop()
  await proveDelivery(feeds, sent)
  await proveStored('Post', sent)
})

/** Every acknowledged write is on disk with its id and its text. */
async function proveStored(table: 'Message' | 'Post', sent: Entry[]): Promise<void> {
  const stored = await server.offline(async ({ ports: { database } }) => {
    const query = database.sql.selectFrom(table).select(['id', 'bodyText'])
    return new Map((await database.all(query)).map((row) => [row.id, row.bodyText]))
  })
  for (const entry of sent) assert.equal(stored.get(entry.id), entry.text)
}

function watch(person: TestPerson, filter: Filter): Watching {
  const feed = watching(`http://127.0.0.1:${proxy.port}`, person, filter)
  clients.push(feed.client)
  return feed
}

/** One cable after the other, until it is told to stop and there have been enough. */
function cutAllTheTime(): () => Promise<void> {
  const before = proxy.cuts()
  const timer = setInterval(() => proxy.cut(), 40)
  return async () => {
    while (proxy.cuts() - before < leastCuts) await new Promise((resolve) => setTimeout(resolve, 10))
    clearInterval(timer)
  }
}

const at = () => ({ url: `http://127.0.0.1:${server.port}` })

/** Once at each of the given places, however often the write there is tried. */
function killAt(i: number, places: number[]): void {
  const known = killed.has(i) || !places.includes(i)
  if (known) return
  killed.add(i)
  restart = restart.then(async () => {
    await server.kill()
    await server.start()
  })
}
