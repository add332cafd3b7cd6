import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { RequestEvent } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { inProcess } from '#lib/contract/in-process.ts'
import { elementsOf } from '#lib/contract/parcel.ts'
import { createReader } from '#lib/contract/reader.ts'
import { directionOf } from '#lib/i18n/locale.ts'

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.read = createReader(inProcess(event.platform))
  event.locals.theme = themeOf(event.cookies.get('theme'))
  event.locals.parcels = new Map()
  let page: string | undefined
  const made = await resolve(event, {
    transformPageChunk({ html }) {
      page = fill(event, html)
      // Else it would be hashed, encoded and put into a stream.
      return ''
    },
    preload: ({ type }) => type === 'js' || type === 'css' || type === 'font',
  })
  const response = page === undefined ? made : await handOver(event, made, page)
  allowFiles(response, event.platform?.files ?? null)
  response.headers.set('x-person', personOf(event.cookies.get('session')))
  return response
}

/** A whole page goes past the streams of the web; what comes later in pieces is waited for. */
async function handOver({ platform }: RequestEvent, made: Response, start: string): Promise<Response> {
  if (!made.headers.has('x-sveltekit-page')) return made
  const page = Buffer.from(start + (await made.text()))
  const headers = new Headers(made.headers)
  headers.delete('content-length')
  headers.set('etag', `"${crc32(page).toString(36)}-${page.length.toString(36)}"`)
  platform!.give(page)
  return new Response(null, { status: made.status, headers })
}

/** Pictures may come from anywhere; files are sent to this server, or to the bucket that it names, and nowhere else. */
function allowFiles({ headers }: Response, bucket: string | null): void {
  const policy = headers.get('content-security-policy')
  if (policy && bucket)
    headers.set('content-security-policy', policy.replace("connect-src 'self'", `connect-src 'self' ${bucket}`))
}

/** What nobody foresaw goes to the server's log; the page says that something went wrong and nothing of it. */
export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind === 'unknown') console.error(error)
  if (kind === 'framework') return { code: error.status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST' }
}

/** Tells pages of different people apart in what a browser keeps, and says nothing about them. */
const personOf = (session: string | undefined): string =>
  session ? hash('sha256', session, 'base64url').slice(0, 16) : 'guest'

const themeOf = (cookie: string | undefined): App.Locals['theme'] =>
  cookie === 'light' || cookie === 'dark' ? cookie : 'system'

/**
 * The first tag says the language, large data stand before the script that reads them; the long rest is left as it is.
 */
function fill({ locals }: RequestEvent, html: string): string {
  const end = html.indexOf('<head>')
  if (end === -1) return html
  const locale = locals.session?.locale ?? 'en'
  const first = html.slice(0, end).replace('%lang%', locale).replace('%dir%', directionOf(locale))
  const script = html.lastIndexOf('<script>')
  const start = script === -1 ? html.length : script
  const body = html.slice(end, start) + elementsOf(locals.parcels) + html.slice(start)
  const [rest, last] = locals.last
    ? [body.slice(0, body.lastIndexOf('</body>')), `${locals.last}</body></html>`]
    : [body, '']
  return first.replace('%theme%', locals.theme) + rest + last
}
