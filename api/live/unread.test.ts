import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import WebSocket, { WebSocketServer } from 'ws'
import { openSocket } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'
import { Connection } from './connection.ts'

const server = await startTestServer()
after(() => server.close())

/** A connection of ours and the socket at its other end, which takes nothing until it is told to. */
async function pair() {
  const wss = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(wss, 'listening')
  const accepted = once(wss, 'connection')
  const far = new WebSocket(`ws://127.0.0.1:${(wss.address() as AddressInfo).port}`)
  const [near, request] = (await accepted) as [WebSocket, IncomingMessage]
  if (far.readyState !== far.OPEN) await once(far, 'open')
  far.pause()
  const caller = { requestId: '', address: '', host: undefined, locale: 'en', credential: null, level: null }
  const close = () => {
    far.terminate()
    wss.close()
  }
  return { near, far, close, connection: new Connection(near, request.socket, caller, server.runtime) }
}

test('nothing more is read from a peer that takes no answers, until it takes them', async () => {
  const { near, far, close, connection } = await pair()
  try {
    const sending: Promise<void>[] = []
    // What the kernel takes is not held by us.
    for (let i = 0; i < 100 && !near.isPaused; i++) sending.push(connection.sendText('x'.repeat(1_000_000)))
    assert.ok(near.isPaused, 'a hundred megabytes are waiting, and it still listens')
    far.resume()
    await Promise.all(sending)
    assert.equal(near.isPaused, false)
  } finally {
    close()
  }
})

test('a flood of pings is answered to the last one, though nobody takes the answers for a while', async () => {
  const socket = await openSocket(server)
  await socket.init()
  socket.ws.pause()
  const filler = 'x'.repeat(200_000)
  for (let i = 0; i < 150; i++) socket.send({ type: 'ping', payload: { i, filler } })
  socket.ws.resume()
  for (let i = 0; i < 150; i++) await socket.next(({ payload }) => payload.i === i)
  await socket.close()
})
