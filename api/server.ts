import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failInterruptedImports } from '@forium/schema/transfer/starting.ts'
import { createApi } from './graphql/yoga.ts'
import { AnswerCache } from './http/answer-cache.ts'
import { route } from './http/routes.ts'
import { openWeb } from './http/web.ts'
import { startLogReaders } from './jobs/log-readers.ts'
import { startWorker } from './jobs/worker.ts'
import { LiveHub } from './live/hub.ts'
import { attachSockets } from './live/sockets.ts'
import { openMailDoor } from './mail/door.ts'
import { isOutage, retryAfter } from './outage.ts'
import type { Runtime } from './runtime.ts'

export interface RunningServer {
  url: string
  /** Open sockets. */
  sockets(): number
  /** Sockets are told to come back, requests under way are answered, writes and jobs finished. */
  close(): Promise<void>
}

/** Serves everything of one process on one port. The runtime stays the caller's to close. */
export async function startServer(runtime: Runtime): Promise<RunningServer> {
  const api = createApi(runtime.log)
  const hub = new LiveHub(runtime.log)
  let stopping = false
  const answers = new AnswerCache(runtime.ports, { isOn: runtime.config.cache })
  const web = openWeb({ api, runtime, answers }, runtime.config.webDir)
  const parts = { api, runtime, answers, web, ready: () => !stopping }
  const server = createServer((request, response) => {
    limitArrival(request)
    route(parts, request, response).catch((error: unknown) => {
      runtime.log.error({ error: String(error), path: request.url?.split('?', 1)[0] }, 'http: could not answer')
      if (response.headersSent) return void response.destroy()
      if (isOutage(error)) response.writeHead(503, { 'retry-after': retryAfter }).end()
      else response.writeHead(500).end()
    })
  })
  server.headersTimeout = 15_000
  server.requestTimeout = fileMs
  const sockets = attachSockets(server, '/graphql', { api, hub, runtime })
  await failInterruptedImports(runtime.systemContext(''))
  runtime.gauges.sockets = () => sockets.count
  await listen(server, runtime)
  const background = { context: () => runtime.systemContext(''), log: runtime.log }
  const closeMailDoor = await openMailDoor(runtime)
  const stopReaders = startLogReaders(background)
  const stopWorker = startWorker(background)
  return {
    url: addressOf(server, runtime),
    sockets: () => sockets.count,
    async close() {
      stopping = true
      const closed = new Promise((resolve) => server.close(resolve))
      await sockets.close()
      hub.close()
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), 5_000)
      await closed
      clearTimeout(late)
      await closeMailDoor()
      await stopReaders()
      await stopWorker()
      await api.dispose()
    },
  }
}

/** A file may come over a slow line; whatever else takes so long to arrive is no caller but a burden. */
const fileMs = 15 * 60_000
const bodyMs = 30_000

function limitArrival(request: IncomingMessage): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'PUT') return
  const limit = setTimeout(() => request.complete || request.destroy(), bodyMs)
  request.once('close', () => clearTimeout(limit))
}

function listen(server: Server, { config }: Runtime): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${config.port} of ${config.host} is taken. Set PORT to another one.`) : error)
    })
    server.listen(config.port, config.host, resolve)
  })
}

function addressOf(server: Server, { config }: Runtime): string {
  const { port } = server.address() as AddressInfo
  return config.publicUrl ?? `http://${config.host}:${port}`
}
