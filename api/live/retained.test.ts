import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openSocket } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heldBytes = () => {
  collect()
  return process.memoryUsage().heapUsed
}

const server = await startTestServer()
after(() => server.close())

test('of long subscriptions that have ended nothing long is kept', async () => {
  const socket = await openSocket(server)
  await socket.init()
  const subscribe = async (i: number) => {
    socket.subscribe(`s${i}`, `subscription { events { __typename } } # ${String(i).padEnd(230_000, 'x')}`)
    await socket.next(({ id, type }) => id === `s${i}` && type === 'next')
    socket.send({ type: 'complete', id: `s${i}` })
  }
  // Until the cache of documents is full, which is bounded by itself.
  for (let i = 0; i < 50; i++) await subscribe(i)
  const before = heldBytes()
  for (let i = 50; i < 250; i++) await subscribe(i)
  const grown = heldBytes() - before
  assert.ok(grown < 20_000_000, `200 of them hold ${grown} bytes`)
  await socket.close()
})
