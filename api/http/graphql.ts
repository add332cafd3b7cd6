import type { IncomingMessage, ServerResponse } from 'node:http'
import { apiLevel } from '@forium/schema/community/server.graphql.ts'
import { type Params, prepare, refusal } from '../graphql/operation.ts'
import { publicError } from '../graphql/public-error.ts'
import type { ServerContext } from '../graphql/server-context.ts'
import { type Api, bodyLimit, levelHeader } from '../graphql/yoga.ts'
import type { Runtime } from '../runtime.ts'
import { admitting, demandLevel } from './admitting.ts'
import type { AnswerCache } from './answer-cache.ts'
import { CallerGone, readBody } from './body.ts'
import { answerById, isByDocumentId } from './by-id.ts'
import { isForeignOrigin } from './caller.ts'
import { responseCookie } from './cookies.ts'
import { acceptsJson, sendData, sendErrors, sendResult } from './reply.ts'
import { type Caller, callerOf, contextOfCaller } from './requests.ts'
import { endWithRights } from './streams.ts'

export interface Parts {
  api: Api
  runtime: Runtime
  answers: AnswerCache
}

/** A page of another site cannot set this header without asking first (CORS): a GET with it is no forged one. */
export const clientHeader = 'x-graphql-client'

/** One request and its answer. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  caller: Caller
  server: ServerContext
}

/**
 * The ordinary case, a POST of JSON that wants JSON, goes straight from the socket through Yoga's plugins and back;
 * everything rarer (GET, event streams, odd headers) takes Yoga's own HTTP handler.
 */
export async function handleGraphql(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { runtime } = parts
  const caller = callerOf(runtime, request)
  response.setHeader('x-request-id', caller.requestId)
  response.setHeader(levelHeader, apiLevel)
  const exchange = { request, response, caller, server: serverContext(runtime, caller, response) }
  try {
    const refused = refusalOf(request, caller, runtime)
    if (refused) return refuse(exchange, ...refused)
    demandLevel(caller, runtime.config.minClientLevel)
    if (request.method === 'POST' && acceptsJson(request)) await readAndAnswer(parts, exchange)
    else if (isByDocumentId(request)) await answerById(parts, exchange)
    else await viaYoga(parts, exchange)
  } catch (error) {
    if (error instanceof CallerGone) return
    if (response.headersSent) throw error
    sendResult(request, response, { errors: [publicError(error, caller.requestId, runtime.log)] })
  }
}

async function readAndAnswer(parts: Parts, exchange: Exchange): Promise<void> {
  const body = await readBody(exchange.request, bodyLimit)
  if (body) return answer(parts, exchange, body)
  exchange.response.setHeader('connection', 'close')
  refuse(exchange, 413, `A request may have at most ${bodyLimit} bytes.`)
}

async function answer(parts: Parts, exchange: Exchange, body: Buffer): Promise<void> {
  const { request, response, caller, server } = exchange
  const key = caller.credential ? null : await parts.answers.keyOf(caller, body)
  const known = key && parts.answers.get(key)
  if (known) return sendData(request, response, known)
  const json = jsonOf(body)
  if (json === undefined) return refuse(exchange, 400, 'The body is no JSON.')
  const params = paramsOf(json)
  if (!params) return viaYoga(parts, exchange, body)
  const operation = await prepare(parts.api, params, server)
  if (Array.isArray(operation)) return sendResult(request, response, { errors: operation })
  if (operation.kind === 'subscription') {
    const { documentId: _named, ...others } = params
    return viaYoga(parts, exchange, Buffer.from(JSON.stringify({ ...others, query: operation.text })))
  }
  const result = await operation.execute()
  if (result.errors?.length || !key || operation.kind !== 'query') return sendResult(request, response, result)
  const text = Buffer.from(JSON.stringify(result))
  parts.answers.put(key, text)
  sendData(request, response, text)
}

export function serverContext(runtime: Runtime, caller: Caller, response: ServerResponse): ServerContext {
  const cookie = responseCookie(response, runtime.ports.publicUrl)
  const context = () =>
    contextOfCaller(runtime, caller, cookie).catch((error: unknown) => {
      throw publicError(error, caller.requestId, runtime.log)
    })
  const setHeader = (name: string, value: string) => {
    if (!response.headersSent) response.setHeader(name, value)
  }
  return { requestId: caller.requestId, setHeader, admit: admitting(runtime, caller), context }
}

function refusalOf(request: IncomingMessage, caller: Caller, { ports, config }: Runtime): [number, string] | null {
  if (caller.credential?.byCookie && isForeignOrigin(request, ports.publicUrl, config.trustProxy))
    return [403, 'A page of another site may not use this cookie. Send a token.']
  if (request.method === 'GET' && !request.headers[clientHeader])
    return [403, `A GET must carry the header ${clientHeader}, so that no page of another site can make it.`]
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return request.method === 'POST' && type !== 'application/json' ? [415, 'Send application/json.'] : null
}

export function refuse({ request, response, caller }: Exchange, status: number, message: string): void {
  const code = status === 403 ? 'FORBIDDEN' : 'BAD_REQUEST'
  sendErrors(request, response, status, { errors: [refusal(code, message, caller.requestId)] })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Undefined when it is none. */
function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    return undefined
  }
}

/** Only what is certainly well-formed; the rest gets Yoga's precise refusals. */
export function paramsOf(value: unknown): Params | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null
  const { query, documentId, operationName, variables, extensions, ...others } = value as Record<string, unknown>
  const wellFormed =
    (typeof query === 'string' ? documentId == null : query == null && typeof documentId === 'string') &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (extensions == null || (typeof extensions === 'object' && !Array.isArray(extensions)))
  return wellFormed && Object.keys(others).length === 0 ? (value as Params) : null
}

export async function viaYoga({ api, runtime }: Parts, exchange: Exchange, body?: Buffer): Promise<void> {
  const { request, response, caller, server } = exchange
  if (body) Object.assign(request, { body: body.toString() })
  endWithRights(runtime, caller, response)
  await api.handle(request, response, server)
}
