import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { type Answer, ask, codesOf, post } from '../testing/ask.ts'
import { counted } from '../testing/counted.ts'
import { startTestServer } from '../testing/server.ts'

const counting = counted()
const server = await startTestServer({ database: counting.around, env: { CACHE: 'on' } })
const member = await server.person('member')
after(() => server.close())
const answersTheNext = async () => {
  const answer = await ask(server, '{ community { name } viewer { __typename } }', {}, { token: member.token })
  assert.deepEqual(answer.json.data, { community: { name: 'Example' }, viewer: { __typename: 'User' } })
}
// So that who asks is known.
before(answersTheNext)
// Whatever it was sent, it answers the next one.
afterEach(answersTheNext)

/** Refused with this code, and not one statement was run for it: who asks had been known before. */
async function refused(code: string, query: string, variables?: Record<string, unknown>): Promise<Answer> {
  let answer: Answer | undefined
  const statements = await counting.during(async () => {
    answer = await ask(server, query, variables, { token: member.token })
  })
  assert.deepEqual([...new Set(codesOf(answer!))], [code], answer!.text.slice(0, 300))
  assert.equal(answer!.json.data ?? null, null)
  assert.equal(statements, 0)
  return answer!
}

const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join(' ')

describe('by its shape', () => {
  test('a deep query is refused', async () => {
    const nested = (depth: number): string => (depth === 0 ? 'id' : `parent { ${nested(depth - 1)} }`)
    await refused('QUERY_LIMIT', `{ categories { ${nested(12)} } }`)
  })

  test('depth does not hide in fragments', async () => {
    const chain = times(20, (i) => `fragment F${i} on Category { parent { ...F${i + 1} } }`)
    await refused('QUERY_LIMIT', `{ categories { ...F0 } } ${chain} fragment F20 on Category { id }`)
  })

  test('depth does not hide in inline fragments', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `... on Category { parent { ${nested(depth - 1)} } }`
    await refused('QUERY_LIMIT', `{ categories { ${nested(12)} } }`)
  })

  test('20,000 aliases are refused', async () => {
    await refused('GRAPHQL_PARSE_FAILED', `{ ${times(20_000, (i) => `a${i}:id`)} }`)
  })

  test('51 aliases are refused, wherever they stand', async () => {
    await refused('QUERY_LIMIT', `{ community { ${times(51, (i) => `a${i}: name`)} } }`)
    const fragment = `fragment F on Community { ${times(26, (i) => `f${i}: name`)} }`
    await refused('QUERY_LIMIT', `{ community { ${times(25, (i) => `a${i}: name`)} ...F } } ${fragment}`)
  })

  test('more than 10 root fields are refused, also from a fragment', async () => {
    await refused('QUERY_LIMIT', `{ ${times(11, (i) => `a${i}: syncCursor`)} }`)
    await refused('QUERY_LIMIT', `{ ...F } fragment F on Query { ${times(11, (i) => `a${i}: syncCursor`)} }`)
  })

  test('directives without end are refused', async () => {
    await refused('QUERY_LIMIT', `{ community { name ${times(51, () => '@include(if: true)')} } }`)
    await refused(
      'GRAPHQL_PARSE_FAILED',
      `{ community { name ${times(2000, () => '@a')} ${times(3000, () => '@b')} } }`,
    )
    await refused('GRAPHQL_VALIDATION_FAILED', '{ community { name @nobodyKnowsThis } }')
  })

  test('a fragment bomb is refused', async () => {
    const double = (i: number) => `fragment F${i} on Community { ...F${i + 1} ...F${i + 1} }`
    const bomb = `{ community { ...F0 } } ${times(60, double)} fragment F60 on Community { name }`
    await refused('QUERY_TOO_COMPLEX', bomb)
  })

  test('a fragment within itself is refused', async () => {
    await refused(
      'GRAPHQL_VALIDATION_FAILED',
      '{ community { ...F } } fragment F on Community { name ...G } fragment G on Community { ...F }',
    )
    await refused('GRAPHQL_VALIDATION_FAILED', '{ ...F } fragment F on Query { ...F }')
  })

  test('a name of 10,001 letters is refused and not said again in full', async () => {
    const answer = await refused('GRAPHQL_VALIDATION_FAILED', `{ ${'x'.repeat(10_001)} }`)
    assert.ok(answer.text.length < 2_000, `${answer.text.length} characters`)
  })

  test('the same field thousands of times is refused before anyone compares', async () => {
    await refused('QUERY_LIMIT', `{ community { ${times(4_900, () => 'name')} } }`)
    const twice = (depth: number): string => (depth === 0 ? 'id' : times(2, () => `parent { ${twice(depth - 1)} }`))
    await refused('QUERY_LIMIT', `{ categories { ${twice(9)} } }`)
  })

  test('hundreds of fragments are refused before anyone compares', async () => {
    const fragments = times(500, (i) => `fragment F${i} on Community { name }`)
    await refused('QUERY_LIMIT', `{ community { ${times(500, (i) => `...F${i}`)} } } ${fragments}`)
  })

  test('what nests in brackets or braces without end is refused', async () => {
    const [open, close] = ['['.repeat(2_400), ']'.repeat(2_400)]
    for (const query of [
      '{ a '.repeat(50_000),
      `{ node(id: ${'['.repeat(100_000)}`,
      `{ node(id: ${open}${close}) { id } }`,
      `query ($a: ${open}ID${close}) { node(id: $a) { id } }`,
    ]) {
      const answer = await ask(server, query)
      assert.match(codesOf(answer).join(), /^(QUERY_LIMIT|GRAPHQL_(PARSE|VALIDATION)_FAILED)$/, query.slice(0, 40))
      assert.doesNotMatch(answer.text, /call stack/)
    }
  })
})

