import { createRetry } from './backoff.ts'
import { type Connection, type Frame, openConnection, type Place } from './connection.ts'
import { type FailureCode, RequestFailed } from './errors.ts'

/**
 * `idle`: nobody listens · `connecting` · `live`: the server has acknowledged · `waiting`: lost, will try again soon ·
 * `paused`: until `resume()` · `closed`: for good.
 */
export type ConnectionState = 'idle' | 'connecting' | 'live' | 'waiting' | 'paused' | 'closed'

export interface Link {
  state(): ConnectionState
  /** Connects now, whatever there was before. */
  open(): void
  /** The next pause is short again. */
  hurry(): void
  /** The connection, while it is. */
  live(): Connection | undefined
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
export function createLink(place: Place, { tell, heard, failed }: Hears): Link {
  const retry = createRetry(place.platform)
  let state: ConnectionState = 'idle'
  let connection: Connection | undefined
  let token: string | null = null
  // Not twice without a success in between.
  let renewed = false
  // What was begun before the last change must not go on after it.
  let turn = 0

  function rest(next: ConnectionState) {
    turn++
    retry.cancel()
    connection?.close()
    connection = undefined
    if (state !== next) tell((state = next))
  }
  const open: () => void = async () => {
    rest('connecting')
    const mine = turn
    try {
      const given = await place.credentials.get()
      if (mine !== turn) return
      token = given
      connection = openConnection(place, token, receive, lost)
    } catch {
      if (mine === turn) lost(0)
    }
  }
  function receive(frame: Frame) {
    // An acknowledgement proves no connection: a server may send one and close at once.
    if (frame.type !== 'connection_ack') retry.reset()
    else {
      renewed = false
      tell((state = 'live'))
    }
    heard(frame)
  }
  const lost: (code: number) => void = async (code) => {
    // Closed while live, the token may still be good: rights have changed, and the server wants to look again.
    const refused = code === 4401 && state !== 'live'
    rest('waiting')
    // Told of it, the app may have asked to resume.
    if (state !== 'waiting') return
    if (!refused) return goOn(final[code])
    const mine = turn
    // Another token may help, and as well when the app could not be asked at the moment.
    const better = !renewed && (await place.credentials.renew(token).catch(() => undefined))
    renewed = better === true
    if (mine === turn) goOn(better === false ? 'UNAUTHENTICATED' : undefined)
  }
  function goOn(refusal: FailureCode | undefined) {
    if (!refusal) return retry.later(open)
    rest('idle')
    failed(new RequestFailed(refusal, 'The server refused the live connection.'))
  }
  return { state: () => state, open, rest, hurry: retry.reset, live: () => (state === 'live' ? connection : undefined) }
}
