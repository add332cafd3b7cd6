import { type FailureCode, RequestFailed } from '@forium/client'
import { error, isHttpError, isRedirect } from '@sveltejs/kit'

const statuses: Partial<Record<FailureCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  BAD_REQUEST: 400,
  MAINTENANCE: 503,
  NETWORK: 503,
  TIMEOUT: 504,
}

/** A page whose question was refused shows why; what nobody foresaw goes on to the log. */
export function refuse(failure: unknown): never {
  if (isHttpError(failure) || isRedirect(failure) || !(failure instanceof RequestFailed)) throw failure
  error(statuses[failure.code] ?? 500, { message: failure.message, code: failure.code, requestId: failure.requestId })
}

export function notFound(): never {
  error(404, { message: 'Not found', code: 'NOT_FOUND' })
}
