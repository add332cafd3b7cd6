import { createRetry } from './backoff.ts'
import { type Connection, type Frame, openConnection } from './connection.ts'
import type { Credentials } from './credentials.ts'
import { type FailureCode, RequestFailed } from './errors.ts'
import type { Platform } from './ports.ts'

/**
 * `idle`: nobody listens · `connecting` · `live`: the server has acknowledged · `waiting`: lost, will try again soon ·
 * `paused`: until `resume()` · `closed`: for good.
 */
export type ConnectionState = 'idle' | 'connecting' | 'live' | 'waiting' | 'paused' | 'closed'

export interface Link {
  state(): ConnectionState
  /** Connects now, whatever there was before. */
  open(): void
  probe(): void
  send(message: object): void
  /** Stays like this until `open`. */
  rest(state: ConnectionState): void
}

interface Hears {
  tell(state: ConnectionState): void
  heard(frame: Frame): void
  failed(failure: RequestFailed): void
}

/** After these the same connection would be refused again. */
const final: Record<number, FailureCode> = {
  4400: 'BAD_REQUEST',
  4403: 'FORBIDDEN',
  4406: 'BAD_REQUEST',
  4409: 'BAD_REQUEST',
}

/** Keeps one connection up: a new one after each loss, with growing pauses, until the server refuses for good. */
export function createLink(
  platform: Platform,
  url: string,
  credentials: Credentials,
  keepAliveMs: number,
  { tell, heard, failed }: Hears,
): Link {
  const retry = createRetry(platform)
  let state: ConnectionState = 'idle'
  let connection: Connection | undefined
  let token: string | null = null
  let renewed = false
  // What was begun before the last change must not go on after it.
  let turn = 0

  function rest(next: ConnectionState) {
    turn++
    retry.cancel()
    connection?.close()
    connection = undefined
    become(next)
  }
  function become(next: ConnectionState) {
    if (state !== next) tell((state = next))
  }
  async function connect(mine: number) {
    try {
      token = await credentials.get()
      if (mine === turn) connection = openConnection(platform, url, token, keepAliveMs, receive, lost)
    } catch {
      if (mine === turn) lost(0)
    }
  }
  function open() {
    rest('connecting')
    void connect(turn)
  }
  function receive(frame: Frame) {
    // Only a frame after the greeting proves a connection: a server may acknowledge and close at once.
    if (frame.type !== 'connection_ack') retry.reset()
    else {
      renewed = false
      become('live')
    }
    heard(frame)
  }
  function lost(code: number) {
    // Closed while live, the token may still be good: rights have changed, and the server wants to look again.
    const refused = code === 4401 && state !== 'live'
    rest('waiting')
    if (refused) void renew(turn)
    else if (final[code]) fail(final[code])
    else retry.later(open)
  }
  async function renew(mine: number) {
    // Neither true nor false: the app cannot say at the moment.
    const better = !renewed && (await credentials.renew(token).catch(() => undefined))
    if (mine !== turn) return
    renewed = better === true
    if (better === false) fail('UNAUTHENTICATED')
    else retry.later(open)
  }
  function fail(code: FailureCode) {
    rest('idle')
    failed(new RequestFailed(code, 'The server refused the live connection.'))
  }
  return {
    state: () => state,
    open,
    send: (message) => connection?.send(message),
    probe: () => connection?.probe(),
    rest,
  }
}
