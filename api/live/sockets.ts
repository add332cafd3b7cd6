import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { heedCredentials } from '@forium/schema/people/authenticate.ts'
import { type CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { type Params, prepare, withoutHttp } from '../graphql/operation.ts'
import type { Api } from '../graphql/yoga.ts'
import { isForeignOrigin } from '../http/caller.ts'
import { callerOf } from '../http/requests.ts'
import type { Runtime } from '../runtime.ts'
import { Connection } from './connection.ts'
import { eventsField } from './grouping.ts'
import type { LiveHub } from './hub.ts'

export const socketLimits = {
  messageBytes: 256 * 1024,
  operations: 20,
  initMs: 5_000,
  pingMs: 12_000,
  checkMs: 3_000,
}

interface Extra {
  connection: Connection
}

export interface Sockets {
  /** Tells every client to come back, and waits for none longer than a moment. */
  close(): Promise<void>
  readonly count: number
}

/** graphql-transport-ws on the same port and path as HTTP; `events` frames take the hub's own way to the socket. */
export function attachSockets(
  server: Server,
  path: string,
  parts: { api: Api; hub: LiveHub; runtime: Runtime },
): Sockets {
  const { runtime } = parts
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: socketLimits.messageBytes,
    handleProtocols,
    clientTracking: true,
  })
  const protocol = makeServer(protocolOptions(parts))
  const connections = new Set<Connection>()
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== path) return refuse(socket, 404, 'Not Found')
    const caller = callerOf(runtime, request)
    const foreign = isForeignOrigin(request, runtime.ports.publicUrl, runtime.config.trustProxy)
    if (caller.credential?.byCookie && foreign) return refuse(socket, 403, 'Forbidden')
    wss.handleUpgrade(request, socket, head, (ws) => {
      const connection = new Connection(ws, socket, caller, runtime)
      connections.add(connection)
      serve(ws, protocol, connection)
      ws.on('close', () => connections.delete(connection))
    })
  })
  const stopSweep = sweep(connections)
  const unheed = heedCredentials(runtime.ports, (hashes) => {
    for (const connection of connections)
      if (hashes.has(connection.credentialHash() ?? '')) void connection.checkCredential()
  })
  return {
    get count() {
      return connections.size
    },
    async close() {
      stopSweep()
      unheed()
      for (const connection of connections) connection.close(1012, 'The server restarts')
      await new Promise((resolve) => setTimeout(resolve, connections.size > 0 ? 250 : 0))
      for (const connection of connections) connection.terminate()
      wss.close()
    },
  }
}

function serve(
  ws: WebSocket,
  protocol: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>,
  connection: Connection,
): void {
  ws.on('error', () => ws.terminate())
  const closed = protocol.opened(
    {
      protocol: ws.protocol,
      send: (text) => connection.sendText(text),
      close: (code: CloseCode | number, reason) => connection.close(code, reason ?? ''),
      onMessage: (handle) => ws.on('message', (data) => void connection.receive(withQuery(String(data)), handle)),
    },
    { connection },
  )
  ws.on('close', (code, reason) => void closed(code, String(reason)))
}

/** graphql-ws takes no `subscribe` without a text, not even an empty one, where a document is named. */
function withQuery(text: string): string {
  if (!text.includes('"documentId"')) return text
  try {
    const message = JSON.parse(text)
    if (message.type !== 'subscribe' || typeof message.payload?.documentId !== 'string') return text
    return JSON.stringify({ ...message, payload: { query: '', ...message.payload } })
  } catch {
    return text
  }
}

function protocolOptions({ api, hub }: { api: Api; hub: LiveHub }): ServerOptions<Record<string, unknown>, Extra> {
  return {
    connectionInitWaitTimeout: socketLimits.initMs,
    onConnect: ({ connectionParams, extra }) => extra.connection.open(connectionParams),
    async onSubscribe({ extra, subscriptions }, id, payload) {
      const { connection } = extra
      if (Object.keys(subscriptions).length > socketLimits.operations)
        return connection.tooMany(socketLimits.operations)
      const operation = await prepare(api, payload as Params, connection.serverContext())
      if (Array.isArray(operation)) return withoutHttp(operation)
      const params: Params = { ...(payload as Params), query: operation.text }
      const field =
        operation.kind === 'subscription' ? eventsField(operation.args.document, params.operationName) : null
      if (!field) return { ...operation.args, rootValue: operation }
      const lifetime = await hub.open(operation, params, field, connection.outlet(id))
      return Array.isArray(lifetime)
        ? lifetime
        : { ...operation.args, rootValue: { ...operation, subscribe: () => lifetime } }
    },
    onNext: (_socket, _id, _payload, _args, result) =>
      result.errors?.length ? { ...result, errors: withoutHttp(result.errors) } : undefined,
    onError: ({ extra }, _id, _payload, errors) => extra.connection.publicErrors(errors),
    execute: ({ rootValue }) => (rootValue as { execute(): never }).execute(),
    subscribe: ({ rootValue }) => (rootValue as { subscribe(): never }).subscribe(),
  }
}

/** Frozen peers, and credentials that are no good any more and of which no hint came, are found within a few seconds. */
function sweep(connections: Set<Connection>): () => void {
  const pings = setInterval(() => {
    for (const connection of connections) connection.ping()
  }, socketLimits.pingMs)
  const checks = setInterval(() => {
    for (const connection of connections) void connection.checkCredential()
  }, socketLimits.checkMs)
  pings.unref()
  checks.unref()
  return () => {
    clearInterval(pings)
    clearInterval(checks)
  }
}

function refuse(socket: Duplex, status: number, text: string): void {
  socket.end(`HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
