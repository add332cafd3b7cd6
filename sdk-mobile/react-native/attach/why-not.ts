import type { UploadFailed } from '@forium/client/upload'
import { filled, type Strings } from '../words/strings.ts'

const words: { [Code in UploadFailed['code']]?: keyof Strings } = {
  TYPE_NOT_ALLOWED: 'fileType',
  QUOTA_EXCEEDED: 'fileQuota',
  WRONG_TYPE: 'fileBroken',
  WRONG_SIZE: 'fileBroken',
  UNREADABLE_IMAGE: 'fileBroken',
  UNREADABLE: 'fileBroken',
}

/** Why a file was not taken, for whoever chose it. */
export function whyNot(
  { code }: UploadFailed,
  strings: Strings,
  { most, isOffline }: { most: number; isOffline: boolean },
): string {
  if (code === 'TOO_LARGE') return filled(strings.fileTooLarge, { size: `${Math.floor(most / 1024 ** 2)} MB` })
  if (code === 'NETWORK' && isOffline) return strings.fileOffline
  return strings[words[code] ?? 'fileFailed']
}
