import type { IncomingMessage } from 'node:http'
import type { AnswerCache } from './answer-cache.ts'
import { cookieOf } from './caller.ts'
import { type Page, zipped } from './page.ts'
import type { Caller } from './requests.ts'

/** Cookies that change what a guest sees. Any other means nothing to a page. */
const telling = ['lang', 'theme']

interface Kept {
  headers: [string, string][]
  isZipped: boolean
}

/**
 * Whole pages for guests, who all may see the same, under the rules of the answers: any event of the community drops
 * them. What has a credential, sends something or is no page is never kept.
 */
export class PageCache {
  readonly #answers: AnswerCache

  constructor(answers: AnswerCache) {
    this.#answers = answers
  }

  async keyOf(request: IncomingMessage, caller: Caller, origin: string): Promise<string | null> {
    if (request.method !== 'GET' || caller.credential) return null
    const cookies = telling.map((name) => cookieOf(request, name) ?? '')
    const question = ['page', origin, request.url, request.headers['accept-language'] ?? '', ...cookies]
    return this.#answers.keyOf(caller, Buffer.from(question.join('\n')))
  }

  get(key: string): Page | undefined {
    const kept = this.#answers.get(key)
    if (!kept) return undefined
    const end = kept.indexOf(0)
    const { headers, isZipped } = JSON.parse(kept.toString('utf8', 0, end)) as Kept
    return { status: 200, headers: new Headers(headers), body: kept.subarray(end + 1), isZipped }
  }

  /** Keeps a page that any guest may be given, as it is sent to nearly all; answers with the page, to be sent. */
  async put(key: string, made: Page): Promise<Page> {
    if (made.status !== 200 || made.headers.getSetCookie().length > 0) return made
    const page = await zipped(made)
    const { headers, body, isZipped = false } = page
    const kept: Kept = { headers: [...headers], isZipped }
    this.#answers.put(key, Buffer.concat([Buffer.from(`${JSON.stringify(kept)}\0`), body]))
    return page
  }
}
