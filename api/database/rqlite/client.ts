import http from 'node:http'
import https from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RqliteAddress } from './address.ts'
import { decode, encode, type Result, type Sql } from './json.ts'

/** How long one call may take, with all of its attempts. */
const budgetMs = 20_000
/** How long each node is waited for at first; when all have been silent, twice as long. */
const patienceMs = 1_500
/** How long a silent node is left out, unless all are. */
const silentMs = 5_000
const longestMs = 10_000
const pauseMs = 20
const longestPauseMs = 320

/** No node gave an answer in time. */
export class RqliteUnreachable extends Error {
  override name = 'RqliteUnreachable'
}

/** What no other node would answer differently. */
export class RqliteRefused extends Error {
  override name = 'RqliteRefused'
}

/** A node that takes a request and says nothing. */
class Silence extends Error {}

interface Outcome {
  results: Result[]
  /** An attempt before this one may have been applied, or may be later on. */
  doubtful: boolean
}

interface Call {
  patience?: number
  budget?: number
}

interface Options {
  /** Told when the node in use gives no answer. */
  onLost?: (node: string, reason: string) => void
}

/** Sends to one node until it fails, then to the next: whichever it is finds the leader by itself. */
export class RqliteClient {
  readonly nodes: readonly string[]
  readonly #auth: string | undefined
  readonly #agent: http.Agent
  readonly #request: typeof http.request
  readonly #onLost: (node: string, reason: string) => void
  #at = 0
  /** By node. */
  readonly #silentUntil: number[] = []

  constructor({ nodes, auth }: RqliteAddress, { onLost = () => {} }: Options = {}) {
    const { Agent, request } = nodes[0]!.startsWith('https') ? https : http
    this.nodes = nodes
    this.#auth = auth ? `${auth.user}:${auth.password}` : undefined
    this.#agent = new Agent({ keepAlive: true, maxSockets: 64 })
    this.#request = request as typeof http.request
    this.#onLost = onLost
  }

  close(): void {
    this.#agent.destroy()
  }

  /** Any number of attempts: whoever writes must see to it that two of them do no harm. */
  async send(
    path: string,
    statements: readonly Sql[],
    { patience = patienceMs, budget = budgetMs }: Call = {},
  ): Promise<Outcome> {
    const body = encode(statements)
    const deadline = performance.now() + budget
    let doubtful = false
    let silences = 0
    for (let attempt = 0; ; attempt++) {
      const at = this.#at
      const left = deadline - performance.now()
      const wait = patience * 2 ** Math.floor(silences / this.nodes.length)
      try {
        return {
          results: await this.#ask(at, path, body, Math.max(1, Math.min(Math.max(longestMs, patience), wait, left))),
          doubtful,
        }
      } catch (error) {
        if (error instanceof RqliteRefused) throw error
        if (error instanceof Silence) silences++
        // Who was not even listening has taken nothing.
        doubtful ||= (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED'
        this.#moveOn(at, error)
        if (deadline - performance.now() <= pauseMs)
          throw new RqliteUnreachable(`rqlite gave no answer in ${budget} ms: ${saidBy(error)}`, { cause: error })
        await sleep(Math.min(longestPauseMs, pauseMs * 2 ** Math.min(attempt, 10)) * (0.5 + Math.random() / 2))
      }
    }
  }

  /** One attempt at one node, such as for its state. */
  async get(node: string, path: string): Promise<unknown> {
    const { status, text } = await this.#exchange(node, path, undefined, 2_000)
    if (status !== 200) throw new Error(saysOf(status, text))
    return decode(text)
  }

  /** What the node in use has to give, as it comes. */
  open(path: string): Promise<http.IncomingMessage> {
    return new Promise((resolve, reject) => {
      const options = { agent: this.#agent, ...(this.#auth && { auth: this.#auth }) }
      const request = this.#request(this.nodes[this.#at]! + path, options, (response) => {
        if (response.statusCode === 200) return resolve(response)
        response.resume()
        reject(new Error(saysOf(response.statusCode ?? 0, path)))
      })
      request.on('error', reject).end()
    })
  }

  /** One attempt at this node, of which it answers for itself. */
  async local(node: string, statement: Sql, patience: number): Promise<Result> {
    const [result] = await this.#ask(this.nodes.indexOf(node), '/db/query?level=none', encode([statement]), patience)
    return result!
  }

  async #ask(at: number, path: string, body: string, ms: number): Promise<Result[]> {
    const { status, text } = await this.#exchange(this.nodes[at]!, path, body, ms)
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) throw new RqliteRefused(saysOf(status, text))
    if (status !== 200) throw new Error(saysOf(status, text))
    const { results, error } = decode(text) as { results?: Result[]; error?: string }
    if (error || !results) throw new Error(error ?? saysOf(status, text))
    const passing = results.find((result) => result.error && isPassing.test(result.error))
    if (passing) throw new Error(passing.error)
    return results
  }

  /** Many fail at once when a node does: the first of them moves all. */
  #moveOn(at: number, error: unknown): void {
    const now = performance.now()
    if (error instanceof Silence) this.#silentUntil[at] = now + silentMs
    if (this.#at !== at) return
    const others = this.nodes.map((_, i) => (at + 1 + i) % this.nodes.length)
    this.#at = others.find((other) => (this.#silentUntil[other] ?? 0) < now) ?? others[0]!
    this.#onLost(this.nodes[at]!, saidBy(error))
  }

  #exchange(
    node: string,
    path: string,
    body: string | undefined,
    ms: number,
  ): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const request = this.#request(
        node + path,
        {
          method: body === undefined ? 'GET' : 'POST',
          agent: this.#agent,
          ...(this.#auth && { auth: this.#auth }),
          headers: { 'content-type': 'application/json' },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () => {
            clearTimeout(late)
            if (!response.complete) reject(new Error('the answer was cut'))
            else resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
          })
          response.on('error', (error) => {
            clearTimeout(late)
            reject(error)
          })
        },
      )
      const late = setTimeout(() => request.destroy(new Silence(`no answer in ${Math.round(ms)} ms`)), ms)
      request.on('error', (error) => {
        clearTimeout(late)
        reject(error)
      })
      request.end(body)
    })
  }
}

/** What a node says while it changes its place, not of the statement. */
const isPassing =
  /leadership lost|\bnot (?:the )?leader\b|leader not found|database is (?:locked|closed)|^interrupted|timed out enqueuing/i

const saysOf = (status: number, text: string): string => `rqlite answered ${status}: ${text.trim().slice(0, 200)}`

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error))
