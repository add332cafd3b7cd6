import { createRetry } from './backoff.ts'
import { type Connection, type Frame, openConnection, type Place } from './connection.ts'
import { createRenewal } from './credentials.ts'
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
  connection(): Connection | undefined
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
  const { credentials } = place
  const retry = createRetry(place.platform)
  const renewal = createRenewal(credentials)
  let state: ConnectionState = 'idle'
  let connection: Connection | undefined
  let token: string | null = null
  let turn = 0

  /** What was begun before the last change must not go on after it. */
  const ifStill = <Value>(mine: number, run: (value: Value) => void) => {
    return (value: Value) => mine === turn && run(value)
  }
  function rest(next: ConnectionState) {
    turn++
    retry.cancel()
    connection?.close()
    connection = undefined
    if (state !== next) tell((state = next))
  }
  function open() {
    rest('connecting')
    const connect = ifStill<string | null>(turn, (given) => {
      token = given
      connection = openConnection(place, token, receive, lost)
    })
    credentials
      .get()
      .then(connect)
      .catch(ifStill(turn, () => lost(0)))
  }
  function receive(frame: Frame) {
    if (frame.type === 'connection_ack') {
      renewal.reset()
      tell((state = 'live'))
    } else {
      // Only this proves a connection: a server may acknowledge and close at once.
      retry.reset()
    }
    heard(frame)
  }
  function lost(code: number) {
    // Closed while live, the token may still be good: rights have changed, and the server wants to look again.
    const refused = code === 4401 && state !== 'live'
    rest('waiting')
    // Told of it, the app may have asked to resume.
    if (state !== 'waiting') return
    if (!refused) goOn(final[code])
    else void renewal.mayHelp(token).then(ifStill(turn, (may) => goOn(may ? undefined : 'UNAUTHENTICATED')))
  }
  function goOn(refusal: FailureCode | undefined) {
    if (!refusal) return retry.later(open)
    rest('idle')
    failed(new RequestFailed(refusal, 'The server refused the live connection.'))
  }
  return { state: () => state, open, rest, hurry: retry.reset, connection: () => connection }
}
