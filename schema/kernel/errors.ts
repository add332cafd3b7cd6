/** Why an expected failure happened. Stable; clients branch on it. */
export type UserErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'CONFLICT'
  | 'CLIENT_ID_REUSED'
  | 'RATE_LIMITED'
  | 'CLOSED'

export interface InputIssue {
  /** Path inside `input`: `["tags", "0"]`. */
  path: string[]
  code: string
  message: string
}

/** A failure that the caller can understand and handle; a member of the mutation's result union. */
export abstract class DomainError extends Error {
  abstract readonly code: UserErrorCode
  /** Name of its GraphQL type. */
  abstract readonly typeName: string
}

export class InvalidInputError extends DomainError {
  readonly code = 'INVALID_INPUT'
  readonly typeName = 'InvalidInputError'
  readonly issues: InputIssue[]
  constructor(issues: InputIssue[]) {
    super(issues[0]?.message ?? 'The input is not valid.')
    this.issues = issues
  }
}

/** Missing and not visible are the same, so that nobody learns what exists. */
export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND'
  readonly typeName = 'NotFoundError'
  constructor(what: string) {
    super(`This ${what} does not exist or is not visible to you.`)
  }
}

export class ForbiddenError extends DomainError {
  readonly code: 'FORBIDDEN' | 'UNAUTHENTICATED'
  readonly typeName = 'ForbiddenError'
  constructor(message = 'You may not do this.', code: 'FORBIDDEN' | 'UNAUTHENTICATED' = 'FORBIDDEN') {
    super(message)
    this.code = code
  }
}

export class ConflictError extends DomainError {
  readonly code: 'CONFLICT' | 'CLIENT_ID_REUSED'
  readonly typeName = 'ConflictError'
  /** Id of what stands there now, where the caller may see it. */
  readonly currentId: string | null
  constructor(message: string, currentId: string | null = null, code: 'CONFLICT' | 'CLIENT_ID_REUSED' = 'CONFLICT') {
    super(message)
    this.currentId = currentId
    this.code = code
  }
}

/** One `clientId` stands for one input of one operation by one person, for good. */
export function clientIdReused(): ConflictError {
  const message = 'This clientId was used for something else: make a new one for another request.'
  return new ConflictError(message, null, 'CLIENT_ID_REUSED')
}

/** Somebody did it first, or the place is closed to new writing. */
export class ClosedError extends DomainError {
  readonly code = 'CLOSED'
  readonly typeName = 'ClosedError'
}

export class RateLimitedError extends DomainError {
  readonly code = 'RATE_LIMITED'
  readonly typeName = 'RateLimitedError'
  readonly retryAfterMs: number
  constructor(retryAfterMs: number) {
    super(`Too many attempts. Try again in ${Math.max(1, Math.ceil(retryAfterMs / 1000))} s.`)
    this.retryAfterMs = retryAfterMs
  }
}

export type RequestErrorCode =
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
  | 'TIMEOUT'
  | 'MAINTENANCE'
  | 'INTERNAL'

/** A failure outside any union: becomes a top-level error with `extensions.code`. */
export class RequestError extends Error {
  readonly code: RequestErrorCode
  readonly retryAfterMs: number | undefined
  constructor(code: RequestErrorCode, message: string, retryAfterMs?: number) {
    super(message)
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}
