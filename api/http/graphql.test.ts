import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask, call, codesOf, post } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'
import { clientHeader } from './graphql.ts'

const server = await startTestServer()
after(() => server.close())

const endpoint = `${server.url}/graphql`
const newer = 'application/graphql-response+json'
const question = '{ community { name } }'
const get = (query: string, headers: Record<string, string> = { [clientHeader]: 'test' }) =>
  call(`${endpoint}?query=${encodeURIComponent(query)}`, { headers })

test('answers in the media type that was asked for, the plain one when none was', async () => {
  for (const [accept, expected] of [
    ['*/*', 'application/json'],
    ['application/json', 'application/json'],
    [newer, newer],
    [`application/json, ${newer};q=0.9`, newer],
  ] as const) {
    const answer = await ask(server, question, {}, { headers: { accept } })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), `${expected}; charset=utf-8`)
    assert.deepEqual(answer.json, { data: { community: { name: 'Example' } } })
  }
})

test('says with the status that nothing ran, in the media type that allows it', async () => {
  const wrong = ['{ community { name', '{ nobodyKnowsThis }', 'query ($id: ID!) { node(id: $id) { id } }']
  for (const query of wrong) {
    assert.equal((await ask(server, query, {}, { headers: { accept: newer } })).status, 400, query)
    assert.equal((await ask(server, query, {}, { headers: { accept: 'application/json' } })).status, 200, query)
  }
})

test('names what was wrong by a code, also before there is anything to run', async () => {
  const codes = async (query: string, variables = {}) => codesOf(await ask(server, query, variables))
  assert.deepEqual(await codes('{ community { name'), ['GRAPHQL_PARSE_FAILED'])
  assert.deepEqual(await codes('{ nobodyKnowsThis }'), ['GRAPHQL_VALIDATION_FAILED'])
  assert.deepEqual(await codes('query ($id: ID!) { node(id: $id) { id } }'), ['BAD_REQUEST'])
  assert.deepEqual(await codes('query A { __typename } query B { __typename }'), ['BAD_REQUEST'])
})

test('gives away no names of fields that were not asked for', async () => {
  const answer = await ask(server, '{ comunity { name } }')
  assert.doesNotMatch(answer.text, /did you mean|community/i)
})

test('tells at most 20 errors of one document', async () => {
  const answer = await ask(server, `{ ${Array.from({ length: 200 }, (_, i) => `no${i}`).join(' ')} }`)
  assert.ok(answer.json.errors.length <= 21)
})

test('puts a request id of its own into the headers and into each error', async () => {
  const answer = await ask(server, '{ nobodyKnowsThis orThat }')
  const id = answer.headers.get('x-request-id')
  assert.match(id ?? '', /^[\da-f-]{36}$/)
  assert.equal(answer.json.errors.length, 2)
  for (const error of answer.json.errors) {
    assert.equal(error.extensions.requestId, id)
    assert.equal(error.extensions.retryable, false)
  }
  assert.notEqual((await ask(server, question)).headers.get('x-request-id'), id)
})

test('tells no client how HTTP should put an error', async () => {
  for (const answer of [
    await ask(server, '{ nobodyKnowsThis }'),
    await ask(server, question, {}, { token: 'ses_nobody_has_ever_been_given_this' }),
    await get('{ nobodyKnowsThis }'),
    await post(server, '[]'),
  ]) {
    assert.ok(answer.json.errors.length > 0)
    assert.doesNotMatch(answer.text, /"(http|spec|status|stack|stacktrace)"/)
  }
})

test('answers a GET that carries the header of a client', async () => {
  const answer = await get(question)
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.json.data, { community: { name: 'Example' } })
  assert.match(answer.headers.get('ratelimit') ?? '', /^"cost";r=\d+;t=\d+$/)
})

test('refuses a bare GET, which a page of another site could make', async () => {
  const answer = await get(question, {})
  assert.equal(answer.status, 403)
  assert.deepEqual(codesOf(answer), ['FORBIDDEN'])
})

test('writes nothing for a GET', async () => {
  const answer = await get('mutation { signOut(input: {}) { __typename } }')
  assert.equal(answer.status, 405)
  assert.match(answer.headers.get('allow') ?? '', /POST/)
})

test('takes no body but JSON', async () => {
  for (const type of [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/json',
  ]) {
    const headers = { 'content-type': type }
    const answer = await call(endpoint, { method: 'POST', headers, body: JSON.stringify({ query: question }) })
    assert.equal(answer.status, 415, type)
    assert.deepEqual(codesOf(answer), ['BAD_REQUEST'])
  }
})

test('answers pages of any origin, because what a token asks needs no cookie', async () => {
  const headers = { origin: 'https://app.example' }
  const answer = await ask(server, question, {}, { headers })
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  assert.equal(answer.headers.get('access-control-allow-credentials'), null)
  for (const name of ['x-request-id', 'ratelimit', 'retry-after'])
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', new RegExp(`\\b${name}\\b`))
  const wanted = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  }
  const preflight = await call(endpoint, { method: 'OPTIONS', headers: { ...headers, ...wanted } })
  assert.equal(preflight.status, 204)
  assert.match(preflight.headers.get('access-control-allow-origin') ?? '', /^(\*|https:\/\/app\.example)$/)
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /authorization/)
  assert.equal(preflight.headers.get('access-control-allow-credentials'), null)
})

test('lets pages of any origin read why they were refused', async () => {
  const headers = { origin: 'https://app.example' }
  for (const answer of [await call(endpoint, { headers }), await ask(server, '{', {}, { headers, token: 'bad' })])
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
})

test('describes itself to a client that reads the schema', async () => {
  const { getIntrospectionQuery, buildClientSchema } = await import('graphql')
  const answer = await ask(server, getIntrospectionQuery())
  assert.equal(answer.json.errors, undefined)
  assert.ok(buildClientSchema(answer.json.data).getQueryType()?.getFields().node)
})

test('describes itself only so deep', async () => {
  const around = (depth: number): string => (depth === 0 ? 'name' : `name fields { type { ${around(depth - 1)} } }`)
  assert.deepEqual(codesOf(await ask(server, `{ __schema { types { ${around(8)} } } }`)), ['QUERY_LIMIT'])
  assert.deepEqual(codesOf(await ask(server, `{ __schema { types { ${around(5)} } } }`)), ['GRAPHQL_VALIDATION_FAILED'])
})
