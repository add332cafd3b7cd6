import type { IncomingMessage } from 'node:http'
import type { AnswerCache } from './answer-cache.ts'
import { cookieOf } from './caller.ts'
import type { Caller } from './requests.ts'

/** Cookies that change what a guest sees. Any other means nothing to a page. */
const telling = ['lang', 'theme']

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

  get(key: string): Response | undefined {
    const kept = this.#answers.get(key)
    if (!kept) return undefined
    const end = kept.indexOf(0)
    const headers = JSON.parse(kept.toString('utf8', 0, end)) as [string, string][]
    return new Response(new Uint8Array(kept.subarray(end + 1)), { headers })
  }

  /** Keeps a page that any guest may be given; answers with the page, to be sent. */
  async put(key: string, page: Response): Promise<Response> {
    if (page.status !== 200 || page.headers.getSetCookie().length > 0) return page
    const body = Buffer.from(await page.arrayBuffer())
    this.#answers.put(key, Buffer.concat([Buffer.from(`${JSON.stringify([...page.headers])}\0`), body]))
    return new Response(new Uint8Array(body), { headers: page.headers })
  }
}
