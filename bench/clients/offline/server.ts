// A server on which every client can leave messages, and which counts what really arrived. What it does with them is
// set from outside: answer, take them and never answer, or not even take them (a network that is there and slow).
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

export type Mode = 'answers' | 'takes' | 'hangs'
export interface Arrival {
  text: string
  /** By which a server knows that it was sent twice; undefined: it cannot know. */
  key: string | undefined
}
export interface MessageServer {
  arrivals: Arrival[]
  /** Requests that came, taken or not. */
  requests: number
  mode: Mode
  close(): Promise<void>
}

export async function startMessageServer(port: number, mode: Mode): Promise<MessageServer> {
  const sockets = new WebSocketServer({ noServer: true })
  const state: MessageServer = { arrivals: [], requests: 0, mode, close: () => closed(server, sockets) }
  const server = createServer(async (request, response) => {
    const body = await json(request)
    const message = messageIn(body)
    if (message) state.requests++
    if (message && state.mode !== 'hangs') state.arrivals.push(message)
    if (message && state.mode !== 'answers') return
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answerTo(body, message)))
  })
  server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, greet))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return state
}

interface Body {
  query?: string
  variables?: { text?: string; input?: { body?: string; clientId?: string } }
  message?: { id?: string; text?: string }
}

function messageIn({ query, variables, message }: Body): Arrival | undefined {
  if (message?.text) return { text: message.text, key: message.id } // Stream
  if (!query?.includes('mutation')) return undefined
  const text = variables?.text ?? variables?.input?.body
  return text ? { text, key: variables?.input?.clientId } : undefined
}

/** To each in its own words. */
function answerTo({ query = '' }: Body, message: Arrival | undefined): object {
  const id = `m${message?.text}`
  if (query.includes('commentCreate'))
    return { data: { commentCreate: { success: true, lastSyncId: 1, comment: { id } } } }
  if (query.includes('SendMessagePayload'))
    return { data: { sendMessage: { __typename: 'SendMessagePayload', message: { id } } } }
  if (query) return { data: { sendMessage: { __typename: 'Message', id, text: message?.text } } }
  return { message: { id: message?.key, text: message?.text, created_at: new Date(), updated_at: new Date() } }
}

/** As Stream's server does when somebody connects. */
function greet(socket: WebSocket): void {
  const me = { id: 'ada', channel_mutes: [], mutes: [], devices: [] }
  const greeting = { type: 'health.check', connection_id: 'c1', me, created_at: new Date() }
  socket.send(JSON.stringify(greeting))
  socket.on('message', () => socket.send(JSON.stringify(greeting)))
}

async function json(request: IncomingMessage): Promise<Body> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text ? (JSON.parse(text) as Body) : {}
}

async function closed(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
}
