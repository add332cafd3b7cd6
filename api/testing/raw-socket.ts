import { once } from 'node:events'
import WebSocket from 'ws'

// biome-ignore lint/suspicious/noExplicitAny: messages of tests are looked into freely
type Message = any

export interface RawOptions {
  /** Default: the protocol's own. */
  protocols?: string[]
  headers?: Record<string, string>
}

/** A socket that speaks only when told to: for what a well-behaved client never says. */
export type RawSocket = Awaited<ReturnType<typeof openSocket>>

export async function openSocket({ url }: { url: string }, options: RawOptions = {}) {
  const { protocols = ['graphql-transport-ws'], headers = {} } = options
  const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocols, { headers })
  const received: Message[] = []
  const looking = new Set<() => void>()
  const look = () => {
    for (const wake of [...looking]) wake()
  }
  ws.on('message', (data) => {
    received.push(JSON.parse(String(data)))
    look()
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    ws.on('close', (code, reason) => {
      resolve({ code, reason: String(reason) })
      look()
    }),
  )
  await once(ws, 'open')
  /** Takes the first message that satisfies the condition; those before it stay. */
  const next = async (condition: (message: Message) => boolean = () => true): Promise<Message> => {
    for (;;) {
      const at = received.findIndex(condition)
      if (at >= 0) return received.splice(at, 1)[0]
      if (ws.readyState === ws.CLOSED) throw new Error(`Closed before it came. Left: ${JSON.stringify(received)}`)
      await new Promise<void>((resolve) => {
        const wake = () => {
          looking.delete(wake)
          resolve()
        }
        looking.add(wake)
      })
    }
  }
  return {
    ws,
    received,
    closed,
    next,
    send: (message: unknown) => ws.send(typeof message === 'string' ? message : JSON.stringify(message)),
    /** Says who it is and waits to be let in. */
    async init(token?: string): Promise<void> {
      ws.send(JSON.stringify({ type: 'connection_init', ...(token ? { payload: { token } } : {}) }))
      await next(({ type }) => type === 'connection_ack')
    },
    subscribe: (id: string, query: string, variables?: object) =>
      ws.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } })),
    async close(): Promise<void> {
      ws.terminate()
      await closed
    },
  }
}

/** What an upgrade is answered with when it is refused. */
export async function refusedUpgrade({ url }: { url: string }, path: string, headers: Record<string, string>) {
  const ws = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, ['graphql-transport-ws'], { headers })
  ws.on('error', () => {})
  const [request, response] = await once(ws, 'unexpected-response')
  request.destroy()
  return response.statusCode as number
}
