import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { buildSchema } from 'graphql'
import { call } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'

const server = await startTestServer()
after(() => server.close())

test('serves the contract as text, to anyone', async () => {
  const answer = await call(`${server.url}/graphql/schema.graphql`)
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
  assert.ok(buildSchema(answer.text).getSubscriptionType())
})

test('sends the contract again only when it is another one', async () => {
  const url = `${server.url}/graphql/schema.graphql`
  const etag = (await call(url)).headers.get('etag')!
  const same = await call(url, { headers: { 'if-none-match': etag } })
  assert.deepEqual([same.status, same.text], [304, ''])
  const other = await call(url, { headers: { 'if-none-match': '"another"' } })
  assert.equal(other.status, 200)
})

test('says that it lives and that it can work', async () => {
  assert.equal((await call(`${server.url}/healthz`)).text, 'ok')
  assert.equal((await call(`${server.url}/readyz`)).text, 'ready')
})

test('says when it cannot work, and why in the log', async () => {
  let broken = false
  const frail = await startTestServer({
    database: (real) => ({
      sql: real.sql,
      all: (query) => real.all(query),
      first: (query) => (broken ? Promise.reject(new Error('no such disk')) : real.first(query)),
      batch: (statements) => real.batch(statements),
    }),
  })
  try {
    broken = true
    assert.equal((await call(`${frail.url}/readyz`)).status, 503)
    assert.equal((await call(`${frail.url}/healthz`)).status, 200)
    assert.match(JSON.stringify(frail.logged), /no such disk/)
  } finally {
    broken = false
    await frail.close()
  }
})

test('knows no other addresses and no other methods', async () => {
  assert.equal((await call(`${server.url}/nothing/here`)).status, 404)
  assert.equal((await call(`${server.url}/healthz`, { method: 'POST' })).status, 405)
  assert.equal((await call(`${server.url}/graphql/schema.graphql`, { method: 'DELETE' })).status, 405)
})

test('gives a file only to who has its signed address', async () => {
  const { storage } = server.runtime.ports
  await storage.put('greeting.html', new TextEncoder().encode('<p>Hello</p>'), 'text/html')
  const { pathname: path, search } = new URL(
    await storage.url('greeting.html', { issuedAt: Date.now(), expiresAt: Date.now() + 60_000 }),
    server.url,
  )
  const answer = await call(`${server.url}${path}${search}`)
  assert.equal(answer.text, '<p>Hello</p>')
  assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.equal((await call(`${server.url}${path}`)).status, 404)
  assert.equal((await call(`${server.url}${path}${search.replace(/.$/, '_')}`)).status, 404)
  assert.equal((await call(`${server.url}/files/..%2f..%2fsecret${search}`)).status, 404)
})

test('serves the explorer without a word from another host', async () => {
  const answer = await call(`${server.url}/graphiql`)
  assert.equal(answer.status, 200)
  const policy = answer.headers.get('content-security-policy') ?? ''
  assert.doesNotMatch(policy, /https?:/)
  assert.doesNotMatch(answer.text, /<(script|link)[^>]+(src|href)=["']?https?:/)
})

test('serves no explorer where it was switched off', async () => {
  const closed = await startTestServer({ env: { GRAPHIQL: 'off' } })
  try {
    assert.equal((await call(`${closed.url}/graphiql`)).status, 404)
  } finally {
    await closed.close()
  }
})
