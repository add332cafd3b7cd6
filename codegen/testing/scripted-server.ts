import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

export interface Asked {
  query: string
  operationName: string
  variables: Record<string, unknown>
}

export interface Answer {
  status?: number
  headers?: Record<string, string>
  /** An object is sent as JSON, a string as it is. */
  body: object | string
}

/** One client's socket, seen from the server. */
export interface ServerSocket {
  token: string | undefined
  next(id: string, data: object): void
  send(message: object): void
  close(code: number): void
  /** Like a cable that is cut: no close frame. */
  cut(): void
}

export interface Script {
  answer?(asked: Asked, request: IncomingMessage): Answer | 'cut'
  /** Called with `connection_init`; true acknowledges, a number closes with that code. */
  connect?(socket: ServerSocket): true | number | 'silence'
  subscribe?(socket: ServerSocket, id: string, variables: Record<string, unknown>): void
  message?(socket: ServerSocket, message: { type: string; id?: string }): void
}

/** A server that says exactly what a test wants it to say: for what a healthy Forium never does. */
export async function scriptedServer(script: Script) {
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const answer = script.answer?.(JSON.parse(text), request) ?? { status: 404, body: 'no script' }
    if (answer === 'cut') return request.socket.destroy()
    const { status = 200, headers = {}, body } = answer
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  const sockets = new WebSocketServer({ server })
  const all: ServerSocket[] = []
  sockets.on('connection', (ws) => {
    const socket = serverSocket(ws)
    all.push(socket)
    ws.on('message', (data) => receive(script, socket, JSON.parse(String(data))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    /** Every socket there was, in order. */
    sockets: all,
    async [Symbol.asyncDispose]() {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function receive(
  script: Script,
  socket: ServerSocket,
  message: { type: string; id?: string; payload?: { token?: string | null; variables?: Record<string, unknown> } },
): void {
  script.message?.(socket, message)
  if (message.type === 'connection_init') {
    socket.token = message.payload?.token ?? undefined
    const welcome = script.connect?.(socket) ?? true
    if (welcome === true) socket.send({ type: 'connection_ack' })
    else if (welcome !== 'silence') socket.close(welcome)
  }
  if (message.type === 'subscribe') script.subscribe?.(socket, message.id!, message.payload!.variables!)
}

function serverSocket(ws: WebSocket): ServerSocket {
  const send = (message: object) => ws.send(JSON.stringify(message))
  return {
    token: undefined,
    send,
    next: (id, data) => send({ id, type: 'next', payload: { data } }),
    close: (code) => ws.close(code),
    cut: () => ws.terminate(),
  }
}