describe('by its price', () => {
  test('a list without a size is refused, and one with two', async () => {
    await refused('PAGINATION_REQUIRED', '{ topics { nodes { id } } }')
    await refused('PAGINATION_REQUIRED', '{ topics(first: 1, last: 1) { nodes { id } } }')
    await refused('PAGINATION_REQUIRED', 'query ($n: Int) { topics(first: $n) { nodes { id } } }', {})
  })

  test('a size beyond 100, of nothing, or less is refused', async () => {
    for (const size of [101, 1_000_000_000, 0, -1]) {
      await refused('PAGINATION_REQUIRED', `{ topics(first: ${size}) { nodes { id } } }`)
      await refused('PAGINATION_REQUIRED', 'query ($n: Int) { topics(last: $n) { nodes { id } } }', { n: size })
      await refused('PAGINATION_REQUIRED', `query ($n: Int = ${size}) { topics(last: $n) { nodes { id } } }`)
    }
  })

  test('a size that stands in the document or as a default is a size', async () => {
    const query = 'query ($n: Int = 2) { topics(first: $n) { nodes { id } } }'
    assert.deepEqual((await ask(server, query)).json, { data: { topics: { nodes: [] } } })
  })

  test('lists in lists are priced before anything is read', async () => {
    const authors = 'posts(first: 100) { nodes { author { __typename } } }'
    await refused('QUERY_TOO_COMPLEX', `{ topics(first: 100) { nodes { ${authors} } } }`)
    await refused('QUERY_TOO_COMPLEX', `{ topics(first: 100) { edges { node { ${authors} } } } }`)
    await refused('QUERY_TOO_COMPLEX', `{ topics(first: 100) { nodes { ...F } } } fragment F on Topic { ${authors} }`)
  })

  test('a page costs its rows, also when none of them is shown', async () => {
    const replies = 'replies(first: 100) { pageInfo { hasNextPage } }'
    await refused('QUERY_TOO_COMPLEX', `{ topic(id: "x") { posts(first: 100) { nodes { ${replies} } } } }`)
  })

  test('what the schema says of itself is priced by what is asked of it', async () => {
    const types = 'types { fields { name type { ofType { fields { name description type { ofType { name } } } } } } }'
    await refused('QUERY_TOO_COMPLEX', `{ __schema { ${times(40, (i) => `a${i}: ${types}`)} } }`)
    await refused(
      'QUERY_TOO_COMPLEX',
      `{ ...F } fragment F on Query { __schema { ${times(40, (i) => `a${i}: ${types}`)} } }`,
    )
  })

  test('many nodes at once are priced as many', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => `top_${i}`)
    const topics = '... on Topic { posts(first: 100) { nodes { id } } }'
    await refused('QUERY_TOO_COMPLEX', `query ($ids: [ID!]!) { nodes(ids: $ids) { ${topics} } }`, { ids })
    await refused('QUERY_TOO_COMPLEX', `{ nodes(ids: ${JSON.stringify(ids)}) { ${topics} } }`)
  })
})

