import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Params, prepare } from '../graphql/operation.ts'
import { type Exchange, type Parts, paramsOf, refuse, viaYoga } from './graphql.ts'
import { acceptsJson, sendData, sendResult } from './reply.ts'

const search = (request: IncomingMessage) => new URL(request.url ?? '/', 'http://x').searchParams

export const isByDocumentId = (request: IncomingMessage): boolean =>
  request.method === 'GET' && search(request).has('documentId')

/**
 * A GET of a document that came with the server. Its address is short and the same for everybody who asks the same, so a
 * browser may keep the answer, as long as it asks whether it still holds.
 */
export async function answerById(parts: Parts, exchange: Exchange): Promise<void> {
  const { request, response, caller, server } = exchange
  const params = paramsFrom(request)
  if (!params) return refuse(exchange, 400, 'Give documentId, and variables as JSON.')
  response.setHeader('cache-control', 'private, no-cache')
  response.setHeader('vary', 'authorization, cookie, accept, accept-language')
  const key = caller.credential ? null : await parts.answers.keyOf(caller, Buffer.from(JSON.stringify(params)))
  const known = key && acceptsJson(request) && parts.answers.get(key)
  if (known) return send(exchange, known)
  const operation = await prepare(parts.api, params, server)
  if (Array.isArray(operation)) return sendResult(request, response, { errors: operation })
  if (operation.kind === 'mutation' || (operation.kind === 'subscription' && acceptsJson(request))) {
    response.setHeader('allow', 'POST')
    return refuse(exchange, 405, 'A GET only reads.')
  }
  if (!acceptsJson(request)) {
    request.url = addressOf(operation.text, params)
    return viaYoga(parts, exchange)
  }
  const result = await operation.execute()
  if (result.errors?.length) return sendResult(request, response, result)
  const text = Buffer.from(JSON.stringify(result))
  if (key) parts.answers.put(key, text)
  send(exchange, text)
}

/** Yoga's handler looks for a text alone. */
function addressOf(query: string, { operationName, variables }: Params): string {
  const given = {
    query,
    ...(operationName && { operationName }),
    ...(variables && { variables: JSON.stringify(variables) }),
  }
  return `/graphql?${new URLSearchParams(given)}`
}

function send({ request, response }: Exchange, json: Buffer): void {
  const etag = `"${createHash('sha1').update(json).digest('base64url')}"`
  response.setHeader('etag', etag)
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else sendData(request, response, json)
}

function paramsFrom(request: IncomingMessage): Params | null {
  const { variables, extensions: _extensions, ...given } = Object.fromEntries(search(request))
  try {
    return paramsOf({ ...given, ...(variables && { variables: JSON.parse(variables) }) })
  } catch {
    return null
  }
}
