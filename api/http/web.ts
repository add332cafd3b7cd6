import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import sirv from 'sirv'
import type { Api } from '../graphql/yoga.ts'
import { bodyLimit } from '../graphql/yoga.ts'
import type { Runtime } from '../runtime.ts'
import { bucketOrigin } from '../storage/bucket-origin.ts'
import type { AnswerCache } from './answer-cache.ts'
import { readBody } from './body.ts'
import { Failures } from './failure.ts'
import { inProcess } from './in-process.ts'
import { type Page, sendPage } from './page.ts'
import { PageCache } from './page-cache.ts'
import { type Caller, callerOf } from './requests.ts'
import { turns } from './turns.ts'

/** What the built web app is to the server, and the server to it: all that the two know of each other. */
export interface WebHost {
  /** The contract, asked in process as whoever sent the request for the page. JSON, as it would be posted, and back. */
  graphql(body: string): Promise<string>
  address: string
  /** Where else than to this server a page may send files; null where there is no bucket. */
  files: string | null
  /** Takes a whole page, which so need not go through a stream. The headers are the answer's. */
  give(page: Buffer): void
}
interface BuiltApp {
  /** Folder of the files that are served as they are. */
  client: URL
  respond(request: Request, host: WebHost): Promise<Response>
  /** What is shown when there is no answer. */
  failure: string
}

interface Parts {
  api: Api
  runtime: Runtime
  answers: AnswerCache
}

export type Web = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The web app as it was built into a folder; null where nobody built one: then the server has the contract alone. */
export function openWeb(parts: Parts, folder: string): Web | null {
  if (!existsSync(join(folder, 'app.js'))) return null
  const opened = open(folder)
  // Whoever comes first is told; nobody may have come yet.
  opened.catch(() => {})
  const pages = new PageCache(parts.answers)
  // Two, so that one is made while another waits for a database.
  const inTurn = turns(2)
  const failures = new Failures(parts.runtime)
  return async (request, response) => {
    const { files, ...app } = await opened
    files(request, response, () => {
      const all = { ...parts, ...app, pages, inTurn, failures }
      page(all, request, response).catch((error: unknown) => fail(all, request, response, error))
    })
  }
}

async function open(folder: string) {
  const { client, respond, failure } = (await import(pathToFileURL(join(folder, 'app.js')).href)) as BuiltApp
  // Looks at the disk each time: a list in memory would name files of a build that somebody has cleared away.
  const files = sirv(fileURLToPath(client), { dev: true, gzip: true, brotli: true, etag: true, setHeaders })
  return { files, respond, failure }
}

function setHeaders(response: ServerResponse, path: string): void {
  const forEver = path.startsWith('/_app/immutable/')
  response.setHeader('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
}

type Pages = Parts &
  Pick<BuiltApp, 'respond' | 'failure'> & { pages: PageCache; inTurn: ReturnType<typeof turns>; failures: Failures }

async function page(parts: Pages, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const caller = callerOf(parts.runtime, incoming)
  const origin = `${schemeOf(parts.runtime, incoming)}://${caller.host ?? ''}`
  const key = await parts.pages.keyOf(incoming, caller, origin)
  const known = key && parts.pages.get(key)
  if (known) return sendPage(incoming, response, known)
  const made = await make(parts, caller, origin, incoming, response)
  if (!made) return void response.writeHead(400, { connection: 'close' }).end()
  if (made.status >= 500) return parts.failures.send(incoming, response, caller.host, { page: parts.failure, made })
  parts.failures.remember(caller.host)
  await sendPage(incoming, response, key ? await parts.pages.put(key, made) : made)
}

/** Null when there is no such request. */
async function make(
  parts: Pages,
  caller: Caller,
  origin: string,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<Page | null> {
  const request = await requestOf(incoming, origin)
  const files = bucketOrigin(parts.runtime.config)
  if (!request) return null
  let given: Buffer | undefined
  const host: WebHost = {
    address: caller.address,
    files,
    graphql: inProcess(parts, caller, response),
    give: (page) => void (given = page),
  }
  const respond = async () => pageOf(await parts.respond(request, host), given)
  // What is sent may wait for others, as a password does for its hash.
  return request.method === 'GET' ? parts.inTurn(respond) : respond()
}

async function pageOf(answer: Response, given: Buffer | undefined): Promise<Page> {
  const { status, headers } = answer
  // One that the reader has already has no body.
  const body = given && status !== 304 ? given : Buffer.from(await answer.arrayBuffer())
  return { status, headers, body }
}

/** As the browser sees it, so that the app makes the right addresses; null when there is no such request. */
async function requestOf(incoming: IncomingMessage, origin: string): Promise<Request | null> {
  const url = URL.parse(`${origin}${incoming.url}`)
  if (!url) return null
  const method = incoming.method!
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(incoming, bodyLimit)
  if (body === null) return null
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  return new Request(url, { method, headers, body: body && new Uint8Array(body) })
}

function schemeOf({ config, ports }: Runtime, incoming: IncomingMessage): string {
  const forwarded = config.trustProxy > 0 && String(incoming.headers['x-forwarded-proto'] ?? '')
  if (forwarded === 'https' || forwarded === 'http') return forwarded
  return ports.publicUrl.startsWith('https:') ? 'https' : 'http'
}

async function fail(
  { runtime, failures, failure: page }: Pages,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): Promise<void> {
  runtime.log.error({ error: String(error) }, 'web: could not answer')
  if (response.headersSent) return void response.destroy()
  const { host } = callerOf(runtime, request)
  await failures.send(request, response, host, { page }).catch(() => response.destroy())
}
