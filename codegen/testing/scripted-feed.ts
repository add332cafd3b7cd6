import type { Operation } from '../client/operation.ts'
import type { Script, ServerSocket } from './scripted-server.ts'

type Frame = { cursor: string; event: { id: string } } | { cursor: string } | { cursor: string; reason: string }

/** As little as the client needs of a document for events. */
export const document: Operation<'subscription', Frame, { after?: string | null; filter?: { topicIds: string[] } }> = {
  kind: 'subscription',
  name: 'events',
  root: 'events',
  id: '',
  text: 'subscription events {}',
}

/** The frames of a feed whose event number n is `e<n>` at cursor `c<n>`. */
export const event = (n: number) => ({ events: { cursor: `c${n}`, event: { id: `e${n}` } } })
export const caughtUp = (n: number) => ({ events: { cursor: `c${n}` } })
export const reset = (n: number, reason = 'EXPIRED') => ({ events: { cursor: `c${n}`, reason } })
export const numberIn = (cursor: unknown) => Number(String(cursor ?? 'c0').slice(1))
export const upTo = (size: number) => Array.from({ length: size }, (_, i) => `e${i + 1}`)

/** A server with a log of so many events that answers like Forium: what is after the cursor, then "caught up". */
export function logOf(size: number, each: (socket: ServerSocket, id: string, n: number) => void = () => {}): Script {
  return {
    subscribe(socket, id, { after }) {
      for (let n = numberIn(after) + 1; n <= size; n++) {
        socket.next(id, event(n))
        each(socket, id, n)
      }
      socket.next(id, caughtUp(size))
    },
  }
}
