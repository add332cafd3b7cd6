import type { Frame, Place } from './connection.ts'
import { RequestFailed } from './errors.ts'
import { type ConnectionState, createLink } from './link.ts'
import { type AnyOperation, failureOf, type WireError } from './transport.ts'

/** One operation on the wire. It outlives the connection: each new one starts it again. */
export interface Listener {
  wire: Wire
  operation: AnyOperation
  /** Asked at every start, so that it can say where to go on. */
  payload(): object
  next(result: { data?: Record<string, unknown> | null; errors?: readonly WireError[] }): void
  /** The server will send nothing more: it failed, or (without a failure) it was complete. */
  ended(failure?: RequestFailed): void
}

export interface Wire {
  place: Place
  listen(listener: Listener): () => void
  pause(): void
  resume(): void
  /** With a new token, if one was given meanwhile. */
  reopen(): void
  close(): void
}

const lingerMs = 1000

/** One connection for all listeners, opened when the first comes and kept until the last has left. */
export function createWire(place: Place, tell: (state: ConnectionState) => void): Wire {
  const { WebSocket, timer } = place.platform
  const listeners = new Map<string, Listener>()
  let lastId = 0
  let stay = () => {}
  const link = createLink(place, { tell, heard, failed: endAll })
  const is = (...states: ConnectionState[]) => states.includes(link.state())

  function start(listener: Listener, id: string) {
    link.live()?.send({ id, type: 'subscribe', payload: listener.payload() })
  }
  function heard({ type, id, payload }: Frame) {
    const listener = listeners.get(id)
    if (type === 'connection_ack') new Map(listeners).forEach(start)
    if (type === 'next') listener?.next(payload as never)
    if ((type === 'error' || type === 'complete') && listeners.delete(id))
      listener!.ended(type === 'error' ? failureOf((payload as WireError[])[0]!) : undefined)
  }
  function endAll(failure: RequestFailed) {
    const all = [...listeners.values()]
    listeners.clear()
    for (const listener of all) listener.ended(failure)
  }
  function leave(id: string) {
    if (!listeners.delete(id)) return
    link.live()?.send({ id, type: 'complete' })
    // Another often follows at once.
    stay()
    stay = timer(lingerMs, () => {
      if (listeners.size === 0 && !is('paused', 'closed')) link.rest('idle')
    })
  }

  return {
    place,
    listen(listener) {
      if (!WebSocket) throw new TypeError('Give createClient a WebSocket.')
      const id = String(++lastId)
      listeners.set(id, listener)
      // One that waited for its next try may come late.
      if (is('closed')) endAll(closed())
      if (is('idle')) link.open()
      start(listener, id)
      return () => leave(id)
    },
    pause: () => is('closed') || link.rest('paused'),
    resume() {
      link.hurry()
      link.live()?.probe()
      if (is('paused')) link.rest('idle')
      if (is('waiting') || (is('idle') && listeners.size > 0)) link.open()
    },
    reopen: () => is('connecting', 'live', 'waiting') && link.open(),
    close() {
      stay()
      link.rest('closed')
      endAll(closed())
    },
  }
}

const closed = () => new RequestFailed('CLOSED', 'The client was closed.')
