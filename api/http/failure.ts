import type { IncomingMessage, ServerResponse } from 'node:http'
import { brandOf } from '@forium/schema/community/community.service.ts'
import { demandAnswer } from '../database/answers.ts'
import { retryAfter } from '../outage.ts'
import type { Runtime } from '../runtime.ts'
import { cookieOf } from './caller.ts'
import { siteOf } from './community.ts'
import { type Page, sendPage } from './page.ts'

const rememberMs = 60_000

interface Face {
  name: string
  accent: string
  at: number
}

/** What a person sees when a page could not be made: the community's own page where it is known, a plain one else. */
export class Failures {
  readonly #runtime: Runtime
  readonly #faces = new Map<string, Face>()

  constructor(runtime: Runtime) {
    this.#runtime = runtime
  }

  /** A page was made: whose it was is known when the next one cannot be. Nobody waits for it. */
  remember(host = ''): void {
    if (Date.now() - (this.#faces.get(host)?.at ?? 0) < rememberMs) return
    this.#read(host).catch(() => {})
  }

  /** `made`: what the web app answered, if it did; `page`: the page for when it did not. */
  async send(
    request: IncomingMessage,
    response: ServerResponse,
    host: string | undefined,
    { page, made }: { page: string; made?: Page },
  ): Promise<void> {
    const away = made?.status === 503 || (await isAway(this.#runtime))
    const status = away ? 503 : 500
    const headers = new Headers(made?.headers)
    headers.set('cache-control', 'no-store')
    if (away) headers.set('retry-after', retryAfter)
    // The app's own error page, in its frame.
    if (made?.headers.has('x-sveltekit-page') || headers.get('content-type')?.includes('json'))
      return sendPage(request, response, { status, headers, body: made!.body })
    if (wantsJson(request)) {
      headers.set('content-type', 'application/json')
      return sendPage(request, response, { status, headers, body: Buffer.from(JSON.stringify(failureOf(status))) })
    }
    headers.set('content-type', 'text/html; charset=utf-8')
    headers.set('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
    const said = inLanguageOf(request, page.replaceAll('%sveltekit.status%', String(status)))
    const text = withFace(said, this.#faces.get(host ?? ''))
    return sendPage(request, response, { status, headers, body: Buffer.from(text) })
  }

  async #read(host: string): Promise<void> {
    const { ports } = this.#runtime
    const site = await siteOf(ports, host)
    const query = ports.database.sql
      .selectFrom('Community')
      .selectAll()
      .where('id', '=', site?.communityId ?? '')
    const row = await ports.database.first(query)
    // Names that nobody claims may be sent without end.
    if (!row || this.#faces.size > 1000) return
    this.#faces.set(host, { name: row.name, accent: brandOf(row).accentColor, at: Date.now() })
  }
}

/** The same question that readiness asks. */
async function isAway({ ports: { database } }: Runtime): Promise<boolean> {
  try {
    await demandAnswer(database)
    return false
  } catch {
    return true
  }
}

const wantsJson = (request: IncomingMessage): boolean =>
  request.url!.split('?', 1)[0]!.endsWith('.json') ||
  (/json/.test(request.headers.accept ?? '') && !/html/.test(request.headers.accept ?? ''))

const failureOf = (status: number) =>
  status === 503
    ? { code: 'MAINTENANCE', message: 'Not available right now. Please try again in a moment.' }
    : { code: 'INTERNAL', message: 'Something went wrong on our side. Please try again.' }

/** The reader's language alone, where the page speaks it; all that it speaks, where it does not. */
function inLanguageOf(request: IncomingMessage, page: string): string {
  const accepted = String(request.headers['accept-language'] ?? '').split(',')
  const wishes = [cookieOf(request, 'lang') ?? '', ...accepted].map((wish) => /^[a-z]+/i.exec(wish.trim())?.[0])
  const sections = [...page.matchAll(/<section lang="(\w+)"[\s\S]*?<\/section>/g)]
  const chosen = wishes.find((wish) => sections.some(([, lang]) => lang === wish?.toLowerCase()))?.toLowerCase()
  if (!chosen) return page
  const others = sections.filter(([, lang]) => lang !== chosen)
  const alone = others.reduce((text, [section]) => text.replace(section, ''), page)
  return alone.replace('<html lang="en">', `<html lang="${chosen}">`)
}

function withFace(page: string, face: Face | undefined): string {
  if (!face) return page
  const name = face.name.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const accent = /^#[0-9a-f]{6}$/i.test(face.accent) ? face.accent : 'currentColor'
  const style = `strong { font-size: 1.0625rem; } svg { stroke: ${accent}; } a { border-color: ${accent}; }</style>`
  return page.replace('</style>', () => style).replace('<main>', () => `<main><strong dir="auto">${name}</strong>`)
}
