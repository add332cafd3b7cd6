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
  declare readonly code: UserErrorCode
  constructor({ __typename: name, errorCode: code, errorMessage, ...fields }: FailureFragment) {
    super(errorMessage)
    Object.assign(this, fields, { name, code })
  }
}

/** Codes of a request that failed. The first six are the client's own, the others the server's closed list. */
export type FailureCode =
  | 'NETWORK'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'CLOSED'
  | 'NO_TOKEN'
  | 'UNSUPPORTED_SERVER'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_LIMIT'
  | 'PAGINATION_REQUIRED'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_REQUEST'
  | 'UNKNOWN_DOCUMENT'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'CLIENT_TOO_OLD'
  | 'MAINTENANCE'
  | 'INTERNAL'

export interface FailureFacts {
  /** Sending it again later may help. */
  retryable?: boolean
  /** How long the server asks to wait, in milliseconds. */
  retryAfterMs?: number | undefined
  /** What to name when you ask the server's operator about it. */
  requestId?: string
  cause?: unknown
}

/** The request or stream as such failed: no network, no session, too much asked, the server is down. */
export class RequestFailed extends Error {
  declare readonly code: FailureCode
  declare readonly retryable: boolean
  declare readonly retryAfterMs: number | undefined
  declare readonly requestId: string | undefined
  constructor(code: FailureCode, message: string, { cause, ...facts }: FailureFacts = {}) {
    super(message, { cause })
    Object.assign(this, { retryable: false, ...facts, name: 'RequestFailed', code })
  }
}

/** What a request may be answered with instead; anything else is a mistake in a program. */
export const isExpected = (error: unknown): error is UserError | RequestFailed =>
  error instanceof UserError || error instanceof RequestFailed

/** Sending it again later may help. */
export const passes = (error: unknown): error is RequestFailed => error instanceof RequestFailed && error.retryable

/** A stream of events cannot go on from its cursor, and nobody gave an `onReset` that deals with it. */
export class FeedWasReset extends Error {
  declare readonly reason: string
  /** Where to go on once you have read a fresh snapshot. */
  declare readonly cursor: string
  constructor(reason: string, cursor: string) {
    super(`The stream was reset (${reason}): give an onReset.`)
    Object.assign(this, { name: 'FeedWasReset', reason, cursor })
  }
}
