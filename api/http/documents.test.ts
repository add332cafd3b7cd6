import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { newClientId } from '@forium/client'
import { community } from '@forium/client/community'
import { events } from '@forium/client/feed'
import { createTopic } from '@forium/client/topic'
import { apiLevel } from '@forium/schema/community/server.graphql.ts'
import { ask, call, codesOf, post } from '../testing/ask.ts'
import { openSocket } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'
import { write } from '../testing/writing.ts'
import { clientHeader } from './graphql.ts'

const server = await startTestServer({ env: { MIN_CLIENT_LEVEL: '1' } })
const admin = await server.person('admin', ['ADMIN'])
const member = await server.person('member')
after(() => server.close())

const idOf = ({ id }: { id: string }) => `sha256:${id}`
const unknown = `sha256:${'0'.repeat(64)}`
const own = '{ community { name } }'
const byId = (documentId: string, more: object = {}, asking = {}) =>
  post(server, JSON.stringify({ documentId, ...more }), asking)
const getById = (documentId: string, headers: Record<string, string> = {}, rest = '') =>
  call(`${server.url}/graphql?documentId=${documentId}${rest}`, { headers: { [clientHeader]: 'test', ...headers } })

async function setPolicy(documentPolicy: string | null): Promise<void> {
  await write(server, admin, 'updateCommunity', 'community { documentPolicy }', { documentPolicy })
}
async function onlyTrusted(work: () => Promise<void>): Promise<void> {
  await setPolicy('TRUSTED')
  try {
    await work()
  } finally {
    // Not by a text of a test, which is refused now: the database is asked.
    const { database, cache } = server.runtime.ports
    const query = database.sql.updateTable('Community').set({ documentPolicy: null }).compile()
    await database.batch([{ query }])
    cache.drop(server.communityId)
  }
}
const codeOnSocket = async (payload: object, init: object = {}) => {
  const socket = await openSocket(server)
  socket.send({ type: 'connection_init', payload: init })
  const ack = await socket.next(({ type }) => type === 'connection_ack')
  socket.send({ id: '1', type: 'subscribe', payload })
  const answer = await socket.next(({ type }) => type === 'error' || type === 'next')
  socket.ws.close()
  return { code: answer.payload[0]?.extensions.code ?? 'FINE', ack, error: answer.payload[0] }
}

test('a document that came with the server is answered by its id, as by its text', async () => {
  const [text, id] = [await ask(server, community.text), await byId(idOf(community), { operationName: 'community' })]
  assert.deepEqual(id.json, text.json)
  const whole = createHash('sha256').update(community.text).digest('hex')
  assert.deepEqual((await byId(`sha256:${whole}`)).json, text.json)
  assert.ok(id.json.data.community.name)
  const input = { clientId: newClientId(), categoryId: 'cat_x', kind: 'DISCUSSION', title: 'Title', body: 'Body' }
  const written = await byId(idOf(createTopic), { variables: { input } }, { token: member.token })
  assert.equal(written.json.data.createTopic.__typename, 'NotFoundError')
})

test('an id that nobody knows has a code of its own, over HTTP, GET and the socket', async () => {
  for (const answer of [
    await byId(unknown),
    await byId('sha256:x'),
    await byId(idOf(community).slice(0, -1)),
    await byId('toString'),
    await getById(unknown),
  ]) {
    assert.deepEqual(codesOf(answer), ['UNKNOWN_DOCUMENT'])
    assert.equal(answer.json.errors[0].extensions.retryable, false)
  }
  assert.equal((await codeOnSocket({ documentId: unknown })).code, 'UNKNOWN_DOCUMENT')
})

test('a text and an id at once, neither, and what is no text are refused', async () => {
  for (const body of [{ documentId: idOf(community), query: own }, {}, { documentId: 7 }, { documentId: null }])
    assert.deepEqual(codesOf(await post(server, JSON.stringify(body))), ['BAD_REQUEST'], JSON.stringify(body))
})

test('a GET by id may be kept as long as the server is asked whether it still holds', async () => {
  for (const headers of [{}, { authorization: `Bearer ${member.token}` }] as Record<string, string>[]) {
    const first = await getById(idOf(community), headers)
    assert.equal(first.status, 200)
    assert.equal(first.headers.get('cache-control'), 'private, no-cache')
    assert.match(first.headers.get('vary') ?? '', /authorization, cookie/)
    const etag = first.headers.get('etag')!
    assert.equal((await getById(idOf(community), { ...headers, 'if-none-match': etag })).status, 304)
  }
  assert.equal((await getById(idOf(createTopic))).status, 405)
  assert.equal((await call(`${server.url}/graphql?documentId=${idOf(community)}`)).status, 403)
  assert.deepEqual(codesOf(await getById(idOf(community), {}, '&variables=%7B')), ['BAD_REQUEST'])
})

