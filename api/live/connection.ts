import type { Duplex } from 'node:stream'
import { apiLevel } from '@forium/schema/community/server.graphql.ts'
import type { Context, Viewer } from '@forium/schema/kernel/context.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import { stillVouched } from '@forium/schema/people/authenticate.ts'
import type { GraphQLError } from 'graphql'
import type { WebSocket } from 'ws'
import { refusal, withoutHttp } from '../graphql/operation.ts'
import { publicError } from '../graphql/public-error.ts'
import type { ServerContext } from '../graphql/server-context.ts'
import { admitting } from '../http/admitting.ts'
import { type Caller, contextOfCaller, levelFrom } from '../http/requests.ts'
import type { Runtime } from '../runtime.ts'
import type { Outlet } from './hub.ts'

/** Close codes of ours; the protocol's own are in docs/live-protocol.md. */
export const closeCodes = { unauthorized: 4401, tryLater: 4429, internal: 4500 } as const

/** With more than this not yet taken by the other side, nothing more is read from it: no question piles up answers. */
const unreadBytes = 1024 * 1024

/** One socket: who is behind it, and what goes out. */
export class Connection {
  readonly #ws: WebSocket
  readonly #socket: Duplex
  readonly #caller: Caller
  readonly #runtime: Runtime
  readonly #admit: ServerContext['admit']
  #viewer: Viewer | null = null
  #communityId = ''
  #hash: string | null = null
  #answered = true
  #sent = 0
  /** Number of the newest message that went out while too much was waiting; reading goes on when it is taken. */
  #awaited = 0

  constructor(ws: WebSocket, socket: Duplex, caller: Caller, runtime: Runtime) {
    this.#ws = ws
    this.#socket = socket
    this.#caller = caller
    this.#runtime = runtime
    this.#admit = admitting(runtime, caller)
    ws.on('pong', () => {
      this.#answered = true
    })
  }

  /** `connection_init`: a token in its payload counts before a cookie. False closes with 4403, a bad token with 4401. */
  async open({ token, apiLevel: level }: Record<string, unknown> = {}): Promise<true | { apiLevel: number }> {
    this.#caller.level = levelFrom(level) ?? this.#caller.level
    if (typeof token === 'string' && token) this.#caller.credential = { token, byCookie: false }
    try {
      const ctx = await contextOfCaller(this.#runtime, this.#caller)
      this.#viewer = ctx.viewer
      this.#communityId = ctx.communityId
      return { apiLevel }
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      const unauthorized = error.code === 'UNAUTHENTICATED'
      this.close(
        unauthorized ? closeCodes.unauthorized : closeCodes.internal,
        unauthorized ? 'Unauthorized' : error.message,
      )
      return true
    }
  }

  serverContext(): ServerContext {
    return {
      requestId: this.#caller.requestId,
      setHeader: () => {},
      admit: this.#admit,
      context: () => this.#context(),
    }
  }

  /** Each operation asks anew who this is: roles may have changed since the socket was opened. */
  async #context(): Promise<Context> {
    try {
      return await contextOfCaller(this.#runtime, this.#caller)
    } catch (error) {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED')
        this.close(closeCodes.unauthorized, 'Unauthorized')
      throw publicError(error, this.#caller.requestId, this.#runtime.log)
    }
  }

  async receive(text: string, handle: (text: string) => Promise<void>): Promise<void> {
    try {
      await handle(text)
    } catch (error) {
      this.#runtime.log.error(
        { requestId: this.#caller.requestId, error: String(error) },
        'socket: could not handle a message',
      )
      this.close(closeCodes.internal, 'Internal error')
    }
  }

  sendText(text: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.#ws.readyState !== this.#ws.OPEN) return resolve()
      const number = ++this.#sent
      this.#ws.send(text, () => {
        this.#taken(number)
        resolve()
      })
      if (this.#ws.bufferedAmount <= unreadBytes) return
      this.#awaited = number
      this.#ws.pause()
    })
  }

  #taken(number: number): void {
    if (this.#awaited !== number) return
    this.#awaited = 0
    // Whoever takes what is sent is there; the answer to a ping may have had to wait unread.
    this.#answered = true
    this.#ws.resume()
  }

  outlet(operationId: string): Outlet {
    return {
      operationId,
      // Past ws, which would build the same frame anew for each socket. It writes at once, too, so nothing overtakes.
      send: (frame) => {
        if (this.#ws.readyState === this.#ws.OPEN) this.#socket.write(frame)
      },
      waiting: () => this.#socket.writableLength,
    }
  }

  tooMany(limit: number): GraphQLError[] {
    return [refusal('BAD_REQUEST', `A socket carries at most ${limit} operations at once.`, this.#caller.requestId)]
  }

  /** Errors that end an operation; one without a code comes from a stream that broke, and is kept to the log. */
  publicErrors(errors: readonly GraphQLError[]): GraphQLError[] {
    const { requestId } = this.#caller
    return withoutHttp(
      errors.map((error) =>
        error.extensions.code ? error : publicError(error.cause ?? error, requestId, this.#runtime.log),
      ),
    )
  }

  ping(): void {
    if (this.#answered && this.#ws.readyState === this.#ws.OPEN) this.#ws.ping()
    else if (!this.#answered) this.terminate()
    this.#answered = false
  }

  /** The hash of what the caller showed; null for who showed nothing, or not yet. */
  credentialHash(): string | null {
    if (!this.#viewer?.sessionId) return null
    this.#hash ??= this.#runtime.ports.tokens.hash(this.#caller.credential!.token)
    return this.#hash
  }

  async checkCredential(): Promise<void> {
    const viewer = this.#viewer
    if (!viewer?.sessionId) return
    const gate = { ...this.#runtime.ports, communityId: this.#communityId }
    try {
      if (!(await stillVouched(gate, viewer))) this.close(closeCodes.unauthorized, 'Unauthorized')
    } catch (error) {
      // The database could not say; the next round asks again.
      this.#runtime.log.error({ error: String(error) }, 'socket: could not check a credential')
    }
  }

  close(code: number, reason: string): void {
    this.#ws.close(code, reason.slice(0, 100))
  }

  terminate(): void {
    this.#ws.terminate()
  }
}
