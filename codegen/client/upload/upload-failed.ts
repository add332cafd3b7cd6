/**
 * The first three are told before a byte has travelled, the next four when the server has looked at what came.
 * `NOT_ALLOWED`: this person may attach nothing · `UNREADABLE`: it cannot be read on this device · `NETWORK`: no way to
 * the server, or to where it keeps files · `BUSY`: too much at once · `ABORTED`: by the signal · `FAILED`: see `cause`.
 */
export type UploadFailureCode =
  | 'TYPE_NOT_ALLOWED'
  | 'TOO_LARGE'
  | 'QUOTA_EXCEEDED'
  | 'WRONG_TYPE'
  | 'WRONG_SIZE'
  | 'UNREADABLE_IMAGE'
  | 'NOT_UPLOADED'
  | 'NOT_ALLOWED'
  | 'UNREADABLE'
  | 'NETWORK'
  | 'BUSY'
  | 'ABORTED'
  | 'FAILED'

/**
 * Why a file was not taken. `retryable`: the same file may be taken later.
 *
 * @example
 * catch (error) {
 *   if (error instanceof UploadFailed && error.code === 'TOO_LARGE') show('Choose a smaller one.')
 *   else throw error
 * }
 */
export class UploadFailed extends Error {
  declare readonly code: UploadFailureCode
  declare readonly retryable: boolean
  declare readonly retryAfterMs: number | undefined
  constructor(code: UploadFailureCode, message: string, { cause, ...facts }: Partial<UploadFailed> = {}) {
    super(message, { cause })
    const retryable = /NOT_UPLOADED|QUOTA|NETWORK|BUSY/.test(code)
    Object.assign(this, { retryable, ...facts, name: 'UploadFailed', code })
  }
}

export const uploadAborted = () => new UploadFailed('ABORTED', 'Nobody wants this file any more.')
export const uploadLost = (cause?: unknown) => new UploadFailed('NETWORK', 'The file could not be sent.', { cause })

interface Failure extends Error {
  code?: string
  issues?: readonly { code: string }[]
  retryable?: boolean
  retryAfterMs?: number
}

const told = /^(TYPE_NOT_ALLOWED|TOO_LARGE|QUOTA_EXCEEDED|WRONG_TYPE|WRONG_SIZE|UNREADABLE_IMAGE|NOT_UPLOADED)$/
const same: Record<string, UploadFailureCode | undefined> = {
  TIMEOUT: 'NETWORK',
  NETWORK: 'NETWORK',
  RATE_LIMITED: 'BUSY',
  ABORTED: 'ABORTED',
  FORBIDDEN: 'NOT_ALLOWED',
}

/** Whatever one of the three steps has thrown. What is no failure of them is a mistake in a program, and stays it. */
export function uploadFailure(thrown: unknown): UploadFailed {
  if (thrown instanceof UploadFailed) return thrown
  const { code, issues, message, retryable = false, retryAfterMs } = thrown as Failure
  if (!code) throw thrown
  const issue = issues?.[0]?.code ?? ''
  const known = told.test(issue) ? (issue as 'TOO_LARGE') : same[code]
  return new UploadFailed(known ?? 'FAILED', message, { ...(!known && { retryable }), retryAfterMs, cause: thrown })
}
