import { mailLanguage } from '../community/mail.ts'
import type { NotificationKind } from './kind.ts'
import { german } from './letters.de.ts'
import { english } from './letters.en.ts'

interface Facts {
  who: string
  /** How many did it besides. */
  others: number
}

export type NewsWords = Record<NotificationKind, (facts: Facts) => string> & {
  somebody: string
  conversation: string
  report: string
  open: string
  read: string
  answer: string
  why: Record<'MENTIONED' | 'FOLLOWED' | 'CONVERSATION' | 'OTHER', string>
  settings: string
  unsubscribe: string
  digestSubject: string
  digestHeading(count: number): string
  unreadPosts(count: number): string
  stopDigest: string
}

const languages: Record<ReturnType<typeof mailLanguage>, NewsWords> = { en: english, de: german }

export const wordsFor = (...locales: (string | null)[]): NewsWords => languages[mailLanguage(...locales)]
