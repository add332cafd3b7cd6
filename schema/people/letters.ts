import { currentCommunity } from '../community/community.service.ts'
import { mailLanguage, queueMail } from '../community/mail.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { german } from './letters.de.ts'
import { english } from './letters.en.ts'

export interface Facts {
  community: string
  /** Where to go; empty in letters that only tell. */
  link: string
}

export type LetterName =
  | 'verifyEmail'
  | 'alreadyHere'
  | 'signInLink'
  | 'noAccount'
  | 'resetPassword'
  | 'passwordChanged'
  | 'confirmEmail'
  | 'emailTaken'
  | 'emailChangeAsked'
  | 'emailChanged'
  | 'invitation'

/** Nothing that a stranger typed stands in a letter: the forum's mail must not carry other people's words. */
export type Letters = Record<LetterName, (facts: Facts) => { subject: string; text: string }>

const languages: Record<ReturnType<typeof mailLanguage>, Letters> = { en: english, de: german }

interface Envelope {
  to: string
  /** The receiver's own language, where it is known. */
  locale?: string | null
  link?: string
}

export async function queueLetter(ctx: Context, unit: Unit, name: LetterName, envelope: Envelope): Promise<void> {
  const community = await currentCommunity(ctx)
  const language = mailLanguage(envelope.locale, ctx.locale, community.locale)
  const letter = languages[language][name]({ community: community.name, link: envelope.link ?? '' })
  await queueMail(ctx, unit, { to: envelope.to, ...letter })
}
