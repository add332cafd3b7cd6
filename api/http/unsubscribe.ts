import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '@forium/schema/kernel/context.ts'
import { unsubscribePage } from '@forium/schema/notification/unsubscribe-page.ts'
import { readUnsubscribing, unsubscribe } from '@forium/schema/notification/unsubscribing.ts'
import { systemViewer } from '@forium/schema/people/viewer.ts'
import { contextOf, type Runtime } from '../runtime.ts'
import { readBody } from './body.ts'
import { hostOf, localeOf } from './caller.ts'
import { siteOf } from './community.ts'

/**
 * `/mail/unsubscribe?…`, signed. POST ends the mails, with nothing else asked (RFC 8058); GET only shows a button, since
 * programs look at the links of a mail before people do.
 */
export async function handleUnsubscribe(runtime: Runtime, request: IncomingMessage, response: ServerResponse) {
  const site = await siteOf(runtime.ports, hostOf(request, runtime.config.trustProxy))
  if (!site) return void response.writeHead(404).end()
  const ctx = contextOf(runtime.ports, { ...site, viewer: systemViewer, locale: localeOf(request) })
  const { search, searchParams } = new URL(request.url!, 'http://x')
  const wanted = readUnsubscribing(ctx, searchParams)
  if (!wanted) return send(ctx, request, response, { status: 400, state: 'wrong', path: '' })
  if (request.method === 'POST') {
    await readBody(request, 10_000)
    await unsubscribe(ctx, wanted)
    return send(ctx, request, response, { status: 200, state: 'done', path: '' })
  }
  await send(ctx, request, response, { status: 200, state: 'ask', path: `/mail/unsubscribe${search}` })
}

interface Answer {
  status: number
  state: 'ask' | 'done' | 'wrong'
  path: string
}

async function send(ctx: Context, request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  const html = Buffer.from(await unsubscribePage(ctx, answer.state, answer.path))
  response.writeHead(answer.status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': html.length,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  })
  response.end(request.method === 'HEAD' ? undefined : html)
}
