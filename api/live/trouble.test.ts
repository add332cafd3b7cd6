import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { type Context, contextFor } from '@forium/schema/kernel/context.ts'
import { userViewer } from '@forium/schema/people/viewer.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import { createPost } from '@forium/schema/topic/replying.ts'
import { ask } from '../testing/ask.ts'
import { openSocket } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'
import { createTopic, sendPost, uuidv7 } from '../testing/writing.ts'

const secret = 'disk I/O error at /var/lib/secret'
let breaks = (_sql: string) => false
let how = new Error(secret)
const breaking = (real: Database): Database => {
  const check = (sql: string) => (breaks(sql) ? Promise.reject(how) : Promise.resolve())
  return {
    sql: real.sql,
    all: (query) => check(query.compile().sql).then(() => real.all(query)),
    first: (query) => check(query.compile().sql).then(() => real.first(query)),
    batch: (list) => real.batch(list),
  }
}

const server = await startTestServer({ database: breaking, env: { LIMITS: 'off', CACHE: 'off' } })
const owner = await server.person('owner', ['OWNER'])
const topicId = await createTopic(server, owner)
after(() => server.close())
afterEach(() => {
  breaks = () => false
  how = new Error(secret)
})
const waits = { timeout: 20_000 }

const posts = `subscription ($after: String) { events(after: $after) { __typename
  ... on EventDelivered { cursor event { ... on PostCreated { post { number author { __typename } } } } }
  ... on FeedCaughtUp { cursor } } }`

async function watching(after?: string) {
  const socket = await openSocket(server)
  await socket.init(owner.token)
  socket.subscribe('1', posts, { after })
  return socket
}

const caughtUp = ({ payload }: { payload?: { data?: { events?: { __typename: string } } } }) =>
  payload?.data?.events?.__typename === 'FeedCaughtUp'

test('a socket keeps to itself what went wrong inside', waits, async () => {
  const socket = await openSocket(server)
  await socket.init(owner.token)
  breaks = () => true
  socket.subscribe('1', '{ community { name } }')
  const { payload } = await socket.next(({ id }) => id === '1')
  const [error] = payload.errors ?? payload
  assert.equal(error.extensions.code, 'INTERNAL')
  assert.doesNotMatch(JSON.stringify(socket.received) + JSON.stringify(payload), /secret|disk/)
  assert.match(JSON.stringify(server.logged.find((line) => line.requestId === error.extensions.requestId)), /disk/)
  breaks = () => false
  socket.subscribe('2', '{ community { name } }')
  assert.deepEqual((await socket.next(({ id }) => id === '2')).payload.data, { community: { name: 'Example' } })
  await socket.close()
})

test('a check of credentials that fails closes nothing and ends nobody', waits, async () => {
  const socket = await openSocket(server)
  await socket.init(owner.token)
  const before = server.logged.length
  breaks = (sql) => sql.includes('"Session"')
  while (!server.logged.slice(before).some(({ msg }) => String(msg).includes('credential')))
    await new Promise((resolve) => setTimeout(resolve, 20))
  breaks = () => false
  socket.subscribe('1', '{ viewer { id } }')
  assert.equal((await socket.next()).payload.data.viewer.id, owner.id)
  await socket.close()
})

test('an event that could not be read at once is delivered without another one having to happen', waits, async () => {
  const socket = await watching()
  await socket.next(caughtUp)
  let failed = 0
  breaks = (sql) => sql.includes('"Event"') && failed++ === 0
  await sendPost(server, owner, topicId, uuidv7(), 'hello')
  const { payload } = await socket.next(({ payload }) => payload?.data?.events?.event?.post)
  assert.equal(payload.data.events.event.post.author.__typename, 'User')
  assert.ok(failed > 1)
  await socket.close()
})

test(
  'a stream ends rather than leave out an event, and whoever comes back after its cursor gets it',
  waits,
  async () => {
    const socket = await watching()
    const { payload: first } = await socket.next(caughtUp)
    breaks = (sql) => sql.includes('from "Topic"')
    await createPost(ownContext(), { clientId: uuidv7(), topicId, body: 'written where reading works' })
    await socket.next(({ id, type }) => id === '1' && type === 'complete')
    breaks = () => false
    const again = await watching(first.data.events.cursor)
    const { payload } = await again.next(({ payload }) => payload?.data?.events?.event?.post)
    assert.ok(payload.data.events.event.post.number > 1)
    await Promise.all([socket.close(), again.close()])
  },
)

test('a stream ends rather than say of a post that could not be read that there is none', waits, async () => {
  const socket = await watching()
  const { payload: first } = await socket.next(caughtUp)
  // The right to see the event is read, then the database is away.
  breaks = (sql) => sql.includes('from "Post"')
  how = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })
  await createPost(ownContext(), { clientId: uuidv7(), topicId, body: 'read too late' })
  const ended = await socket.next(({ id, type, payload }) => id === '1' && (type === 'complete' || payload?.data))
  assert.equal(ended.type, 'complete')
  breaks = () => false
  const again = await watching(first.data.events.cursor)
  const { payload } = await again.next(({ payload }) => payload?.data?.events?.event)
  assert.ok(payload.data.events.event.post.number > 1)
  await Promise.all([socket.close(), again.close()])
})

test('so does one over HTTP', waits, async () => {
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' }
  const body = JSON.stringify({ query: posts })
  const own = { ...headers, authorization: `Bearer ${owner.token}` }
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: own, body })
  const frames: string[] = []
  const decoder = new TextDecoder()
  const all = (async () => {
    for await (const chunk of response.body!) {
      frames.push(decoder.decode(chunk))
      if (!frames.join('').includes('FeedCaughtUp') || how.message !== secret) continue
      breaks = (sql) => sql.includes('from "Post"')
      how = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' })
      await createPost(ownContext(), { clientId: uuidv7(), topicId, body: 'read too late' })
    }
  })()
  await all.catch(() => {})
  assert.match(frames.join(''), /FeedCaughtUp/)
  assert.doesNotMatch(frames.join(''), /EventDelivered/)
})

/** The owner before a database that does not break. */
function ownContext(): Context {
  const user = { id: owner.id, roles: 'MEMBER,OWNER', suspendedAt: null, suspendedUntil: null }
  return contextFor(server.system(), userViewer(user, [], Date.now(), { sessionId: owner.sessionId, expiresAt: null }))
}

test('a server that stops tells its sockets to come back', waits, async () => {
  const stopping = await startTestServer()
  const person = await stopping.person('member')
  const sockets = await Promise.all([openSocket(stopping), openSocket(stopping), openSocket(stopping)])
  await sockets[0].init(person.token)
  await sockets[1].init()
  sockets[1].subscribe('1', 'subscription { events { __typename } }')
  await sockets[1].next(({ type }) => type === 'next')
  await stopping.close()
  for (const socket of sockets) assert.equal((await socket.closed).code, 1012)
})

test('a server that stops finishes what it is answering', waits, async () => {
  const held = Promise.withResolvers<void>()
  const asked = Promise.withResolvers<void>()
  const slow = await startTestServer({
    env: { CACHE: 'off' },
    database: (real) => ({
      sql: real.sql,
      all: async (query) => {
        asked.resolve()
        await held.promise
        return real.all(query)
      },
      first: (query) => real.first(query),
      batch: (list) => real.batch(list),
    }),
  })
  const answer = ask(slow, '{ community { name } }')
  await asked.promise
  const closed = slow.close()
  held.resolve()
  assert.deepEqual((await answer).json, { data: { community: { name: 'Example' } } })
  await closed
})
