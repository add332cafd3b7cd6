import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type At, ask, codesOf } from '../testing/ask.ts'
import { openSocket } from '../testing/raw-socket.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/server.ts'
import { createTopic, sendPost, startConversation, uuidv7, write } from '../testing/writing.ts'

let server: TestServer
let owner: TestPerson
let member: TestPerson
let topicId: string
let conversationId: string
/** Another community on the same server: its owner, and what is there. */
let other: { at: At; owner: TestPerson; topicId: string; conversationId: string }

before(async () => {
  server = await startTestServer({ env: { TRUST_PROXY: '1', CACHE: 'off' } })
  owner = await server.person('owner', ['OWNER'])
  member = await server.person('member')
  topicId = await createTopic(server, owner)
  for (let i = 0; i < 3; i++) await sendPost(server, owner, topicId, uuidv7(), `post ${i}`)
  conversationId = await startConversation(server, member)
  other = await otherCommunity()
})
after(() => server.close())

const allTopics = 'query ($after: String) { topics(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }'
const cursorOf = (...values: unknown[]) => btoa(JSON.stringify(values))

test('a cursor that no list gave is refused', async () => {
  for (const after of [
    '',
    'x',
    '%',
    'bnVsbA==',
    btoa('{}'),
    cursorOf(),
    cursorOf(null),
    cursorOf([1]),
    cursorOf({}),
    'ÿ'.repeat(99),
  ]) {
    const answer = await ask(server, allTopics, { after })
    assert.deepEqual(codesOf(answer), ['BAD_REQUEST'], after)
  }
})

test('a cursor of another list is refused or finds nothing, and never more than the list has', async () => {
  const posts = `{ topic(id: "${topicId}") { posts(first: 1) { pageInfo { endCursor } } } }`
  const { json } = await ask(server, posts)
  const other = await ask(server, allTopics, { after: json.data.topic.posts.pageInfo.endCursor })
  assert.ok(codesOf(other)[0] === 'BAD_REQUEST' || other.json.data.topics.nodes.length <= 1)
})

test('a cursor is data and never a part of a statement', async () => {
  const { json } = await ask(server, allTopics)
  const parts = JSON.parse(atob(json.data.topics.pageInfo.endCursor)) as unknown[]
  const evil = `' or 1=1; drop table "Topic"; --`
  for (const value of [evil, 1e308, -1e308, 0.5]) {
    const answer = await ask(server, allTopics, { after: cursorOf(...parts.map(() => value)) })
    assert.ok(answer.status === 200, answer.text)
    assert.notDeepEqual(codesOf(answer), ['INTERNAL'])
  }
  assert.equal((await ask(server, allTopics)).json.data.topics.nodes.length, 1)
})

test('a cursor of the feed that this server did not make begins anew, and says why', async () => {
  const { json } = await ask(server, '{ syncCursor }')
  const [position, signature] = json.data.syncCursor.split('.')
  const forged = [
    '',
    'x',
    '.',
    `${position}`,
    `1.${signature}`,
    `zzzzzz.${signature}`,
    `${json.data.syncCursor}x`,
    'ÿ'.repeat(999),
  ]
  const socket = await openSocket(server)
  await socket.init()
  for (const after of forged) {
    socket.subscribe(
      '1',
      'subscription ($after: String) { events(after: $after) { __typename ... on FeedReset { reason cursor } } }',
      { after },
    )
    const { payload } = await socket.next(({ id }) => id === '1')
    assert.deepEqual([payload.data.events.__typename, payload.data.events.reason], ['FeedReset', 'INVALID'], after)
    await socket.next(({ id, type }) => id === '1' && type === 'complete')
  }
  await socket.close()
})

test('a cursor of the feed of another community begins anew', async () => {
  const { json } = await ask(other.at, '{ syncCursor }')
  const socket = await openSocket(server)
  await socket.init()
  socket.subscribe('1', 'subscription ($after: String) { events(after: $after) { ... on FeedReset { reason } } }', {
    after: json.data.syncCursor,
  })
  assert.equal((await socket.next(({ id }) => id === '1')).payload.data.events.reason, 'INVALID')
  await socket.close()
})

test('what another community has does not exist here, for anyone', async () => {
  const { topicId: topic, conversationId: conversation } = other
  const ids = [
    topic,
    conversation,
    other.owner.id,
    server.communityId.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  ]
  for (const token of [undefined, member.token, owner.token]) {
    const query = `query ($ids: [ID!]!, $topic: ID!, $conversation: ID!, $user: ID!) {
      nodes(ids: $ids) { id } topic(id: $topic) { id } conversation(id: $conversation) { id } user(id: $user) { id } }`
    const answer = await ask(server, query, { ids, topic, conversation, user: other.owner.id }, { token })
    assert.deepEqual(answer.json.data, { nodes: [null, null, null, null], topic: null, conversation: null, user: null })
  }
})

test('what another community has cannot be written to or listened to', async () => {
  const post = { clientId: uuidv7(), topicId: other.topicId, body: 'hello' }
  await assert.rejects(write(server, owner, 'createPost', 'post { id }', post), /NOT_FOUND/)
  const message = { clientId: uuidv7(), conversationId: other.conversationId, body: 'hello' }
  await assert.rejects(write(server, owner, 'sendMessage', 'message { id }', message), /NOT_FOUND/)
  const socket = await openSocket(server)
  await socket.init(owner.token)
  socket.subscribe('1', 'subscription ($ids: [ID!]) { events(filter: { topicIds: $ids }) { __typename } }', {
    ids: [other.topicId],
  })
  assert.equal((await socket.next()).payload[0].extensions.code, 'FORBIDDEN')
  await socket.close()
})

test('a token opens no other community', async () => {
  const answer = await ask(other.at, '{ viewer { __typename } }', {}, { token: owner.token })
  assert.equal(answer.status, 401)
})

test('what is not for the caller is answered like what does not exist', async () => {
  const query = `query ($id: ID!) { node(id: $id) { id } conversation(id: $id) { id } }`
  const stranger = await server.person('stranger')
  const hidden = await ask(server, query, { id: conversationId }, { token: stranger.token })
  const missing = await ask(server, query, { id: conversationId.replace(/.{4}$/, '0000') }, { token: stranger.token })
  assert.deepEqual(hidden.json, missing.json)
  assert.deepEqual((await ask(server, query, { id: conversationId }, { token: member.token })).json.data.node, {
    id: conversationId,
  })
})

test('an id that is none is nobody’s, however it looks', async () => {
  const ids = [
    '',
    'top_',
    'top_1',
    `${topicId}x`,
    topicId.toUpperCase(),
    topicId.replace('top_', 'msg_'),
    '__proto__',
    "' or 1=1 --",
    '\u0000',
    'ÿ'.repeat(1000),
  ]
  const answer = await ask(server, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, { token: owner.token })
  assert.deepEqual(
    answer.json.data.nodes,
    ids.map(() => null),
  )
})

async function otherCommunity(): Promise<typeof other> {
  const at = { url: server.url, headers: { 'x-forwarded-host': 'other.example' } }
  const there = await server.person('owner', ['OWNER'], await server.addCommunity('Other', 'other.example'))
  return {
    at,
    owner: there,
    topicId: await createTopic(at, there),
    conversationId: await startConversation(at, there),
  }
}
