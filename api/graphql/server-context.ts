import type { Context } from '@forium/schema/kernel/context.ts'

/** What the HTTP and the WebSocket side hand in with each operation. */
export interface ServerContext {
  requestId: string
  /** Headers that the answer will carry; a socket has none and forgets them. */
  headers: Record<string, string>
  /** Built when the operation is known to be valid, not before. What it throws is fit for the caller's eyes. */
  context(): Promise<Context>
}