describe('by its body', () => {
  const variablesOf = (json: string) =>
    `{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":${json}}}`

  test('a body of a megabyte is refused', async () => {
    const big = await post(server, JSON.stringify({ query: `{ __typename } #${'x'.repeat(1024 * 1024)}` }))
    assert.deepEqual([big.status, ...codesOf(big)], [413, 'BAD_REQUEST'])
  })

  test('a body of a megabyte that does not say its size is refused', async () => {
    const chunk = new Uint8Array(64 * 1024).fill(32)
    let chunks = 0
    const body = new ReadableStream({
      pull: (controller) => (++chunks > 16 ? controller.close() : controller.enqueue(chunk)),
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
    // It may hang up on who goes on sending.
    const status = await fetch(`${server.url}/graphql`, init as RequestInit).then(
      (response) => response.status,
      () => 413,
    )
    assert.equal(status, 413)
  })

  test('several operations in one body are refused', async () => {
    const one = { query: '{ __typename }' }
    const answer = await post(server, JSON.stringify([one, one]))
    assert.deepEqual(codesOf(answer), ['BAD_REQUEST'])
    assert.equal(answer.json.data, undefined)
  })

  test('malformed JSON and malformed UTF-8 are refused', async () => {
    const text = new TextEncoder().encode('{"query":"{ community { name } } #')
    const broken = new Uint8Array([...text, 0xc3, 0x28, 0xff, ...new TextEncoder().encode('"}')])
    for (const body of [broken, '{"query":"{ community { name } }"', "{'query': '{ __typename }'}", '\u0000', 'NaN']) {
      const answer = await post(server, body, { headers: { accept: 'application/graphql-response+json' } })
      assert.deepEqual([answer.status, ...codesOf(answer)], [400, 'BAD_REQUEST'])
    }
  })

  test('JSON that nests without end is refused', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const answer = await post(server, variablesOf(deep))
    assert.deepEqual(codesOf(answer), ['BAD_REQUEST'])
  })

  test('variables of the wrong kind are refused', async () => {
    for (const value of ['{}', '[1]', 'true', 'null', '1e400', `"${'x'.repeat(200_000)}"`]) {
      const answer = await post(server, variablesOf(value), { token: member.token })
      if (codesOf(answer).length > 0) assert.deepEqual(codesOf(answer), ['BAD_REQUEST'])
      else assert.deepEqual(answer.json, { data: { node: null } })
      assert.ok(answer.text.length < 2_000, `${answer.text.length} characters`)
    }
  })

  test('a variable named like a part of every object is no way in', async () => {
    const query = 'query ($constructor: Int) { topics(first: $constructor) { nodes { id } } }'
    const answer = await post(server, `{"query":${JSON.stringify(query)},"variables":{"__proto__":{"first":1}}}`)
    assert.deepEqual(codesOf(answer), ['PAGINATION_REQUIRED'])
  })
})
