import {
  createUploads,
  type UploadAllowance,
  type UploadFailureCode,
  type UploadItem,
  type Uploads,
  uploadAllowance,
} from '@forium/client/upload'
import { getContext, setContext } from 'svelte'
import type { App, Forium } from '../app.svelte.ts'

/** What may be attached, and what was chosen: it stays where it was chosen while one looks elsewhere. */
export interface Attaching {
  /** Null: nothing, or not known yet. */
  readonly allowance: UploadAllowance | null
  /** Asks what is allowed, until it is known. */
  ask(): void
  of(draft: string): Uploads
}

export function createAttaching({ client }: Forium, isWanted: boolean): Attaching {
  let allowance = $state.raw<UploadAllowance | null>(null)
  const lists = new Map<string, Uploads>()
  return {
    get allowance() {
      return allowance
    },
    ask() {
      if (!isWanted || allowance) return
      uploadAllowance(client)
        .then((found) => {
          allowance = found
        })
        .catch(() => {})
    },
    of(draft) {
      const uploads = lists.get(draft) ?? createUploads(client)
      lists.set(draft, uploads)
      return uploads
    },
  }
}

const key = Symbol('attaching')
export const shareAttaching = (attaching: Attaching): Attaching => setContext(key, attaching)
export const useAttaching = (): Attaching => getContext<Attaching>(key)

/** A picture beside the words that were copied with it is not what was meant. */
export const filesIn = ({ type }: Event, from: DataTransfer | null): File[] =>
  type === 'paste' && from?.types.includes('text/plain') ? [] : [...(from?.files ?? [])]

const words: Partial<Record<UploadFailureCode, 'type' | 'quota' | 'broken'>> = {
  TYPE_NOT_ALLOWED: 'type',
  QUOTA_EXCEEDED: 'quota',
  WRONG_TYPE: 'broken',
  WRONG_SIZE: 'broken',
  UNREADABLE_IMAGE: 'broken',
  UNREADABLE: 'broken',
}

/** Why a file was not taken, for whoever chose it. */
export function whyNot({ failure }: UploadItem, { t, place, locale }: App, most: number): string {
  const { code } = failure!
  if (code === 'TOO_LARGE') return t('files.large', { size: sizeText(most, locale) })
  if (code === 'NETWORK' && !place.online.get()) return t('files.offline')
  return t(`files.${words[code] ?? 'failed'}`)
}

/** `12 kB`, `3.4 MB`. */
export function sizeText(bytes: number, locale: string): string {
  const isSmall = bytes < 1e6
  const unit = isSmall ? 'kilobyte' : 'megabyte'
  const size = isSmall ? Math.ceil(bytes / 1024) : bytes / 1024 ** 2
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size)
}
