import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Wake } from '@forium/schema/ports/wake.ts'

import { counted } from '../testing/counted.ts'
import { openSocket, type RawSocket } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'
import { createTopic, sendPost, uuidv7 } from '../testing/writing.ts'

let listeners = 0
const countingListeners = (real: Wake): Wake => {
  const listening = (stop: () => void) => {
    listeners++
    return () => {
      listeners--
      stop()
    }
  }
  return {
    signal: (topic) => real.signal(topic),
    send: (topic, payload) => real.send(topic, payload),
    listen: (topic, listener) => listening(real.listen(topic, listener)),
    receive: (topic, listener) => listening(real.receive(topic, listener)),
  }
}

const counting = counted()
const server = await startTestServer({ wake: countingListeners, database: counting.around, env: { LIMITS: 'off' } })
const owner = await server.person('owner', ['OWNER'])
const topicId = await createTopic(server, owner)
after(() => server.close())

const subscriptions = {
  'of events': 'subscription { events { __typename } }',
  'of events in a fragment': 'subscription { ...Live } fragment Live on Subscription { events { __typename } }',
  'of events of a topic': `subscription { events(filter: { topicIds: ["${topicId}"] }) { __typename } }`,
  'of signals': `subscription { signals(topicIds: ["${topicId}"]) { __typename } }`,
}

const ways: Record<string, (socket: RawSocket) => Promise<unknown>> = {
  'its end is asked for': async (socket) => {
    socket.send({ type: 'complete', id: '1' })
    socket.subscribe('2', '{ __typename }')
    await socket.next(({ id, type }) => id === '2' && type === 'complete')
    await socket.close()
  },
  'its socket is closed': async (socket) => {
    socket.ws.close(1000)
    await socket.closed
  },
  'its socket is cut': (socket) => socket.close(),
  'its socket is cut before it has begun': (socket) => socket.close(),
}

for (const [what, query] of Object.entries(subscriptions))
  for (const [way, end] of Object.entries(ways))
    test(`a subscription ${what} leaves nothing behind when ${way}`, { timeout: 20_000 }, async () => {
      await oneLeaves(query, end, true)
      const before = await settled()
      assert.equal(server.sockets(), 0)
      await oneLeaves(query, end, !way.includes('before'))
      assert.equal(await settled(), before)
      assert.equal(server.sockets(), 0)
    })

async function oneLeaves(query: string, end: (socket: RawSocket) => Promise<unknown>, begun: boolean): Promise<void> {
  const socket = await openSocket(server)
  await socket.init(owner.token)
  socket.subscribe('1', query)
  if (begun) await answering(socket)
  await end(socket)
}

/** The server has dealt with all that came before this question. */
async function answering(socket: RawSocket): Promise<void> {
  socket.subscribe('0', '{ syncCursor }')
  await socket.next(({ id, type }) => id === '0' && type === 'complete')
}

test('nothing is read for those who have left', { timeout: 20_000 }, async () => {
  const watch = await openSocket(server)
  await watch.init()
  watch.subscribe('1', `subscription { events(filter: { topicIds: ["${topicId}"] }) { __typename } }`)
  await watch.next(({ payload }) => payload?.data?.events.__typename === 'FeedCaughtUp')
  const one = () =>
    counting.during(async () => {
      await sendPost(server, owner, topicId, uuidv7(), 'hello')
      await watch.next(({ payload }) => payload?.data?.events.__typename === 'EventDelivered')
    })
  // The least of some: jobs read now and then, too.
  const statementsOfOnePost = async () => Math.min(await one(), await one(), await one(), await one(), await one())
  const alone = await statementsOfOnePost()
  const reader = await openSocket(server)
  await reader.init(owner.token)
  reader.subscribe(
    '1',
    'subscription { events { ... on EventDelivered { event { ... on PostCreated { post { body { text } } } } } } }',
  )
  await answering(reader)
  const together = await statementsOfOnePost()
  await reader.next(({ payload }) => payload?.data?.events?.event?.post.body.text === 'hello')
  assert.ok(together > alone, `${together} statements with a reader, ${alone} without`)
  await reader.close()
  await until(() => server.sockets() === 1)
  assert.equal(await statementsOfOnePost(), alone)
  await watch.close()
})

/** How many listeners there are once their number does not change any more. */
async function settled(): Promise<number> {
  for (let same = 0, last = -1; same < 10; last = listeners) {
    same = listeners === last && server.sockets() === 0 ? same + 1 : 0
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return listeners
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}
