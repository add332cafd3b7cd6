import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Ports } from '@forium/schema/kernel/context.ts'
import type { ByteRange } from '@forium/schema/ports/storage.ts'
import { isShownInPlace } from '@forium/schema/upload/file-type.ts'
import type { Log } from '../log.ts'
import { isOutage, retryAfter } from '../outage.ts'
import { verifyFileUrl, verifyUploadUrl } from '../storage/file-url.ts'

interface Files {
  ports: Pick<Ports, 'storage' | 'tokens' | 'clock'>
  log: Log
}

/** `/files/…`: whoever holds a signed address may read, or bring, this one file. The address is the permission. */
export async function handleFile(files: Files, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Signed and without a cookie: a page of any origin may use what it was given, such as one with the chat in it.
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('cross-origin-resource-policy', 'cross-origin')
  if (request.method === 'OPTIONS') return allow(response)
  if (request.method === 'PUT') return receiveFile(files, request, response)
  if (request.method === 'GET' || request.method === 'HEAD') return sendFile(files, request, response)
  end(response, 405, 'Method not allowed')
}

function allow(response: ServerResponse): void {
  response.setHeader('access-control-allow-methods', 'GET, HEAD, PUT')
  response.setHeader('access-control-allow-headers', 'content-type, range')
  response.setHeader('access-control-max-age', '7200')
  response.writeHead(204).end()
}

async function sendFile({ ports }: Files, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const allowed = verifyFileUrl(request.url!, ports)
  const file = allowed && (await ports.storage.head(allowed.key))
  if (!file) return end(response, 404, 'Not found')
  const range = rangeOf(request.headers.range, file.byteSize)
  if (range === 'none') {
    response.setHeader('content-range', `bytes */${file.byteSize}`)
    return end(response, 416, 'No such range')
  }
  const { start, end: last } = range ?? { start: 0, end: file.byteSize - 1 }
  if (range) response.setHeader('content-range', `bytes ${start}-${last}/${file.byteSize}`)
  response.writeHead(range ? 206 : 200, {
    'content-type': file.contentType,
    'content-length': last - start + 1,
    'content-disposition': dispositionOf(file.contentType, allowed.saveAs),
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=900',
    'content-security-policy': policyOf(file.contentType),
  })
  const body = request.method === 'HEAD' ? null : await ports.storage.stream(allowed.key, range ?? undefined)
  if (!body) return void response.end()
  // Whoever goes away in the middle has not done anything wrong.
  await pipeline(body, response).catch(() => response.destroy())
}

/** Only what cannot run is opened; everything else is saved. */
function dispositionOf(contentType: string, saveAs: string | null): string {
  if (saveAs === null && isShownInPlace(contentType)) return 'inline'
  return saveAs ? `attachment; filename*=UTF-8''${encodeURIComponent(saveAs).replace(/['()*]/g, hex)}` : 'attachment'
}

const hex = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`

/** Chromium opens no PDF in a sandbox. */
function policyOf(contentType: string): string {
  return contentType === 'application/pdf'
    ? "default-src 'none'; style-src 'unsafe-inline'"
    : "default-src 'none'; sandbox"
}

/** One range; null for all of it, as for several ranges and other units; `none` when nothing of the file is in it. */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | null {
  const found = /^bytes=(\d{0,16})-(\d{0,16})$/.exec(header ?? '')
  if (!found || (found[1] === '' && found[2] === '')) return null
  const [, from, to] = found
  if (from === '')
    return Number(to) === 0 || size === 0 ? 'none' : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const range = { start: Number(from), end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
  if (to !== '' && Number(to) < range.start) return null
  return range.start < size ? range : 'none'
}

class WrongSize extends Error {}

async function receiveFile({ ports, log }: Files, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const allowed = verifyUploadUrl(request.url!, ports)
  if (!allowed) return refuse(request, response, 403, 'This address is not valid any more')
  const { key, contentType, byteSize } = allowed
  if (request.headers['content-type'] !== contentType) return refuse(request, response, 415, `Send ${contentType}`)
  const announced = Number(request.headers['content-length'] ?? byteSize)
  if (announced !== byteSize) return refuse(request, response, announced > byteSize ? 413 : 400, 'Another size')
  try {
    await ports.storage.put(key, sized(bodyOf(request), byteSize), contentType)
  } catch (error) {
    if (error instanceof WrongSize) return refuse(request, response, 413, 'Another size')
    if (request.destroyed && !request.complete) return
    if (!isOutage(error)) throw error
    log.error({ error: String(error) }, 'files: could not be stored')
    response.setHeader('retry-after', retryAfter)
    return refuse(request, response, 503, 'It cannot be stored right now')
  }
  response.writeHead(204).end()
}

/** A body that is not wanted any more still leaves its sender somebody who answers. */
const bodyOf = (request: IncomingMessage) => request.iterator({ destroyOnReturn: false })

async function* sized(body: AsyncIterable<Uint8Array>, byteSize: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > byteSize) throw new WrongSize()
    yield piece
  }
  if (size !== byteSize) throw new WrongSize()
}

/** What still comes is not read. */
function refuse(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  response.setHeader('connection', 'close')
  end(response, status, text)
  request.resume()
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
