import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Database } from '@forium/schema/ports/database.ts'
import { ask, call, codesOf, post } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'
import { clientHeader } from './graphql.ts'

const secret = 'disk I/O error at /var/lib/secret'
let broken = false
/** Fails every read while it is told to. */
const breaking = (real: Database): Database => ({
  sql: real.sql,
  all: (query) => (broken ? Promise.reject(new Error(secret)) : real.all(query)),
  first: (query) => (broken ? Promise.reject(new Error(secret)) : real.first(query)),
  batch: (statements) => real.batch(statements),
})

const server = await startTestServer({ database: breaking, env: { CACHE: 'off' } })
after(() => server.close())

async function whileBroken<Result>(work: () => Promise<Result>): Promise<Result> {
  broken = true
  try {
    return await work()
  } finally {
    broken = false
  }
}

test('keeps to itself what went wrong inside, and gives an id to ask about', async () => {
  const { token } = await server.person('member')
  for (const asking of [{}, { token }]) {
    const answer = await whileBroken(() => ask(server, '{ community { name } }', {}, asking))
    assert.equal(answer.status, 500)
    assert.doesNotMatch(answer.text, /secret|disk|stack/)
    const { code, requestId, retryable } = answer.json.errors[0].extensions
    assert.deepEqual([code, retryable], ['INTERNAL', true])
    assert.equal(requestId, answer.headers.get('x-request-id'))
    const line = server.logged.find((entry) => entry.requestId === requestId)
    assert.match(JSON.stringify(line), /disk I\/O error/)
  }
})

test('does so for a GET and a stream of events, too', async () => {
  const query = encodeURIComponent('{ community { name } }')
  for (const accept of ['application/json', 'text/event-stream']) {
    const headers = { [clientHeader]: 'test', accept }
    const answer = await whileBroken(() => call(`${server.url}/graphql?query=${query}`, { headers }))
    assert.match(answer.text, /"code":"INTERNAL"/)
    assert.doesNotMatch(answer.text, /secret|disk|stack/)
  }
})

test('works again as soon as the database does', async () => {
  assert.deepEqual((await ask(server, '{ community { name } }')).json, { data: { community: { name: 'Example' } } })
})

test('refuses with codes of the list also what never became an operation', async () => {
  const refused: [string, number][] = [
    ['', 400],
    ['{', 400],
    ['[]', 400],
    ['"query"', 400],
    ['{}', 400],
    ['{"query":1}', 400],
    ['{"query":"{ __typename }","variables":"none"}', 400],
    ['{"query":"{ __typename }","documentId":"x"}', 400],
    [`{"query":"{ __typename }","variables":{"a":"${'x'.repeat(300_000)}"}}`, 413],
  ]
  for (const [body, status] of refused) {
    const answer = await post(server, body, { headers: { accept: 'application/graphql-response+json' } })
    assert.equal(answer.status, status, body.slice(0, 60))
    assert.deepEqual(codesOf(answer), ['BAD_REQUEST'], body.slice(0, 60))
    assert.equal(answer.json.errors[0].extensions.requestId, answer.headers.get('x-request-id'))
  }
})

test('a server that has not been set up says so', async () => {
  const empty = await startTestServer()
  try {
    const { database } = empty.runtime.ports
    await database.batch([{ query: database.sql.deleteFrom('Community').compile() }])
    const answer = await ask(empty, '{ __typename }')
    assert.equal(answer.status, 503)
    assert.deepEqual(codesOf(answer), ['MAINTENANCE'])
  } finally {
    await empty.close()
  }
})

test('logs no secrets of what it was asked', async () => {
  const password = 'correct horse battery staple'
  const input = { email: 'member@example.com', password }
  const query = 'mutation ($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { __typename } }'
  await whileBroken(() => ask(server, query, { input }, { token: 'ses_this_is_a_token_of_nobody' }))
  await whileBroken(() => ask(server, query, { input }))
  const text = JSON.stringify(server.logged)
  assert.doesNotMatch(text, /battery staple|token_of_nobody/)
})
