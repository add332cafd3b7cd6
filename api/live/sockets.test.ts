import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ask, codesOf } from '../testing/ask.ts'
import { openSocket, refusedUpgrade } from '../testing/raw-socket.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { socketLimits } from './sockets.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
})
after(() => server.close())

const waits = { concurrency: true, timeout: 30_000 }

describe('a socket', waits, () => {
  test('that does not say who it is in time is closed', async () => {
    const socket = await openSocket(server)
    assert.equal((await socket.closed).code, 4408)
  })

  test('of another protocol is closed', async () => {
    const socket = await openSocket(server, { protocols: [] })
    assert.equal((await socket.closed).code, 4406)
  })

  test('that asks before it was let in is closed', async () => {
    const socket = await openSocket(server)
    socket.subscribe('1', '{ __typename }')
    assert.equal((await socket.closed).code, 4401)
  })

  test('that says who it is twice is closed', async () => {
    const socket = await openSocket(server)
    await socket.init()
    socket.send({ type: 'connection_init' })
    assert.equal((await socket.closed).code, 4429)
  })

  test('that uses an id twice is closed', async () => {
    const socket = await openSocket(server)
    await socket.init()
    socket.subscribe('1', 'subscription { events { __typename } }')
    await socket.next(({ type }) => type === 'next')
    socket.subscribe('1', '{ __typename }')
    assert.equal((await socket.closed).code, 4409)
  })

  for (const [what, message] of Object.entries({
    'no JSON': 'hello',
    'a message of no type': {},
    'a message of an unknown type': { type: 'start', id: '1', payload: { query: '{ __typename }' } },
    'a message without an id': { type: 'subscribe', payload: { query: '{ __typename }' } },
    'a message without a query': { type: 'subscribe', id: '1', payload: {} },
    'several messages in one': [{ type: 'ping' }],
  }))
    test(`that sends ${what} is closed`, async () => {
      const socket = await openSocket(server)
      await socket.init()
      socket.send(message)
      assert.equal((await socket.closed).code, 4400)
    })

  test('that sends more than fits is closed', async () => {
    const socket = await openSocket(server)
    await socket.init()
    socket.send({ type: 'ping', payload: { filler: 'x'.repeat(socketLimits.messageBytes) } })
    assert.equal((await socket.closed).code, 1009)
  })

  test('with a token that is no good is closed', async () => {
    for (const token of ['x', 'ses_nobody_has_ever_been_given_this']) {
      const socket = await openSocket(server)
      socket.send({ type: 'connection_init', payload: { token } })
      assert.equal((await socket.closed).code, 4401)
      assert.deepEqual(socket.received, [])
    }
  })

  test('may ask how the other side is', async () => {
    const socket = await openSocket(server)
    await socket.init()
    socket.send({ type: 'ping', payload: { at: 1 } })
    assert.deepEqual(await socket.next(), { type: 'pong', payload: { at: 1 } })
    await socket.close()
  })

  test(`carries ${socketLimits.operations} operations and no more`, async () => {
    const socket = await openSocket(server)
    await socket.init()
    for (let i = 0; i < socketLimits.operations; i++) socket.subscribe(`${i}`, 'subscription { events { __typename } }')
    for (let i = 0; i < socketLimits.operations; i++)
      await socket.next(({ id, type }) => id === `${i}` && type === 'next')
    socket.subscribe('more', '{ __typename }')
    const refused = await socket.next(({ id }) => id === 'more')
    assert.deepEqual([refused.type, refused.payload[0].extensions.code], ['error', 'BAD_REQUEST'])
    socket.send({ type: 'complete', id: '0' })
    socket.subscribe('instead', '{ __typename }')
    assert.deepEqual((await socket.next(({ id }) => id === 'instead')).payload, { data: { __typename: 'Query' } })
    await socket.close()
  })
})

