import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const compress = promisify(gzip)
const decompress = promisify(gunzip)
const worthIt = 2_000

/** What the web app answered. */
export interface Page {
  status: number
  headers: Headers
  body: Buffer
  /** Whether the body is compressed (gzip). */
  isZipped?: boolean
}

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

/** Sends a page. It is its viewer's alone, unless the app says otherwise. */
export async function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): Promise<void> {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  for (const [name, value] of page.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  for (const cookie of page.headers.getSetCookie()) response.appendHeader('set-cookie', cookie)
  if (!page.headers.has('cache-control')) response.setHeader('cache-control', 'private, no-cache')
  response.appendHeader('vary', 'cookie, accept-language, accept-encoding')
  if (isKnown(request, page)) return void response.writeHead(304).end()
  const { body, isZipped } = accepts(request) ? await zipped(page) : await plain(page)
  if (isZipped) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.length)
  response.writeHead(page.status)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** As it is sent to nearly everybody. */
export async function zipped(page: Page): Promise<Page> {
  if (page.isZipped || page.body.length <= worthIt || !isText(page)) return page
  return { ...page, body: await compress(page.body, { level: 4 }), isZipped: true }
}

const plain = async (page: Page): Promise<Page> =>
  page.isZipped ? { ...page, body: await decompress(page.body), isZipped: false } : page

/** Proxies that compress mark the tag that they pass on as a weak one. */
function isKnown(request: IncomingMessage, { status, headers }: Page): boolean {
  const known = request.headers['if-none-match']?.replace(/^W\//, '')
  return status === 304 || (status === 200 && known !== undefined && known === headers.get('etag'))
}

const accepts = (request: IncomingMessage) => /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
const isText = ({ headers }: Page) => /^text\/|json|xml/.test(headers.get('content-type') ?? '')
