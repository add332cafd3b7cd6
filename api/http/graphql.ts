import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { badRequest, type Params, prepare, withoutHttp } from '../graphql/operation.ts'
import { publicError } from '../graphql/public-error.ts'
import type { ServerContext } from '../graphql/server-context.ts'
import { type Api, bodyLimit } from '../graphql/yoga.ts'
import type { Runtime } from '../runtime.ts'
import type { AnswerCache } from './answer-cache.ts'
import { readBody } from './body.ts'
import { isForeignOrigin } from './caller.ts'
import { responseCookie } from './cookies.ts'
import { type Caller, callerOf, contextOfCaller } from './requests.ts'

interface Parts {
  api: Api
  runtime: Runtime
  answers: AnswerCache
}

/** A page of another site cannot set this header without asking first (CORS): a GET with it is no forged one. */
export const clientHeader = 'x-graphql-client'

const responseJson = 'application/graphql-response+json'

/**
 * The ordinary case, a POST of JSON that wants JSON, goes straight from the socket through Yoga's plugins and back;
 * everything rarer (GET, event streams, odd headers) takes Yoga's own HTTP handler.
 */
export async function handleGraphql(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { runtime } = parts
  const caller = callerOf(runtime, request)
  response.setHeader('x-request-id', caller.requestId)
  const refused = refusalOf(request, caller, runtime)
  if (refused) return reply(response, refused.status, { errors: [badRequest(refused.message, caller.requestId)] })
  const server = serverContext(runtime, caller, response)
  if (request.method !== 'POST' || !wantsJson(request)) return viaYoga(parts.api, request, response, server)
  const body = await readBody(request, bodyLimit)
  if (!body) {
    response.setHeader('connection', 'close')
    return reply(response, 413, {
      errors: [badRequest(`A request may have at most ${bodyLimit} bytes.`, caller.requestId)],
    })
  }
  await answer(parts, request, response, { body, caller, server })
}

interface Asked {
  body: Buffer
  caller: Caller
  server: ServerContext
}

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const { body, caller, server } = asked
  const key = caller.credential ? null : await parts.answers.keyOf(caller, body)
  const known = key && parts.answers.get(key)
  if (known) return send(response, 200, mediaType(request), known)
  const params = paramsOf(body)
  if (!params) return viaYoga(parts.api, request, response, server, body)
  const operation = await prepare(parts.api, params, server)
  if (Array.isArray(operation)) return reply(response, statusOf(operation, request), { errors: operation }, request)
  if (operation.kind === 'subscription') return viaYoga(parts.api, request, response, server, body)
  const result = await operation.execute()
  for (const [name, value] of Object.entries(server.headers)) response.setHeader(name, value)
  if (result.errors?.length) return reply(response, statusOf(result.errors, request, result), result, request)
  const text = Buffer.from(JSON.stringify(result))
  if (key && operation.kind === 'query') parts.answers.put(key, text)
  send(response, 200, mediaType(request), text)
}

function serverContext(runtime: Runtime, caller: Caller, response: ServerResponse): ServerContext {
  const cookie = responseCookie(response, runtime.ports.publicUrl)
  const context = () =>
    contextOfCaller(runtime, caller, cookie).catch((error: unknown) => {
      throw publicError(error, caller.requestId, runtime.log)
    })
  return { requestId: caller.requestId, headers: {}, context }
}

function refusalOf(
  request: IncomingMessage,
  caller: Caller,
  runtime: Runtime,
): { status: number; message: string } | null {
  const foreign = isForeignOrigin(request, runtime.ports.publicUrl, runtime.config.trustProxy)
  if (caller.credential?.byCookie && foreign)
    return { status: 403, message: 'A page of another site may not use this cookie. Send a token.' }
  if (request.method === 'GET' && !request.headers[clientHeader])
    return {
      status: 403,
      message: `A GET must carry the header ${clientHeader}, so that no page of another site can make it.`,
    }
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (request.method === 'POST' && type !== 'application/json')
    return { status: 415, message: 'Send application/json.' }
  return null
}

function wantsJson(request: IncomingMessage): boolean {
  const accept = request.headers.accept ?? '*/*'
  return (
    /application\/(graphql-response\+)?json|\*\/\*/.test(accept) && !/text\/event-stream|multipart\/mixed/.test(accept)
  )
}

function mediaType(request: IncomingMessage): string {
  const accept = request.headers.accept ?? '*/*'
  const legacy = accept.includes('application/json') && !accept.includes(responseJson)
  return `${legacy ? 'application/json' : responseJson}; charset=utf-8`
}

/** Only what is certainly well-formed; the rest gets Yoga's precise refusals. */
function paramsOf(body: Buffer): Params | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
    const { query, operationName, variables, extensions, ...others } = value as Record<string, unknown>
    const wellFormed =
      typeof query === 'string' &&
      (operationName == null || typeof operationName === 'string') &&
      (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
      (extensions == null || (typeof extensions === 'object' && !Array.isArray(extensions)))
    return wellFormed && Object.keys(others).length === 0 ? (value as Params) : null
  } catch {
    return null
  }
}

/** By the media type: `application/json` is 200 whatever happened; the newer one says it in the status. */
function statusOf(errors: readonly GraphQLError[], request: IncomingMessage, result?: ExecutionResult): number {
  const own = errors.map((error) => (error.extensions.http as { status?: number } | undefined)?.status).find(Boolean)
  if (own && !result?.data) return own
  if (result && 'data' in result) return 200
  return mediaType(request).startsWith('application/json') ? 200 : 400
}

function reply(response: ServerResponse, status: number, result: ExecutionResult, request?: IncomingMessage): void {
  const headers = result.errors?.map(
    (error) => (error.extensions.http as { headers?: Record<string, string> })?.headers ?? {},
  )
  for (const [name, value] of Object.entries(Object.assign({}, ...(headers ?? []))))
    response.setHeader(name, String(value))
  const text = JSON.stringify({ ...result, ...(result.errors ? { errors: withoutHttp(result.errors) } : {}) })
  send(response, status, request ? mediaType(request) : `${responseJson}; charset=utf-8`, Buffer.from(text))
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'access-control-allow-origin': '*',
  })
  response.end(body)
}

async function viaYoga(
  api: Api,
  request: IncomingMessage,
  response: ServerResponse,
  server: ServerContext,
  body?: Buffer,
): Promise<void> {
  if (body) Object.assign(request, { body: body.toString() })
  await api.handle(request, response, server)
}
