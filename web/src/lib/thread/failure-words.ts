import { RateLimitedError, type RequestFailed, type UserError } from '@forium/client'
import { t } from '#lib/i18n/t.ts'

type Failure = Pick<UserError | RequestFailed, 'code' | 'message'> & { retryAfterMs?: number | null | undefined }

/** Why an edit was not taken. What was typed is still there. */
export const editFailureWords = (failure: Failure): string =>
  failure.code === 'NETWORK' || failure.code === 'TIMEOUT' ? t('thread.edit.offline') : failureWords(failure)

/** Why something did not work, in words for whoever did it. */
export function failureWords(failure: Failure): string {
  if (failure instanceof RateLimitedError || failure.code === 'RATE_LIMITED') {
    const seconds = Math.max(1, Math.ceil((failure.retryAfterMs ?? 0) / 1000))
    return seconds > 90
      ? t('thread.too-fast.minutes', { count: Math.ceil(seconds / 60) })
      : t('thread.too-fast.seconds', { count: seconds })
  }
  if (failure.code === 'NETWORK' || failure.code === 'TIMEOUT') return t('thread.failed.network')
  if (failure.code === 'FORBIDDEN' || failure.code === 'UNAUTHENTICATED') return t('thread.failed.forbidden')
  if (failure.code === 'NOT_FOUND') return t('thread.failed.gone')
  return failure.message
}
