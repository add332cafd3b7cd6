import { InvalidInputError, RateLimitedError, RequestFailed } from '@forium/client'
import { sizeText } from '#lib/file/file.ts'
import { t } from '#lib/i18n/t.ts'
import { Refused, Unreachable } from './send-bytes.ts'

interface Allowed {
  maxByteSize: number
  remainingByteSize: number
  maxAttachments: number
}

const words = {
  TYPE_NOT_ALLOWED: 'file.failed.type',
  WRONG_TYPE: 'file.failed.not-what',
  WRONG_SIZE: 'file.failed.broken',
  UNREADABLE_IMAGE: 'file.failed.image',
  NOT_UPLOADED: 'file.failed.again',
} as const

/** Refused here, by the rules that the server told. */
export class NotTaken extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

function codeOf(failure: unknown): string | undefined {
  if (failure instanceof NotTaken) return failure.code
  return failure instanceof InvalidInputError ? failure.issues[0]?.code : undefined
}

/** Why a file was not taken, in words for whoever chose it. */
export function uploadWords(failure: unknown, allowed: Allowed | null, locale: string): string {
  const code = codeOf(failure)
  if (code === 'TOO_LARGE') return t('file.failed.size', { size: sizeText(allowed?.maxByteSize ?? 0, locale) })
  if (code === 'QUOTA_EXCEEDED')
    return t('file.failed.quota', { size: sizeText(allowed?.remainingByteSize ?? 0, locale) })
  if (code && code in words) return t(words[code as keyof typeof words])
  if (failure instanceof InvalidInputError) return failure.issues.map(({ message }) => message).join(' ')
  if (isOffline(failure)) return t('file.failed.offline')
  if (failure instanceof RateLimitedError) return t('file.failed.pace')
  return t(failure instanceof Refused ? 'file.failed.again' : 'file.failed.unknown')
}

export const isOffline = (failure: unknown): boolean =>
  failure instanceof Unreachable ||
  (failure instanceof RequestFailed && (failure.code === 'NETWORK' || failure.code === 'TIMEOUT'))

/** Nothing is gained by trying again what the server will always refuse. */
export function isFinal(failure: unknown): boolean {
  const code = codeOf(failure)
  return code !== undefined && code !== 'NOT_UPLOADED' && code !== 'QUOTA_EXCEEDED'
}
