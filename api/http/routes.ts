import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { schema } from '@forium/schema/index.ts'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { demandAnswer } from '../database/answers.ts'
import type { Api } from '../graphql/yoga.ts'
import type { Runtime } from '../runtime.ts'
import type { AnswerCache } from './answer-cache.ts'
import { sendAvatar } from './avatar.ts'
import { sendBrandImage } from './brand-image.ts'
import { handleFile } from './files.ts'
import { sendGraphiql } from './graphiql.ts'
import { handleGraphql } from './graphql.ts'
import { handleInboundMail } from './inbound-mail.ts'
import { handleUnsubscribe } from './unsubscribe.ts'
import type { Web } from './web.ts'

export interface Parts {
  api: Api
  runtime: Runtime
  answers: AnswerCache
  /** Pages; null where the web app was not built. */
  web: Web | null
  /** False from the moment the server is told to stop. */
  ready(): boolean
}

/** Every address of the server, in one place. */
export async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0]!
  if (path === '/graphql') return handleGraphql(parts, request, response)
  response.setHeader('x-content-type-options', 'nosniff')
  if (path === '/mail/unsubscribe' && ['GET', 'HEAD', 'POST'].includes(request.method!))
    return handleUnsubscribe(parts.runtime, request, response)
  if (path === '/mail/inbound' && request.method === 'POST') return handleInboundMail(parts.runtime, request, response)
  if (path.startsWith('/files/')) return handleFile(parts.runtime, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return parts.web ? parts.web(request, response) : text(response, 405, 'Method not allowed')
  if (path === '/graphql/schema.graphql') return sendSdl(request, response)
  if (path === '/healthz') return text(response, 200, 'ok')
  if (path === '/readyz') return sendReadiness(parts, response)
  if (path.startsWith('/brand/')) return sendBrandImage(parts.runtime, request, response)
  if (path.startsWith('/avatars/')) return sendAvatar(parts.runtime, request, response)
  if (path === '/graphiql' && parts.runtime.config.graphiql)
    return sendGraphiql(response, join(parts.runtime.config.dataDir, 'cache'))
  return parts.web ? parts.web(request, response) : text(response, 404, 'Not found')
}

let sdl: { text: string; etag: string } | undefined

function sendSdl(request: IncomingMessage, response: ServerResponse): void {
  if (!sdl) {
    const printed = printSchema(lexicographicSortSchema(schema))
    sdl = { text: printed, etag: `"${createHash('sha1').update(printed).digest('base64url')}"` }
  }
  response.setHeader('etag', sdl.etag)
  response.setHeader('access-control-allow-origin', '*')
  if (request.headers['if-none-match'] === sdl.etag) return void response.writeHead(304).end()
  text(response, 200, sdl.text)
}

/** Ready means: not stopping, and the database answers. */
async function sendReadiness({ runtime, ready }: Parts, response: ServerResponse): Promise<void> {
  if (!ready()) return text(response, 503, 'stopping')
  try {
    await demandAnswer(runtime.ports.database)
    text(response, 200, 'ready')
  } catch (error) {
    runtime.log.error({ error: String(error) }, 'readyz: the database does not answer')
    text(response, 503, 'the database does not answer')
  }
}

function text(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
