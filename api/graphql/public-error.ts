import { DomainError, RateLimitedError, RequestError, type RequestErrorCode } from '@forium/schema/kernel/errors.ts'
import { GraphQLError } from 'graphql'
import type { Log } from '../log.ts'
import { isOutage, retryAfterMs } from '../outage.ts'

/** Every code there is, and the status that goes with it; null leaves that to the media type. */
const statuses: Record<RequestErrorCode, number | null> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  QUERY_TOO_COMPLEX: null,
  QUERY_LIMIT: null,
  PAGINATION_REQUIRED: null,
  GRAPHQL_PARSE_FAILED: null,
  GRAPHQL_VALIDATION_FAILED: null,
  BAD_REQUEST: null,
  UNKNOWN_DOCUMENT: null,
  DOCUMENT_NOT_TRUSTED: 403,
  CLIENT_TOO_OLD: 400,
  TIMEOUT: 503,
  MAINTENANCE: 503,
  INTERNAL: 500,
}

/** What a caller learns of a failure: a code of the closed list, whether to try again, and an id to ask about. */
export function publicError(error: unknown, requestId: string, log: Log): GraphQLError {
  const cause = causeOf(error)
  const place =
    error instanceof GraphQLError
      ? { nodes: error.nodes, path: error.path, positions: error.positions, source: error.source }
      : {}
  const { code, message, retryAfterMs } = describe(error, cause, requestId, log)
  const retryable = code === 'RATE_LIMITED' || code === 'TIMEOUT' || code === 'MAINTENANCE' || code === 'INTERNAL'
  const status = statuses[code]
  return new GraphQLError(message, {
    ...place,
    extensions: {
      code,
      requestId,
      retryable,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(status
        ? { http: { status, headers: retryAfterMs ? { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) } : {} } }
        : {}),
    },
  })
}

interface Description {
  code: RequestErrorCode
  message: string
  retryAfterMs?: number | undefined
}

function describe(error: unknown, cause: unknown, requestId: string, log: Log): Description {
  if (cause instanceof RequestError) return cause
  if (cause instanceof DomainError) return ofDomain(cause)
  if (error instanceof GraphQLError && cause instanceof GraphQLError && isAboutTheDocument(error, cause)) {
    const own = String(error.extensions.code)
    const code = Object.hasOwn(statuses, own) ? (own as RequestErrorCode) : 'BAD_REQUEST'
    return { code, message: shortened(error.message) }
  }
  log.error(
    { requestId, error: cause instanceof Error ? { message: cause.message, stack: cause.stack } : String(cause) },
    'graphql: unexpected error',
  )
  if (isOutage(cause))
    return { code: 'MAINTENANCE', message: 'Not available right now. Please try again in a moment.', retryAfterMs }
  return { code: 'INTERNAL', message: 'Something went wrong on our side. Please try again.' }
}

/**
 * GraphQL's own words: a syntax error, a rule of validation, a variable of the wrong type. What it says while it
 * answers (it has a path) is ours, unless it points at what the caller wrote.
 */
function isAboutTheDocument(error: GraphQLError, cause: GraphQLError): boolean {
  return !error.path || (cause !== error && Boolean(cause.nodes?.length))
}

/** It quotes the caller, who may have sent much. */
function shortened(message: string): string {
  return message.length > 500 ? `${message.slice(0, 500)}…` : message
}

/** Outside a mutation there is no union to be a member of. */
function ofDomain(error: DomainError): Description {
  const { code, message } = error
  const known = code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'RATE_LIMITED'
  const retryAfterMs = error instanceof RateLimitedError ? error.retryAfterMs : undefined
  return { code: known ? code : 'BAD_REQUEST', message, retryAfterMs }
}

/** Whether part of an answer is missing because something is away at this moment, not because it is not there. */
export function isCutShort(errors: readonly unknown[]): boolean {
  return errors.some((error) => isOutage(causeOf(error)))
}

function causeOf(error: unknown): unknown {
  let cause = error
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}
