import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)
const worthIt = 2_000

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

/** Sends what the web app answered. A page is its viewer's alone, unless the app says otherwise. */
export async function sendPage(request: IncomingMessage, response: ServerResponse, answer: Response): Promise<void> {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  for (const cookie of answer.headers.getSetCookie()) response.appendHeader('set-cookie', cookie)
  if (!answer.headers.has('cache-control')) response.setHeader('cache-control', 'private, no-cache')
  response.appendHeader('vary', 'cookie, accept-language, accept-encoding')
  const body = Buffer.from(await answer.arrayBuffer())
  const zips = body.length > worthIt && accepts(request) && isText(answer)
  const sent = zips ? await compress(body, { level: 4 }) : body
  if (zips) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', sent.length)
  response.writeHead(answer.status)
  response.end(request.method === 'HEAD' ? undefined : sent)
}

const accepts = (request: IncomingMessage) => /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
const isText = (answer: Response) => /^text\/|json|xml/.test(answer.headers.get('content-type') ?? '')
