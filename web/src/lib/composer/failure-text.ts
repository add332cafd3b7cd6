import {
  ClosedError,
  ForbiddenError,
  InvalidInputError,
  RateLimitedError,
  RequestFailed,
  UserError,
} from '@forium/client'
import { t } from '#lib/i18n/t.ts'

/** Why something that was sent was not taken, in the reader's words; the server's own where there is nothing better. */
export function failureText(failure: unknown): string {
  if (failure instanceof ClosedError) return t('composer.failed.closed')
  if (failure instanceof RateLimitedError) return t('composer.failed.pace')
  if (failure instanceof InvalidInputError) return failure.issues.map(({ message }) => message).join(' ')
  if (failure instanceof ForbiddenError)
    return t(failure.code === 'UNAUTHENTICATED' ? 'composer.failed.sign-in' : 'composer.failed.forbidden')
  if (failure instanceof UserError) return failure.message
  if (!(failure instanceof RequestFailed)) return t('composer.failed.unknown')
  if (failure.code === 'NETWORK' || failure.code === 'TIMEOUT') return t('composer.failed.offline')
  return failure.code === 'RATE_LIMITED' ? t('composer.failed.pace') : t('composer.failed.unknown')
}
