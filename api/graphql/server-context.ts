import type { Context } from '@forium/schema/kernel/context.ts'
import type { Params } from './operation.ts'

/** What the HTTP and the WebSocket side hand in with each operation. */
export interface ServerContext {
  requestId: string
  /** For the answer's headers; a socket has none and forgets them. */
  setHeader(name: string, value: string): void
  /** The text to run. Refuses clients that are too old, and documents that are not answered here. */
  admit(params: Params): Promise<string>
  /** Built when the operation is known to be valid, not before. What it throws is fit for the caller's eyes. */
  context(): Promise<Context>
}
