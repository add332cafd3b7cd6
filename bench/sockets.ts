import { once } from 'node:events'
import { WebSocket } from 'ws'
import { addressOf, WrongAnswer } from './load.ts'

/** A socket that speaks graphql-transport-ws by hand: what comes in is handed on as bytes. */
export async function openSocket(port: number, caller: { token?: string; guest?: number }): Promise<WebSocket> {
  const headers = caller.guest === undefined ? {} : { 'x-forwarded-for': addressOf(caller.guest) }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    headers,
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init', payload: { token: caller.token } }))
  const [answer] = await once(socket, 'message')
  if (JSON.parse(String(answer)).type !== 'connection_ack') throw new WrongAnswer(`Not acknowledged: ${answer}`)
  return socket
}

/** Subscribes to `events` and waits until the server says that what follows is live. */
export async function follow(socket: WebSocket, query: string, variables: object): Promise<void> {
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }))
  const [answer] = await once(socket, 'message')
  const { payload } = JSON.parse(String(answer))
  if (payload?.data?.events?.__typename !== 'FeedCaughtUp') throw new WrongAnswer(`Not caught up: ${answer}`)
}

/** A few at a time: a thousand at once would overflow the queue of the listening socket. */
export async function openMany<Opened>(count: number, open: (n: number) => Promise<Opened>): Promise<Opened[]> {
  const opened: Opened[] = []
  for (let start = 0; start < count; start += 50)
    opened.push(...(await Promise.all(Array.from({ length: Math.min(50, count - start) }, (_, i) => open(start + i)))))
  return opened
}
