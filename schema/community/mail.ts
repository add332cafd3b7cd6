import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import type { Mail } from '../ports/mailer.ts'
import { brandOf, currentCommunity } from './community.service.ts'

/** What a slice wants to say; who sends it is the community's brand. */
export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
}

/** Queues the mail in the unit of work: it is sent at least once, with one id, if and only if the unit commits. */
export async function queueMail(ctx: Context, unit: Unit, letter: Letter): Promise<void> {
  ctx.jobs.enqueue(unit, 'SEND_MAIL', await mailOf(ctx, letter))
}

/** The letter as the community sends it. */
export async function mailOf(ctx: Context, letter: Letter): Promise<Mail> {
  const community = await currentCommunity(ctx)
  return {
    id: `mail_${ctx.ids.uuid()}`,
    from: { name: oneLine(brandOf(community).senderName ?? community.name) },
    to: letter.to,
    subject: oneLine(letter.subject),
    text: letter.text,
    ...(letter.html !== undefined && { html: letter.html }),
  }
}

export const sendMail = (ctx: Context, mail: Mail): Promise<void> => ctx.mailer.send(mail)

/** Names may hold line breaks; headers must not. */
const oneLine = (text: string) => text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()

const languages = ['en', 'de'] as const
export type MailLanguage = (typeof languages)[number]

/** The first of the given locales that mail is written in; English when there is none. */
export function mailLanguage(...locales: (string | null | undefined)[]): MailLanguage {
  const known = locales.map((locale) => languages.find((language) => locale?.toLowerCase().split('-')[0] === language))
  return known.find((language) => language !== undefined) ?? 'en'
}

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    SEND_MAIL: Mail
  }
}
