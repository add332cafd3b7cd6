import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scriptedClient } from '../testing/scripted-client.ts'
import { document, event, logOf, upTo } from '../testing/scripted-feed.ts'
import type { LiveEvents } from './events.ts'

test('a loop gets every event once and in order, and the cursor follows it', async () => {
  await using it = await scriptedClient(logOf(3))
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
  await using it = await scriptedClient(
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
  await using it = await scriptedClient({
    subscribe(socket, id) {
      for (const n of [1, 2, 2, 1, 3]) socket.next(id, event(n))
    },
  })
  const got: string[] = []
  for await (const { id } of it.client.events(document)) if (got.push(id) === 3) break
  assert.deepEqual(got, upTo(3))
})

test('one event is handled at a time, and the cursor moves when its handler has resolved', async () => {
  await using it = await scriptedClient(logOf(3))
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
  await using it = await scriptedClient(logOf(3))
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
  await using it = await scriptedClient({
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

test('a kind of frame that is not known yet is passed over', async () => {
  await using it = await scriptedClient({
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
  await using it = await scriptedClient({
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
  await using it = await scriptedClient({
    subscribe(socket, id) {
      const refusal = { message: 'Not yours.', extensions: { code: 'FORBIDDEN', retryable: false, requestId: 'r1' } }
      socket.send({ id, type: 'error', payload: [refusal] })
    },
  })
  const live = it.client.events(document, { filter: { topicIds: ['top_x'] } }, { onEvent: () => {} })
  await assert.rejects(live.done, { name: 'RequestFailed', code: 'FORBIDDEN', requestId: 'r1' })
})

test('an aborted signal, stop and close end a stream without an error', async () => {
  await using it = await scriptedClient(logOf(0))
  const controller = new AbortController()
  const aborted = it.client.events(document, { signal: controller.signal }, { onCaughtUp: () => controller.abort() })
  await aborted.done
  const stopped: LiveEvents<unknown> = it.client.events(document, {}, { onCaughtUp: () => stopped.stop() })
  await stopped.done
  const closed = it.client.events(document, {}, { onCaughtUp: () => it.client.close() })
  for await (const _event of closed) assert.fail('no event was sent')
  await closed.done
  await it.client.events(document).done
})

test('one that waits for its next try when the client is closed ends without an error', async () => {
  await using it = await scriptedClient({
    subscribe(socket, id) {
      const extensions = { code: 'RATE_LIMITED', retryable: true, retryAfterMs: 50 }
      socket.send({ id, type: 'error', payload: [{ message: 'Later.', extensions }] })
      setTimeout(() => it.client.close(), 20)
    },
  })
  await it.client.events(document).done
})
