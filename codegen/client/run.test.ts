import assert from 'node:assert/strict'
import { test } from 'node:test'
import { community, updateCommunity } from '../generated/community.ts'
import { ForbiddenError, InvalidInputError } from '../generated/errors.ts'
import { type Answer, type Asked, scriptedServer } from '../testing/scripted-server.ts'
import { createClient } from './create-client.ts'
import { RequestFailed, UserError } from './errors.ts'
import type { Operation } from './operation.ts'

const fine: Answer = { body: { data: { community: { name: 'Example' } } } }
const refused: Answer = { body: { errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] }, status: 401 }
const invalid = {
  __typename: 'InvalidInputError',
  errorCode: 'INVALID_INPUT',
  errorMessage: 'The name is too long.',
  issues: [{ path: ['name'], code: 'MAX_LENGTH', message: 'The name is too long.' }],
}
const writeOnce: Operation<'mutation', { id: string }, { input: { clientId: string; title: string } }> = {
  kind: 'mutation',
  name: 'write',
  root: 'write',
  once: ['clientId'],
  id: '',
  text: 'mutation write($input: WriteInput!) { write(input: $input) { id } }',
}

/** Waits a hundredth of what is asked for, and remembers what that was. */
function impatient(waits: number[] = []) {
  return (ms: number, run: () => void) => {
    waits.push(ms)
    const timer = setTimeout(run, ms / 100)
    return () => clearTimeout(timer)
  }
}

