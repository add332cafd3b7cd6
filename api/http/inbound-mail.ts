import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Taken } from '../mail/incoming.ts'
import { takeMail } from '../mail/incoming.ts'
import type { Runtime } from '../runtime.ts'
import { readBody } from './body.ts'

const mostBytes = 10 * 1024 * 1024

/** What the mail server in front is to do: 200 is done with, 403 may be sent back to its sender. */
const statusOf: Record<Taken, number> = {
  TAKEN: 200,
  IGNORED: 200,
  EMPTY: 200,
  UNKNOWN: 403,
  FORGED: 403,
  REFUSED: 403,
}

/** `POST /mail/inbound?to=…`: one mail as it came (RFC 822), from whoever knows the secret. */
export async function handleInboundMail(runtime: Runtime, request: IncomingMessage, response: ServerResponse) {
  const { inboundSecret, replyDomain } = runtime.config.mail
  if (!inboundSecret || !replyDomain) return end(response, 404, 'No mail is taken here.')
  if (!isSecret(request, inboundSecret)) return end(response, 401, 'This is not the secret.')
  const raw = await readBody(request, mostBytes)
  if (!raw) return end(response, 413, 'This mail is too large.')
  const to = new URL(request.url!, 'http://x').searchParams.getAll('to')
  const taken = await takeMail(runtime.systemContext(''), { raw, to, replyDomain })
  end(response, statusOf[taken], taken)
}

function isSecret(request: IncomingMessage, secret: string): boolean {
  const given = /^Bearer\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const [a, b] = [given, secret].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}
