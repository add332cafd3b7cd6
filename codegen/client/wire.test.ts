import assert from 'node:assert/strict'
import { test } from 'node:test'
import { impatient, scriptedClient } from '../testing/scripted-client.ts'
import type { Script } from '../testing/scripted-server.ts'
import { createClient } from './create-client.ts'
import type { Operation } from './operation.ts'

/** A stream of numbers, each as a signal: the wire does not care what it carries. */
const numbers: Operation<'subscription', { n: number }, { from?: number }> = {
  kind: 'subscription',
  name: 'numbers',
  root: 'numbers',
  id: '',
  text: 'subscription numbers {}',
}
const one: Script = { subscribe: (socket, id) => socket.next(id, { numbers: { n: 1 } }) }

test('all streams of a client share one socket, and it closes when none is left', async () => {
  const ids: string[] = []
  await using it = await scriptedClient({
    subscribe(socket, id) {
      ids.push(id)
      socket.next(id, { numbers: { n: 1 } })
    },
  })
  const loops = [1, 2, 3].map(async () => {
    for await (const _signal of it.client.signals(numbers, {})) break
  })
  await Promise.all(loops)
  while (it.states.at(-1) !== 'idle') await new Promise((resolve) => setTimeout(resolve, 1))
  assert.equal(it.server.sockets.length, 1)
  assert.equal(new Set(ids).size, 3)
  assert.deepEqual(it.states, ['connecting', 'live', 'idle'])
})

test('the token goes with the greeting', async () => {
  await using it = await scriptedClient(one, { token: async () => 'ses_1' })
  for await (const _signal of it.client.signals(numbers, {})) break
  assert.equal(it.server.sockets[0]?.token, 'ses_1')
})

test('a token that is refused at the greeting is renewed, then refused for good', async () => {
  const reasons: string[] = []
  const token = (reason: 'first' | 'expired') => {
    reasons.push(reason)
    return reason
  }
  await using good = await scriptedClient(
    { ...one, connect: (socket) => (socket.token === 'expired' ? true : 4401) },
    { token },
  )
  for await (const _signal of good.client.signals(numbers, {})) break
  assert.deepEqual(reasons, ['first', 'expired'])
  await using bad = await scriptedClient({ ...one, connect: () => 4401 }, { token })
  await assert.rejects(bad.client.signals(numbers, {}, () => {}).done, { code: 'UNAUTHENTICATED' })
  assert.equal(bad.server.sockets.length, 2)
})

test('a fixed token that is refused ends the streams at once', async () => {
  await using it = await scriptedClient({ connect: () => 4401 }, { token: 'fk_1' })
  await assert.rejects(it.client.signals(numbers, {}, () => {}).done, { code: 'UNAUTHENTICATED' })
  assert.equal(it.server.sockets.length, 1)
})

test('closed with 4401 while live it comes back with the same token: rights changed, the session did not', async () => {
  await using it = await scriptedClient(
    {
      subscribe(socket, id) {
        if (it.server.sockets.length === 1) socket.close(4401)
        else socket.next(id, { numbers: { n: 1 } })
      },
    },
    { token: 'fk_1' },
  )
  for await (const _signal of it.client.signals(numbers, {})) break
  assert.equal(it.server.sockets[1]?.token, 'fk_1')
})

for (const [code, failure] of [
  [4403, 'FORBIDDEN'],
  [4400, 'BAD_REQUEST'],
] as const)
  test(`close code ${code} ends the streams with ${failure}`, async () => {
    await using it = await scriptedClient({ connect: () => code })
    await assert.rejects(it.client.signals(numbers, {}, () => {}).done, { code: failure })
    assert.equal(it.server.sockets.length, 1)
  })

for (const code of [1001, 1011, 1012, 4429, 4500])
  test(`close code ${code} is followed by another try`, async () => {
    await using it = await scriptedClient({ ...one, connect: () => (it.server.sockets.length < 3 ? code : true) })
    for await (const _signal of it.client.signals(numbers, {})) break
    assert.equal(it.server.sockets.length, 3)
  })