test('a stream of events can be asked for by id, over a socket and as server-sent events', async () => {
  assert.equal((await codeOnSocket({ documentId: idOf(events) })).code, 'FINE')
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json', [clientHeader]: 'test' }
  for (const response of [
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ documentId: idOf(events) }),
    }),
    await fetch(`${server.url}/graphql?documentId=${idOf(events)}`, { headers }),
  ]) {
    assert.match(response.headers.get('content-type') ?? '', /text\/event-stream/)
    const reader = response.body!.getReader()
    let text = ''
    while (!text.includes('FeedCaughtUp')) text += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
  }
})

test('a community can have trusted documents alone: every other is refused before it is parsed', async () => {
  await onlyTrusted(async () => {
    const nonsense = '{'.repeat(200_000)
    const stream = { accept: 'text/event-stream', [clientHeader]: 'test' }
    for (const answer of [
      await ask(server, own),
      await ask(server, own, {}, { token: admin.token }),
      await ask(server, nonsense),
      await byId(unknown),
      await getById(unknown),
      await call(`${server.url}/graphql?query=${encodeURIComponent(own)}`, { headers: { [clientHeader]: 'x' } }),
      await call(`${server.url}/graphql?query=${encodeURIComponent(own)}`, { headers: stream }),
      await ask(server, own, {}, { headers: { accept: 'text/event-stream' } }),
    ])
      assert.match(answer.text, /"DOCUMENT_NOT_TRUSTED"/)
    assert.equal((await codeOnSocket({ query: own })).code, 'DOCUMENT_NOT_TRUSTED')
    assert.equal((await byId(idOf(community))).json.data.community.name, 'Example')
    assert.equal((await ask(server, community.text)).json.data.community.name, 'Example')
    assert.equal((await codeOnSocket({ query: events.text })).code, 'FINE')
  })
  assert.equal((await ask(server, own)).json.data.community.name, 'Example')
})

test('an API key has the say of its community, or one of its own', async () => {
  const make = async (documentPolicy: string | null) => {
    const input = { clientId: newClientId(), name: 'Key', scopes: ['forum:read'], documentPolicy }
    return (await write(server, admin, 'createApiKey', 'secret apiKey { documentPolicy }', input)).secret as string
  }
  const [plain, open, trusted] = [await make(null), await make('OPEN'), await make('TRUSTED')]
  const codes = async (token: string) => codesOf(await ask(server, own, {}, { token }))
  assert.deepEqual(await codes(trusted), ['DOCUMENT_NOT_TRUSTED'])
  assert.deepEqual([await codes(plain), await codes(open)], [[], []])
  await onlyTrusted(async () => {
    assert.deepEqual(await codes(plain), ['DOCUMENT_NOT_TRUSTED'])
    assert.deepEqual(await codes(open), [])
  })
  assert.equal((await codeOnSocket({ query: own }, { token: trusted })).code, 'DOCUMENT_NOT_TRUSTED')
})

test('server and client tell each other their levels', async () => {
  assert.equal((await ask(server, own)).headers.get('x-api-level'), String(apiLevel))
  assert.match((await ask(server, own)).headers.get('access-control-expose-headers') ?? '', /x-api-level/)
  const { ack } = await codeOnSocket({ documentId: idOf(community) })
  assert.deepEqual(ack.payload, { apiLevel })
})

test('a client that was made for too little is refused, one that says nothing is not', async () => {
  const level = (value: string) => ask(server, own, {}, { headers: { 'x-api-level': value } })
  for (const fine of ['1', '7', 'x', '']) assert.deepEqual(codesOf(await level(fine)), [], fine)
  const refused = await level('0')
  assert.deepEqual(codesOf(refused), ['CLIENT_TOO_OLD'])
  assert.equal(refused.json.errors[0].extensions.retryable, false)
  const get = await getById(idOf(community), { 'x-api-level': '0' })
  assert.deepEqual(codesOf(get), ['CLIENT_TOO_OLD'])
  const { code, error } = await codeOnSocket({ query: own }, { apiLevel: 0 })
  assert.deepEqual([code, error.extensions.retryable, error.extensions.http], ['CLIENT_TOO_OLD', false, undefined])
  assert.equal((await codeOnSocket({ query: own }, { apiLevel: 1 })).code, 'FINE')
})
