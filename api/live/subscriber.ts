import type { EventFilter } from '@forium/schema/feed/log.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import type { ExecutionArgs } from 'graphql'

/** One `events` subscription of one socket. */
export interface Subscriber {
  readonly ctx: Context
  readonly filter: EventFilter
  readonly args: ExecutionArgs
  /** The id that the client gave the operation; part of each message to it. */
  readonly operationId: string
  /** Equal for all who get equal results; null when the document asks for what is the viewer's own. */
  readonly group: number | null
  /** Equal for all who get equal messages: the same group and the same operation id. */
  readonly likeness: number | null
  /** Last position of the log that this subscriber has been given or that was not for it. */
  position: number
  told: boolean
  ended: boolean
  /** Writes one whole frame to the socket. */
  send(frame: Buffer): void
  /** Bytes that the socket has not taken yet. */
  waiting(): number
  /** Ends the operation with `complete`. */
  end(): void
}

/** A fresh look at things by the same viewer: nothing loaded earlier may answer. */
export function freshContext(ctx: Context): Context {
  return { ...ctx, loaders: new Map() }
}
