import type { FailureFragment, UserErrorCode } from '../generated/errors.ts'

/**
 * A failure that was to be expected: the input is not valid, it is not there, you may not. Each has a class of its own
 * (`InvalidInputError`, `NotFoundError`, …) with the fields of its GraphQL type; a server that is newer than the client
 * may throw a plain `UserError`. `code` is stable, `message` may be shown to people.
 *
 * @example
 * catch (error) {
 *   if (error instanceof InvalidInputError) for (const issue of error.issues) show(issue.path, issue.message)
 *   else throw error
 * }
 */
export class UserError extends Error {
  readonly code: UserErrorCode
  constructor({ __typename, errorCode, errorMessage, ...fields }: FailureFragment) {
    super(errorMessage)
    Object.assign(this, fields)
    this.name = __typename
    this.code = errorCode
  }
}

/** Codes of a request that failed. The first five are the client's own, the others the server's closed list. */
export type FailureCode =
  | 'NETWORK'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'CLOSED'
  | 'NO_TOKEN'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_LIMIT'
  | 'PAGINATION_REQUIRED'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_REQUEST'
  | 'MAINTENANCE'
  | 'INTERNAL'

export interface FailureFacts {
  /** Sending it again later may help. */
  retryable?: boolean
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs?: number
  /** What to name when you ask the server's operator about it. */
  requestId?: string
  cause?: unknown
}

/** The request or stream as such failed: no network, no session, too much asked, the server is down. */
export class RequestFailed extends Error {
  readonly code: FailureCode
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly requestId: string | undefined
  constructor(code: FailureCode, message: string, { retryable, retryAfterMs, requestId, cause }: FailureFacts = {}) {
    super(message, { cause })
    this.name = 'RequestFailed'
    this.code = code
    this.retryable = retryable ?? false
    this.retryAfterMs = retryAfterMs
    this.requestId = requestId
  }
}

/** A stream of events cannot go on from its cursor, and nobody gave an `onReset` that deals with it. */
export class FeedWasReset extends Error {
  readonly reason: string
  /** Where to go on once you have read a fresh snapshot. */
  readonly cursor: string
  constructor(reason: string, cursor: string) {
    super(`The stream was reset (${reason}) and there is no onReset.`)
    this.name = 'FeedWasReset'
    this.reason = reason
    this.cursor = cursor
  }
}