async function served(answers: (Answer | 'cut')[], options: Partial<Parameters<typeof createClient>[0]> = {}) {
  const asked: (Asked & { authorization: string | undefined })[] = []
  const server = await scriptedServer({
    answer(body, request) {
      asked.push({ ...body, authorization: request.headers.authorization })
      return answers.length > 1 ? answers.shift()! : answers[0]!
    },
  })
  const waits: number[] = []
  const client = createClient({ url: server.url, timer: impatient(waits), ...options })
  return { client, asked, waits, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

test('run answers with the value of the only root field', async () => {
  await using it = await served([fine])
  const found = await it.client.run(community)
  assert.equal(found.name, 'Example')
  assert.equal(it.asked[0]?.query, community.text)
  assert.equal(it.asked[0]?.operationName, 'community')
})

test('what a mutation answers instead of its payload is thrown as its class, with its fields', async () => {
  await using it = await served([{ body: { data: { updateCommunity: invalid } } }])
  await assert.rejects(it.client.run(updateCommunity, { input: { name: 'x'.repeat(100) } }), (error) => {
    assert(error instanceof InvalidInputError)
    assert.equal(error.code, 'INVALID_INPUT')
    assert.equal(error.message, 'The name is too long.')
    assert.deepEqual(error.issues[0]?.path, ['name'])
    return true
  })
})

test('an expected error that this client does not know yet is still a UserError', async () => {
  const newer = { __typename: 'QuotaError', errorCode: 'QUOTA', errorMessage: 'Too much.' }
  await using it = await served([{ body: { data: { updateCommunity: newer } } }])
  const done = await it.client.try(updateCommunity, { input: {} })
  assert(!done.ok && done.error instanceof UserError)
  assert.equal(done.error.name, 'QuotaError')
})

test('try gives the data, or the failure as a value', async () => {
  await using it = await served([
    fine,
    { body: { errors: [{ message: 'Too dear.', extensions: { code: 'QUERY_LIMIT' } }] } },
  ])
  const first = await it.client.try(community)
  assert(first.ok && first.data.name === 'Example')
  const second = await it.client.try(community)
  assert(!second.ok && second.error.code === 'QUERY_LIMIT')
})

test('a query is sent again after a cut, a bad gateway and a refusal that says it is retryable', async () => {
  const busy = { errors: [{ message: 'Later.', extensions: { code: 'MAINTENANCE', retryable: true } }] }
  await using it = await served([
    'cut',
    { status: 502, body: '<h1>Bad gateway</h1>' },
    { status: 503, body: busy },
    fine,
  ])
  assert.equal((await it.client.run(community)).name, 'Example')
  assert.equal(it.asked.length, 4)
})

test('after so many retries the last failure is thrown', async () => {
  await using it = await served(['cut'], { retries: 2 })
  await assert.rejects(it.client.run(community), { name: 'RequestFailed', code: 'NETWORK', retryable: true })
  assert.equal(it.asked.length, 3)
})

test('a refusal that will not change is not tried again', async () => {
  await using it = await served([
    { status: 400, body: { errors: [{ message: 'No.', extensions: { code: 'BAD_REQUEST' } }] } },
  ])
  await assert.rejects(it.client.run(community), { code: 'BAD_REQUEST', retryable: false })
  assert.equal(it.asked.length, 1)
})

test('a write without a clientId is never sent twice', async () => {
  await using it = await served(['cut'])
  await assert.rejects(it.client.run(updateCommunity, { input: { name: 'A' } }), { code: 'NETWORK' })
  assert.equal(it.asked.length, 1)
})

test('a write that takes a clientId gets one, and keeps it through all tries', async () => {
  await using it = await served(['cut', 'cut', { body: { data: { write: { id: 'a' } } } }])
  const input = { title: 'T' }
  assert.deepEqual(await it.client.run(writeOnce, { input }), { id: 'a' })
  const ids = it.asked.map(({ variables }) => (variables.input as { clientId: string }).clientId)
  assert.equal(ids.length, 3)
  assert.match(ids[0]!, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(new Set(ids).size, 1)
  assert.deepEqual(input, { title: 'T' })
})

test('two calls are two writes, unless the caller gives one clientId', async () => {
  await using it = await served([{ body: { data: { write: { id: 'a' } } } }])
  for (const input of [{ title: 'T' }, { title: 'T' }, { title: 'T', clientId: 'mine' }])
    await it.client.run(writeOnce, { input })
  const ids = it.asked.map(({ variables }) => (variables.input as { clientId: string }).clientId)
  assert.notEqual(ids[0], ids[1])
  assert.equal(ids[2], 'mine')
})

test('the server says how long to wait', async () => {
  const limited = { message: 'Slow down.', extensions: { code: 'RATE_LIMITED', retryable: true, retryAfterMs: 4200 } }
  await using it = await served([{ status: 429, body: { errors: [limited] } }, fine])
  await it.client.run(community)
  assert(it.waits.includes(4200))
  await using proxy = await served([{ status: 429, headers: { 'retry-after': '7' }, body: '' }, fine])
  await proxy.client.run(community)
  assert(proxy.waits.includes(7000))
})

test('when the wait is long, the caller decides', async () => {
  await using it = await served([{ status: 503, headers: { 'retry-after': '3600' }, body: '' }])
  await assert.rejects(it.client.run(community), { code: 'MAINTENANCE', retryAfterMs: 3_600_000 })
  assert.equal(it.asked.length, 1)
})

test('a refused token is renewed once, for all who were refused, and the operation sent again', async () => {
  const reasons: string[] = []
  await using server = await scriptedServer({
    answer: (_asked, request) => (request.headers.authorization === 'Bearer new' ? fine : refused),
  })
  const token = (reason: string) => {
    reasons.push(reason)
    return reason === 'first' ? 'old' : 'new'
  }
  const client = createClient({ url: server.url, token })
  const names = await Promise.all([client.run(community), client.run(community), client.run(community)])
  assert.deepEqual(
    names.map((found) => found.name),
    ['Example', 'Example', 'Example'],
  )
  assert.deepEqual(reasons, ['first', 'expired'])
})

test('a token that stays refused is an error, not a loop', async () => {
  await using it = await served([refused], { token: (reason) => reason })
  await assert.rejects(it.client.run(community), { code: 'UNAUTHENTICATED' })
  assert.deepEqual(
    it.asked.map((asked) => asked.authorization),
    ['Bearer first', 'Bearer expired'],
  )
  await using fixed = await served([refused], { token: 'fk_only' })
  await assert.rejects(fixed.client.run(community), { code: 'UNAUTHENTICATED' })
  assert.equal(fixed.asked.length, 1)
})

test('a mutation that asks for a session renews the token, too', async () => {
  const signIn = { __typename: 'ForbiddenError', errorCode: 'UNAUTHENTICATED', errorMessage: 'Sign in to do this.' }
  const done = { updateCommunity: { community: { name: 'B' } } }
  await using it = await served([{ body: { data: { updateCommunity: signIn } } }, { body: { data: done } }], {
    token: (reason) => reason,
  })
  assert.equal((await it.client.run(updateCommunity, { input: { name: 'B' } })).community.name, 'B')
  await using guest = await served([{ body: { data: { updateCommunity: signIn } } }])
  await assert.rejects(guest.client.run(updateCommunity, { input: {} }), ForbiddenError)
})

test('when the app cannot give a token, that is said, and asked again at the next call', async () => {
  let calls = 0
  await using it = await served([fine], {
    retries: 0,
    token() {
      if (calls++ === 0) throw new Error('The key chain is locked.')
      return 'good'
    },
  })
  await assert.rejects(it.client.run(community), { code: 'NO_TOKEN' })
  await it.client.run(community)
  assert.equal(it.asked[0]?.authorization, 'Bearer good')
})

test('reauthenticate asks for the token anew', async () => {
  const tokens = ['guest', 'member']
  await using it = await served([fine], { token: () => tokens.shift()! })
  await it.client.run(community)
  await it.client.run(community)
  it.client.reauthenticate()
  await it.client.run(community)
  assert.deepEqual(
    it.asked.map((asked) => asked.authorization),
    ['Bearer guest', 'Bearer guest', 'Bearer member'],
  )
})

test('an aborted call ends at once and is not tried again', async () => {
  const controller = new AbortController()
  const asked: string[] = []
  const fetch = (url: string, init: RequestInit) => {
    asked.push(url)
    return new Promise<Response>((_resolve, reject) => {
      init.signal!.addEventListener('abort', () => reject(new Error('stopped')))
      controller.abort()
    })
  }
  const client = createClient({ url: 'http://127.0.0.1:1/graphql', fetch })
  await assert.rejects(client.run(community, {}, { signal: controller.signal }), { code: 'ABORTED' })
  assert.equal(asked.length, 1)
})

test('a server that never answers is a timeout', async () => {
  const fetch = (_url: string, init: RequestInit) =>
    new Promise<Response>((_resolve, reject) => init.signal!.addEventListener('abort', () => reject(new Error('late'))))
  const client = createClient({
    url: 'http://127.0.0.1:1/graphql',
    fetch,
    retries: 0,
    timer: impatient(),
    timeoutMs: 100,
  })
  await assert.rejects(client.run(community), (error) => error instanceof RequestFailed && error.code === 'TIMEOUT')
})