describe('a credential', waits, () => {
  const signOut = 'mutation { signOut(input: {}) { __typename } }'

  test('that is taken away closes its sockets and no others', async () => {
    const [leaver, stayer] = [await server.person('leaver'), await server.person('stayer')]
    const sockets = await Promise.all([openSocket(server), openSocket(server)])
    await Promise.all([sockets[0].init(leaver.token), sockets[1].init(stayer.token)])
    await ask(server, signOut, {}, { token: leaver.token })
    assert.equal((await sockets[0].closed).code, 4401)
    sockets[1].subscribe('1', '{ viewer { id } }')
    assert.equal((await sockets[1].next()).payload.data.viewer.id, stayer.id)
    await sockets[1].close()
  })

  test('that expires closes its sockets', async () => {
    const person = await server.person('expiring')
    const socket = await openSocket(server)
    await socket.init(person.token)
    const { database, clock } = server.runtime.ports
    const end = database.sql.updateTable('Session').set({ expiresAt: clock.now() }).where('id', '=', person.sessionId)
    await database.batch([{ query: end.compile() }])
    assert.equal((await socket.closed).code, 4401)
  })

  test('that is a cookie counts when the page is our own', async () => {
    const person = await server.person('browser')
    const headers = { cookie: `session=${person.token}`, origin: server.url }
    const socket = await openSocket(server, { headers })
    await socket.init()
    socket.subscribe('1', '{ viewer { id } }')
    assert.equal((await socket.next()).payload.data.viewer.id, person.id)
    await socket.close()
  })

  test('that is a cookie is refused to a page of another site', async () => {
    const { token } = await server.person('victim')
    for (const origin of ['https://evil.example', 'null'])
      assert.equal(await refusedUpgrade(server, '/graphql', { cookie: `session=${token}`, origin }), 403)
  })

  test('in the first message counts before a cookie', async () => {
    const [byCookie, byToken] = [await server.person('cookie'), await server.person('token')]
    const socket = await openSocket(server, { headers: { cookie: `session=${byCookie.token}` } })
    await socket.init(byToken.token)
    socket.subscribe('1', '{ viewer { id } }')
    assert.equal((await socket.next()).payload.data.viewer.id, byToken.id)
    await socket.close()
  })

  test('is not needed by a page of another site that shows none', async () => {
    const socket = await openSocket(server, { headers: { origin: 'https://app.example' } })
    await socket.init()
    socket.subscribe('1', '{ viewer { __typename } community { name } }')
    assert.deepEqual((await socket.next()).payload, { data: { viewer: null, community: { name: 'Example' } } })
    await socket.close()
  })
})

test('there are no sockets elsewhere', async () => {
  assert.equal(await refusedUpgrade(server, '/elsewhere', {}), 404)
})

test('what is refused over HTTP is refused over a socket, with the same words', async () => {
  const { token } = await server.person('asker')
  const socket = await openSocket(server)
  await socket.init(token)
  for (const query of [
    '{',
    '{ nobodyKnowsThis }',
    `{ ${Array.from({ length: 11 }, (_, i) => `a${i}: syncCursor`).join(' ')} }`,
    '{ topics { nodes { id } } }',
    '{ topics(first: 101) { nodes { id } } }',
    '{ topics(first: 100) { nodes { posts(first: 100) { nodes { author { __typename } } } } } }',
    'query ($id: ID!) { node(id: $id) { id } }',
    'subscription { a: events { __typename } b: events { __typename } }',
    'subscription { events(filter: { topicIds: ["top_none"] }) { __typename } }',
    'query A { __typename } query B { __typename }',
  ]) {
    socket.subscribe('1', query)
    const { type, payload } = await socket.next(({ id }) => id === '1')
    const errors = type === 'error' ? payload : payload.errors
    const codes = errors.map((error: { extensions: { code: string } }) => error.extensions.code)
    assert.deepEqual([...new Set(codes)], [...new Set(codesOf(await ask(server, query, {}, { token })))], query)
    assert.match(JSON.stringify(errors), /"requestId":"[\da-f-]{36}"/)
    assert.doesNotMatch(JSON.stringify(errors), /"(http|spec|unexpected|stack)"/)
    if (type !== 'error') await socket.next((message) => message.type === 'complete')
  }
  await socket.close()
})