test('a server that is not there yet is waited for', async () => {
  await using later = await scriptedClient(one)
  let tries = 0
  class Late extends WebSocket {
    constructor(url: string, protocol: string) {
      super(tries++ < 3 ? 'ws://127.0.0.1:1/' : url, protocol)
    }
  }
  const client = createClient({ url: later.server.url, timer: impatient, WebSocket: Late })
  for await (const _signal of client.signals(numbers, {})) break
  assert.equal(tries, 4)
  client.close()
})

test('a socket that has fallen silent is asked, given up and replaced', async () => {
  const pings: number[] = []
  await using it = await scriptedClient(
    {
      message(_socket, { type }) {
        if (type === 'ping') pings.push(it.server.sockets.length)
      },
      subscribe(socket, id) {
        if (it.server.sockets.length >= 2) socket.next(id, { numbers: { n: 1 } })
      },
    },
    { keepAliveMs: 20_000 },
  )
  for await (const _signal of it.client.signals(numbers, {})) break
  assert.equal(pings[0], 1)
  assert.ok(it.server.sockets.length >= 2)
})

test('a server that answers pings is left in peace, and its own are answered', async () => {
  const heard: string[] = []
  const enough = Promise.withResolvers<void>()
  await using it = await scriptedClient(
    {
      message(socket, { type }) {
        heard.push(type)
        if (type === 'ping') socket.send({ type: 'pong' })
        if (type === 'subscribe') socket.send({ type: 'ping' })
        if (heard.filter((message) => message === 'ping').length === 3) enough.resolve()
      },
    },
    // Half a second, here: an answer may take a while on a busy machine.
    { keepAliveMs: 50_000 },
  )
  it.client.signals(numbers, {}, () => {})
  await enough.promise
  assert.equal(it.server.sockets.length, 1)
  assert(heard.includes('pong'))
})

test('a greeting that is not answered is tried again', async () => {
  await using it = await scriptedClient(
    { ...one, connect: () => (it.server.sockets.length === 1 ? 'silence' : true) },
    { keepAliveMs: 1000 },
  )
  for await (const _signal of it.client.signals(numbers, {})) break
  assert.ok(it.server.sockets.length >= 2)
})

test('paused it has no socket and keeps its streams; resumed they go on', async () => {
  await using it = await scriptedClient(one)
  const got = Promise.withResolvers<void>()
  let count = 0
  it.client.signals(numbers, {}, () => {
    if (++count === 1) it.client.pause()
    else got.resolve()
  })
  while (it.states.at(-1) !== 'paused') await new Promise((resolve) => setTimeout(resolve, 1))
  await new Promise((resolve) => setTimeout(resolve, 30))
  assert.equal(it.server.sockets.length, 1)
  it.client.resume()
  await got.promise
  assert.equal(it.server.sockets.length, 2)
})

test('resume does not wait for the next try', async () => {
  const never = (ms: number, run: () => void) => {
    const timer = ms < 14_000 ? undefined : setTimeout(run, ms)
    return () => clearTimeout(timer)
  }
  await using it = await scriptedClient(
    { ...one, connect: () => (it.server.sockets.length === 1 ? 1012 : true) },
    { timer: never, onConnection: (state) => state === 'waiting' && it.client.resume() },
  )
  for await (const _signal of it.client.signals(numbers, {})) break
  assert.equal(it.server.sockets.length, 2)
})

test('where there is no WebSocket, that is said', () => {
  const client = createClient({ url: 'http://127.0.0.1:1/graphql' })
  const web = globalThis as { WebSocket?: unknown }
  const { WebSocket } = web
  try {
    web.WebSocket = undefined
    const without = createClient({ url: 'http://127.0.0.1:1/graphql' })
    assert.throws(() => without.signals(numbers, {}), /WebSocket/)
  } finally {
    web.WebSocket = WebSocket
  }
  client.close()
})
