import type { Context } from '@forium/schema/kernel/context.ts'

/** What the HTTP and the WebSocket side hand in with each operation. */
export interface ServerContext {
  requestId: string
  /** For the answer's headers; a socket has none and forgets them. */
  setHeader(name: string, value: string): void
  /** Built when the operation is known to be valid, not before. What it throws is fit for the caller's eyes. */
  context(): Promise<Context>
}
