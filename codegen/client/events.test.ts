import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Script, type ServerSocket, scriptedServer } from '../testing/scripted-server.ts'
import { type ClientOptions, createClient } from './create-client.ts'
import { FeedWasReset, RequestFailed } from './errors.ts'
import type { LiveEvents } from './events.ts'
import type { Operation } from './operation.ts'

type Frame = { cursor: string; event: { id: string } } | { cursor: string } | { cursor: string; reason: string }
/** As little as the client needs of such a document. */
const document: Operation<'subscription', Frame, { after?: string | null; filter?: { topicIds: string[] } }> = {
  kind: 'subscription',
  name: 'events',
  root: 'events',
  id: '',
  text: 'subscription events {}',
}

const event = (n: number) => ({ events: { cursor: `c${n}`, event: { id: `e${n}` } } })
const caughtUp = (n: number) => ({ events: { cursor: `c${n}` } })
const reset = (n: number, reason = 'EXPIRED') => ({ events: { cursor: `c${n}`, reason } })
const numberIn = (cursor: unknown) => Number(String(cursor ?? 'c0').slice(1))

/** Waits a hundredth of what is asked for. */
const impatient = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms / 100)
  return () => clearTimeout(timer)
}

async function served(script: Script, options: Partial<ClientOptions> = {}) {
  const server = await scriptedServer(script)
  const states: string[] = []
  const client = createClient({
    url: server.url,
    timer: impatient,
    onConnection: (state) => states.push(state),
    ...options,
  })
  return {
    client,
    server,
    states,
    async [Symbol.asyncDispose]() {
      client.close()
      await server[Symbol.asyncDispose]()
    },
  }
}

/** A server with a log of so many events that answers like Forium: what is after the cursor, then "caught up". */
function logOf(size: number, each: (socket: ServerSocket, id: string, n: number) => void = () => {}): Script {
  return {
    subscribe(socket, id, { after }) {
      for (let n = numberIn(after) + 1; n <= size; n++) {
        socket.next(id, event(n))
        each(socket, id, n)
      }
      socket.next(id, caughtUp(size))
    },
  }
}

const upTo = (size: number) => Array.from({ length: size }, (_, i) => `e${i + 1}`)

test('a loop gets every event once and in order, and the cursor follows it', async () => {
  await using it = await served(logOf(3))
  const live = it.client.events(document, { after: 'c0' })
  const got: string[] = []
  for await (const { id } of live) {
    assert.equal(live.cursor, `c${got.length}`)
    if (got.push(id) === 3) break
  }
  assert.deepEqual(got, upTo(3))
  await live.done
})

test('after each cut it goes on behind the last event, however often', async () => {
  let cuts = 0
  await using it = await served(
    logOf(50, (socket, _id, n) => {
      if (n % 5 === 0 && cuts < n / 5) {
        cuts++
        socket.cut()
      }
    }),
  )
  const got: string[] = []
  for await (const { id } of it.client.events(document, { after: 'c0' })) if (got.push(id) === 50) break
  assert.deepEqual(got, upTo(50))
  assert.equal(cuts, 10)
})

test('an event that comes twice is handed out once', async () => {
  await using it = await served({
    subscribe(socket, id) {
      for (const n of [1, 2, 2, 1, 3]) socket.next(id, event(n))
    },
  })
  const got: string[] = []
  for await (const { id } of it.client.events(document)) if (got.push(id) === 3) break
  assert.deepEqual(got, upTo(3))
})

test('one event is handled at a time, and the cursor moves when its handler has resolved', async () => {
  await using it = await served(logOf(3))
  const order: string[] = []
  const caught = Promise.withResolvers<void>()
  const live = it.client.events(
    document,
    { after: 'c0' },
    {
      async onEvent({ id }, cursor) {
        order.push(`${id} after ${live.cursor}`)
        await new Promise((resolve) => setTimeout(resolve, 2))
        order.push(`${id} done at ${cursor}`)
      },
      onCaughtUp: () => caught.resolve(),
    },
  )
  await caught.promise
  assert.deepEqual(order, [
    'e1 after c0',
    'e1 done at c1',
    'e2 after c1',
    'e2 done at c2',
    'e3 after c2',
    'e3 done at c3',
  ])
})

test('a handler that throws ends the stream, and the cursor stays before its event', async () => {
  await using it = await served(logOf(3))
  const live = it.client.events(
    document,
    { after: 'c0' },
    {
      onEvent({ id }) {
        if (id === 'e2') throw new Error('The disk is full.')
      },
    },
  )
  await assert.rejects(live.done, { message: 'The disk is full.' })
  assert.equal(live.cursor, 'c1')
})

