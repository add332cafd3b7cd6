import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { budgets } from '../graphql/budget.ts'
import { ask, codesOf } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'

const server = await startTestServer({ env: { TRUST_PROXY: '1', CACHE: 'off' } })
after(() => server.close())

const remainingOf = (headers: Headers) => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

test('says with each answer how much may still be asked for', async () => {
  const small = await ask(server, '{ community { name } }', {}, from('192.0.2.1'))
  assert.equal(small.headers.get('ratelimit-policy'), '"cost";q=120000;w=60')
  const dear = await ask(server, '{ topics(first: 100) { nodes { id author { __typename } } } }', {}, from('192.0.2.1'))
  assert.ok(remainingOf(small.headers) - remainingOf(dear.headers) >= 200)
})

test('takes more for a search than for what it shows', async () => {
  const before = await ask(server, '{ community { name } }', {}, from('192.0.2.8'))
  const query = '{ search(query: "a", first: 1) { totalCount } similarTopics(text: "a b c", first: 1) { id } }'
  const after = await ask(server, query, {}, from('192.0.2.8'))
  assert.ok(remainingOf(before.headers) - remainingOf(after.headers) >= 400)
})

test('takes more for a long text than for a short one, wherever it stands', async () => {
  const { token } = await server.person('writer')
  const left = async (query: string, variables = {}) =>
    remainingOf((await ask(server, query, variables, { token })).headers)
  const write = (bio: string) => `mutation { updateProfile(input: { bio: ${JSON.stringify(bio)} }) { __typename } }`
  const byVariable = 'mutation ($bio: String!) { updateProfile(input: { bio: $bio }) { __typename } }'
  const text = 'x'.repeat(60_000)
  const [start, short] = [await left(write('')), await left(byVariable, { bio: 'x' })]
  assert.equal(start - short, 10)
  const long = await left(byVariable, { bio: text })
  assert.ok(short - long >= 3000)
  assert.ok(long - (await left(write(text))) >= 2800)
})

test('refuses who has asked for too much, tells when to come back, and nobody else is refused', async () => {
  const { limits } = server.runtime.ports
  await limits.consume(budgets.anonymous, '192.0.2.2', budgets.anonymous.points)
  const refused = await ask(server, '{ community { name } }', {}, from('192.0.2.2'))
  assert.equal(refused.status, 429)
  assert.deepEqual(codesOf(refused), ['RATE_LIMITED'])
  assert.equal(refused.json.data, undefined)
  assert.ok(Number(refused.headers.get('retry-after')) > 0)
  assert.equal(remainingOf(refused.headers), 0)
  const { retryable, retryAfterMs } = refused.json.errors[0].extensions
  assert.ok(retryable && retryAfterMs > 0)
  assert.equal((await ask(server, '{ community { name } }', {}, from('192.0.2.3'))).status, 200)
})

test('counts all addresses of one IPv6 network as one', async () => {
  const first = await ask(server, '{ community { name } }', {}, from('2001:db8:1:2::1'))
  const second = await ask(server, '{ community { name } }', {}, from('2001:db8:1:2:ffff::9'))
  assert.ok(remainingOf(second.headers) < remainingOf(first.headers))
})

test('counts an address as one whatever port its proxy names', async () => {
  for (const [one, other] of [
    ['192.0.2.20:1024', '192.0.2.20:1025'],
    ['[2001:db8:3::1]:1024', '[2001:db8:3::1]:1025'],
    ['[2001:db8:4::1]', '2001:db8:4::1'],
  ] as const) {
    const first = await ask(server, '{ community { name } }', {}, from(one))
    const second = await ask(server, '{ community { name } }', {}, from(other))
    assert.ok(remainingOf(second.headers) < remainingOf(first.headers), one)
  }
})

test('believes only as many proxies as it was told of', async () => {
  const honest = await ask(server, '{ community { name } }', {}, from('203.0.113.9'))
  const forged = await ask(server, '{ community { name } }', {}, from('198.51.100.7, 203.0.113.9'))
  assert.ok(remainingOf(forged.headers) < remainingOf(honest.headers))
})

test('counts by account who has one, wherever it asks from', async () => {
  const { token } = await server.person('member')
  const here = await ask(server, '{ community { name } }', {}, { token, ...from('192.0.2.4') })
  const there = await ask(server, '{ community { name } }', {}, { token, ...from('192.0.2.5') })
  assert.equal(here.headers.get('ratelimit-policy'), '"cost";q=600000;w=60')
  assert.ok(remainingOf(there.headers) < remainingOf(here.headers))
})

test('counts nothing when limits are off', async () => {
  const open = await startTestServer({ env: { LIMITS: 'off', CACHE: 'off' } })
  try {
    const answers = [await ask(open, '{ __typename }'), await ask(open, '{ __typename }')]
    assert.deepEqual(
      answers.map(({ headers }) => remainingOf(headers)),
      [120_000, 120_000],
    )
  } finally {
    await open.close()
  }
})
