import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Client, createClient, type Operation } from '@forium/client'
import { cuttingProxy } from '../testing/cutting-proxy.ts'
import { differences, type Entry } from '../testing/differences.ts'
import { addPerson, type TestPerson } from '../testing/server.ts'
import { serverProcess } from '../testing/server-process.ts'
import { createTopic, sendMessage, sendPost, startConversation, uuidv7 } from '../testing/writing.ts'

const total = Number(process.env.TOTAL ?? 1000)
const watchers = 20
const leastCuts = 100

interface Filter {
  conversationIds?: string[]
  topicIds?: string[]
}
type Server = Awaited<ReturnType<typeof serverProcess>>
type Proxy = Awaited<ReturnType<typeof cuttingProxy>>
interface Delivered {
  id: string
  message: { id: string; seq: number; body: { text: string } } | null
  post: { id: string; number: number; body: { text: string } } | null
}
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
  const sent = await sendAll((i, clientId) =>
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
  const sent = await sendAll(async (i, clientId) => {
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
  const sent = await sendAll(async (i, clientId) => {
    killAt(i, [500])
    return sendPost(at(), i % 2 ? member : agents[0]!, topicId, clientId, `post ${i}`)
  })
  await restart
  await stop()
  await proveDelivery(feeds, sent)
  await proveStored('Post', sent)
})

/** Every watcher has been given exactly what was acknowledged, once, in the order of its numbers. */
async function proveDelivery(feeds: Watching[], sent: Entry[]): Promise<void> {
  const expected = sent.toSorted((a, b) => a.place - b.place)
  const last = expected.at(-1)!.id
  const inTime = AbortSignal.timeout(60_000)
  while (!feeds.every((feed) => feed.got.some((entry) => entry.id === last)) && !inTime.aborted)
    await new Promise((resolve) => setTimeout(resolve, 20))
  const gaps = expected.map((entry, i) => entry.place - expected[0]!.place - i)
  assert.ok(
    gaps.every((gap) => gap === 0),
    'the numbers have no gaps',
  )
  for (const feed of feeds) assert.deepEqual(differences(feed.got, expected), [])
}

/** Every acknowledged write is on disk with its id and its text. */
async function proveStored(table: 'Message' | 'Post', sent: Entry[]): Promise<void> {
  const stored = await server.offline(async ({ ports: { database } }) => {
    const query = database.sql.selectFrom(table).select(['id', 'bodyText'])
    return new Map((await database.all(query)).map((row) => [row.id, row.bodyText]))
  })
  for (const entry of sent) assert.equal(stored.get(entry.id), entry.text)
}

type Send = (i: number, clientId: string) => Promise<Entry>

/** Sends one after the other on each side, the same write again until it is acknowledged. */
async function sendAll(send: Send): Promise<Entry[]> {
  const sent: Entry[] = []
  const side = async (from: number): Promise<void> => {
    for (let i = from; i < total; i += 2) {
      const clientId = uuidv7()
      for (;;) {
        try {
          sent.push(await send(i, clientId))
          break
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
      // A conversation of some length, so that there is time for all the cuts.
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }
  await Promise.all([side(0), side(1)])
  return sent
}

interface Watching {
  got: Entry[]
  ready: Promise<void>
}

function watch(person: TestPerson, filter: Filter): Watching {
  const client = createClient({ url: `http://127.0.0.1:${proxy.port}/graphql`, token: person.token })
  clients.push(client)
  const got: Entry[] = []
  const caughtUp = Promise.withResolvers<void>()
  const live = client.events(
    document,
    { filter },
    {
      onEvent: ({ message, post }) => {
        if (message) got.push({ id: message.id, place: message.seq, text: message.body.text })
        if (post) got.push({ id: post.id, place: post.number, text: post.body.text })
      },
      onCaughtUp: () => caughtUp.resolve(),
    },
  )
  live.done.catch((error) => caughtUp.reject(error))
  return { got, ready: caughtUp.promise }
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

const document: Operation<'subscription', { event: Delivered }, { after?: string; filter?: Filter }> = {
  kind: 'subscription',
  name: 'watch',
  id: '',
  root: 'events',
  text: `subscription watch($after: String, $filter: EventFilter) { events(after: $after, filter: $filter) {
    __typename
    ... on EventDelivered { cursor event { id
      ... on MessageSent { message { id seq body { text } } }
      ... on PostCreated { post { id number body { text } } } } }
    ... on FeedCaughtUp { cursor } ... on FeedReset { cursor reason } } }`,
}