test('with too much to do the rest is left in the log, and fetched from there', async () => {
  const starts: unknown[] = []
  const size = 2500
  const log = logOf(size)
  await using it = await served({
    subscribe(socket, id, variables) {
      starts.push(variables.after)
      log.subscribe!(socket, id, variables)
    },
  })
  let count = 0
  for await (const { id } of it.client.events(document, { after: 'c0' })) {
    assert.equal(id, `e${++count}`)
    if (count === 1) await new Promise((resolve) => setTimeout(resolve, 50))
    if (count === size) break
  }
  assert(starts.length > 1, 'it never let go')
})

test('after a reset the stream goes on from the snapshot that onReset has read', async () => {
  const starts: unknown[] = []
  await using it = await served({
    subscribe(socket, id, { after }) {
      starts.push(after)
      if (after === 'c0') return socket.next(id, reset(90))
      socket.next(id, event(numberIn(after) + 1))
    },
  })
  const reasons: string[] = []
  const live = it.client.events(
    document,
    { after: 'c0' },
    {
      async onReset(reason, cursor) {
        reasons.push(`${reason} ${cursor}`)
        return 'c100'
      },
    },
  )
  for await (const { id } of live) {
    assert.equal(id, 'e101')
    break
  }
  assert.deepEqual(starts, ['c0', 'c100'])
  assert.deepEqual(reasons, ['EXPIRED c90'])
})

test('an onReset that answers nothing goes on from where the server stands', async () => {
  const starts: unknown[] = []
  await using it = await served({
    subscribe(socket, id, { after }) {
      starts.push(after)
      socket.next(id, after ? event(91) : reset(90))
    },
  })
  for await (const { id } of it.client.events(document, {}, { onReset: () => undefined })) {
    assert.equal(id, 'e91')
    break
  }
  assert.deepEqual(starts, [null, 'c90'])
})

test('a snapshot that fails because the server is away is read again', async () => {
  await using it = await served({
    subscribe: (socket, id, { after }) => socket.next(id, after ? event(6) : reset(5)),
  })
  let tries = 0
  const onReset = async () => {
    if (tries++ < 2) throw new RequestFailed('NETWORK', 'Away.', { retryable: true })
    return 'c5'
  }
  for await (const { id } of it.client.events(document, {}, { onReset })) {
    assert.equal(id, 'e6')
    break
  }
  assert.equal(tries, 3)
})

test('without onReset a reset ends the loop with an error that says where to go on', async () => {
  await using it = await served({ subscribe: (socket, id) => socket.next(id, reset(7, 'ACCESS_CHANGED')) })
  const loop = async () => {
    for await (const _event of it.client.events(document)) assert.fail('no event was sent')
  }
  await assert.rejects(loop(), (error) => {
    assert(error instanceof FeedWasReset)
    assert.deepEqual([error.reason, error.cursor], ['ACCESS_CHANGED', 'c7'])
    return true
  })
})

test('a kind of frame that is not known yet is passed over', async () => {
  await using it = await served({
    subscribe(socket, id) {
      socket.next(id, { events: { __typename: 'FeedSlowedDown' } })
      socket.next(id, event(1))
    },
  })
  for await (const { id } of it.client.events(document)) {
    assert.equal(id, 'e1')
    break
  }
})

test('an event that the server could not read is asked for again', async () => {
  let failures = 0
  await using it = await served({
    subscribe(socket, id) {
      if (failures++ > 0) return socket.next(id, event(1))
      const errors = [{ message: 'Oh.', extensions: { code: 'INTERNAL', retryable: true } }]
      socket.send({ id, type: 'next', payload: { data: null, errors } })
    },
  })
  for await (const { id } of it.client.events(document)) {
    assert.equal(id, 'e1')
    break
  }
})

test('a refusal for good ends the stream with its code', async () => {
  await using it = await served({
    subscribe(socket, id) {
      const refusal = { message: 'Not yours.', extensions: { code: 'FORBIDDEN', retryable: false, requestId: 'r1' } }
      socket.send({ id, type: 'error', payload: [refusal] })
    },
  })
  const live = it.client.events(document, { filter: { topicIds: ['top_x'] } }, { onEvent: () => {} })
  await assert.rejects(live.done, { name: 'RequestFailed', code: 'FORBIDDEN', requestId: 'r1' })
})

test('an aborted signal, stop and close end a stream without an error', async () => {
  await using it = await served(logOf(0))
  const controller = new AbortController()
  const aborted = it.client.events(document, { signal: controller.signal }, { onCaughtUp: () => controller.abort() })
  await aborted.done
  const stopped: LiveEvents<unknown> = it.client.events(document, {}, { onCaughtUp: () => stopped.stop() })
  await stopped.done
  const closed = it.client.events(document, {}, { onCaughtUp: () => it.client.close() })
  for await (const _event of closed) assert.fail('no event was sent')
  await closed.done
})
