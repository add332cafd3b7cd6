import type { FailureFragment } from '../generated/errors.ts'
import { type FailureCode, isExpected, RequestFailed, type UserError } from './errors.ts'
import type { Row } from './outbox-rows.ts'
import type { Json } from './storage.ts'
import { userErrorOf } from './user-errors.ts'

export type OutboxError = UserError | RequestFailed

interface Pause {
  leastMs?: number
  /** The server has named the time: nobody may hurry it. */
  asked?: boolean
}

export type { Pause }

const signedOutMs = 30_000
/** Until the app or the server has been updated: what was written stays. */
const outdatedMs = 300_000
const outdated = /CLIENT_TOO_OLD|UNSUPPORTED_SERVER/
/** What an older server says of a document that needs a newer one. */
const unknown = /VALIDATION_FAILED|NOT_TRUSTED/

/** How long to rest before the same is sent again; undefined where the answer would be the same for ever. */
export function pauseAfter(error: OutboxError, { owner, operation }: Row): Pause | undefined {
  const leastMs = (error as { retryAfterMs?: number }).retryAfterMs
  // Whoever wrote it will come back and sign in. A guest who has to sign in becomes somebody else.
  if (error.code === 'UNAUTHENTICATED') return owner === null ? undefined : { leastMs: signedOutMs }
  if (outdated.test(error.code) || (operation.level && unknown.test(error.code))) return { leastMs: outdatedMs }
  const passes = error.code === 'RATE_LIMITED' || (error instanceof RequestFailed && error.retryable)
  return passes ? { leastMs, asked: leastMs !== undefined } : undefined
}

/** Anything that is not the server's word is trouble of this place (storage, a lock), and passes. */
export function outboxErrorOf(error: unknown): OutboxError {
  if (isExpected(error)) return error
  return new RequestFailed('INTERNAL', 'It failed here.', { retryable: true, cause: error })
}

export const keptError = (error: OutboxError): Json => JSON.parse(JSON.stringify({ ...error, message: error.message }))

export function restoredError(kept: Json): OutboxError {
  const { name, code, message, ...fields } = kept as { name: string; code: string; message: string }
  if (name === 'RequestFailed') return new RequestFailed(code as FailureCode, message, fields)
  return userErrorOf({ __typename: name, errorCode: code, errorMessage: message, ...fields } as FailureFragment)
}
