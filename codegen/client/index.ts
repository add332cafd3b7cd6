// The public face of `@forium/client`. Operations come from `@forium/client/<feature>`.

export {
  ClosedError,
  ConflictError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  RateLimitedError,
} from '../generated/errors.ts'
export { newClientId } from './client-id.ts'
export {
  type Attempt,
  type Client,
  type ClientOptions,
  createClient,
  type EventIn,
} from './create-client.ts'
export type { TokenSource } from './credentials.ts'
export { each, type Pages } from './each.ts'
export { type FailureCode, FeedWasReset, RequestFailed, UserError } from './errors.ts'
export type { EventHandlers, EventsOptions, LiveEvents, ResetReason } from './events.ts'
export { UnsupportedServerError } from './level.ts'
export type { ConnectionState } from './link.ts'
export type { Given, NodeOf, Operation, ResultOf } from './operation.ts'
export type { Platform, Socket, SocketConstructor } from './ports.ts'
export type { Live } from './stream.ts'
export type { Documents } from './transport.ts'
