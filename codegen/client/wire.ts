import { backoffMs } from './backoff.ts'
import type { Credentials } from './credentials.ts'
import { type FailureCode, RequestFailed } from './errors.ts'
import type { Platform, Socket } from './ports.ts'
import { failureOf, type WireError } from './transport.ts'

/**
 * `idle`: nobody listens · `connecting` · `live`: the server has acknowledged · `waiting`: lost, will try again soon ·
 * `paused`: until `resume()` · `closed`: for good.
 */
export type ConnectionState = 'idle' | 'connecting' | 'live' | 'waiting' | 'paused' | 'closed'

/** One operation on the socket. It outlives the socket: each new one starts it again. */
export interface Listener {
  /** Asked at every start, so that it can say where to go on. */
  payload(): object
  next(result: { data?: Record<string, unknown> | null; errors?: readonly WireError[] }): void
  /** The server will send nothing more: it failed, or (without a failure) it was complete. */
  ended(failure?: RequestFailed): void
}

export interface Wire {
  listen(listener: Listener): () => void
  pause(): void
  resume(): void
  /** With a new token, if one was given meanwhile. */
  reopen(): void
  close(): void
}

interface Frame {
  type: string
  id: string
  payload?: unknown
}

/** After these the same connection would be refused again. */
const final: Record<number, FailureCode> = {
  4400: 'BAD_REQUEST',
  4403: 'FORBIDDEN',
  4406: 'BAD_REQUEST',
  4409: 'BAD_REQUEST',
}
const lingerMs = 1000

/** graphql-transport-ws: one socket for all listeners, opened when the first comes and reopened for as long as there is one. */
export function createWire(
  platform: Platform,
  url: string,
  credentials: Credentials,
  keepAliveMs: number,
  tell: (state: ConnectionState) => void,
): Wire {
  const listeners = new Map<string, Listener>()
  let socket: Socket | undefined
  let state: ConnectionState = 'idle'
  let token: string | null = null
  // Whatever a socket of an earlier turn still says is not heard.
  let turn = 0
  let lastId = 0
  let attempt = 0
  let renewed = false
  let cancelTimer = () => {}

  const become = (next: ConnectionState) => {
    if (state !== next) tell((state = next))
  }
  const later = (ms: number, run: () => void) => {
    cancelTimer()
    cancelTimer = platform.timer(ms, run)
  }
  const send = (message: object) => socket!.send(JSON.stringify(message))
  const start = (id: string, listener: Listener) => send({ id, type: 'subscribe', payload: listener.payload() })

  async function connect() {
    drop()
    const mine = turn
    become('connecting')
    try {
      token = await credentials.get()
    } catch {
      if (mine === turn) again()
      return
    }
    if (mine === turn) open(mine)
  }

  function open(mine: number) {
    const opened = (socket = new platform.WebSocket!(url, 'graphql-transport-ws'))
    opened.onopen = () => {
      if (mine === turn) send({ type: 'connection_init', payload: token ? { authorization: `Bearer ${token}` } : {} })
    }
    opened.onmessage = ({ data }: { data: unknown }) => {
      if (mine === turn) receive(String(data))
    }
    opened.onclose = ({ code }: { code: number }) => {
      if (mine === turn) lost(code)
    }
    // What went wrong stands in the close event that follows.
    opened.onerror = () => {}
    later(keepAliveMs, lost)
  }

  function receive(text: string) {
    const { type, id, payload } = JSON.parse(text) as Frame
    later(keepAliveMs, listeners.size > 0 ? probe : lost)
    const listener = listeners.get(id)
    if (type === 'connection_ack') {
      become('live')
      for (const [each, waiting] of [...listeners]) start(each, waiting)
      return
    }
    // Only now is it worth something: a server may acknowledge and close at once.
    attempt = 0
    renewed = false
    if (type === 'ping') send({ type: 'pong' })
    if (type === 'next') listener?.next(payload as never)
    if ((type === 'error' || type === 'complete') && listeners.delete(id))
      listener!.ended(type === 'error' ? failureOf((payload as WireError[])[0]!) : undefined)
  }

  /** A cable that was cut says nothing, so silence is asked about. */
  function probe() {
    send({ type: 'ping' })
    later(keepAliveMs, lost)
  }

  function drop() {
    turn++
    cancelTimer()
    socket?.close(1000)
    socket = undefined
  }

  function lost(code = 0) {
    drop()
    if (listeners.size === 0) become('idle')
    else if (code === 4401) void reauthenticate()
    else if (final[code]) failAll(new RequestFailed(final[code], `The server closed the connection (${code}).`))
    else again()
  }

  function again() {
    become('waiting')
    later(backoffMs(platform, attempt++), () => void connect())
  }

  async function reauthenticate() {
    const mine = turn
    const better = !renewed && (await credentials.renew(token).catch(() => null))
    if (mine !== turn) return
    renewed = better === true
    if (better !== false) again()
    else failAll(new RequestFailed('UNAUTHENTICATED', 'The server does not take the token (any longer).'))
  }

  function failAll(failure: RequestFailed) {
    const all = [...listeners.values()]
    listeners.clear()
    become(failure.code === 'CLOSED' ? 'closed' : 'idle')
    for (const listener of all) listener.ended(failure)
  }

  return {
    listen(listener) {
      const id = String(++lastId)
      listeners.set(id, listener)
      if (state === 'idle') void connect()
      if (state === 'live') {
        start(id, listener)
        later(keepAliveMs, probe)
      }
      return () => {
        if (!listeners.delete(id)) return
        if (state === 'live') send({ id, type: 'complete' })
        // Another often follows at once.
        if (listeners.size === 0 && !['paused', 'closed'].includes(state)) later(lingerMs, lost)
      }
    },
    pause() {
      if (state === 'closed') return
      drop()
      become('paused')
    },
    resume() {
      attempt = 0
      if (state === 'live') probe()
      if (state === 'paused') become('idle')
      if ((state === 'idle' && listeners.size > 0) || state === 'waiting') void connect()
    },
    reopen() {
      if (listeners.size > 0 && state !== 'paused') void connect()
    },
    close() {
      drop()
      failAll(new RequestFailed('CLOSED', 'The client was closed.'))
    },
  }
}
