import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { withoutHttp } from '../graphql/operation.ts'
import { exposedHeaders } from '../graphql/yoga.ts'

const responseJson = 'application/graphql-response+json'

export function acceptsJson(request: IncomingMessage): boolean {
  const accept = request.headers.accept ?? '*/*'
  return (
    /application\/(graphql-response\+)?json|\*\/\*/.test(accept) && !/text\/event-stream|multipart\/mixed/.test(accept)
  )
}

export function sendResult(request: IncomingMessage, response: ServerResponse, result: ExecutionResult): void {
  if (result.errors?.length) sendErrors(request, response, statusOf(request, result), result)
  else sendData(request, response, Buffer.from(JSON.stringify(result)))
}

export function sendErrors(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  result: ExecutionResult,
): void {
  const errors = result.errors ?? []
  for (const { headers } of errors.map(hintOf))
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  const text = JSON.stringify({ ...result, errors: withoutHttp(errors) })
  send(response, status, mediaType(request), Buffer.from(text))
}

export function sendData(request: IncomingMessage, response: ServerResponse, json: Buffer): void {
  send(response, 200, mediaType(request), json)
}

interface HttpHint {
  status?: number
  headers?: Record<string, string>
  /** Yoga's mark: only the newer media type says this in the status. */
  spec?: boolean
}

const hintOf = (error: GraphQLError) => (error.extensions.http ?? {}) as HttpHint

/** By the media type: `application/json` is 200 whatever happened; the newer one says it in the status. */
function statusOf(request: IncomingMessage, result: ExecutionResult): number {
  const own = result.errors?.map(hintOf).find(({ status, spec }) => status && !spec)?.status
  if (own && !result.data) return own
  return 'data' in result || !mediaType(request).startsWith(responseJson) ? 200 : 400
}

function mediaType(request: IncomingMessage): string {
  const asksForIt = request.headers.accept?.includes(responseJson)
  return `${asksForIt ? responseJson : 'application/json'}; charset=utf-8`
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': exposedHeaders.join(', '),
  })
  response.end(body)
}
