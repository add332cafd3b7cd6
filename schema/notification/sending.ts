import { currentCommunity } from '../community/community.service.ts'
import { type LetterPage, letterHtml, letterText } from '../community/letter-page.ts'
import { mailOf } from '../community/mail.ts'
import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'
import { type Mail, UnknownReceiver, UnsendableMail } from '../ports/mailer.ts'
import type { Addressee } from './addressee.ts'
import { noteBounce } from './mail-recipient.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    SEND_NEWS: { communityId: string; recipientId: string; mail: Mail }
  }
}

interface Envelope {
  /** Stable: the same news never has two. */
  id: string
  subject: string
  page: LetterPage
  replyTo: string | null
  threadId: string | null
  unsubscribeUrl: string
}

/** In the brand of the community, with nobody else's name in it. */
export async function mailTo(ctx: Context, addressee: Addressee, envelope: Envelope): Promise<Mail> {
  const { id, subject, page, replyTo, threadId, unsubscribeUrl } = envelope
  const html = letterHtml(await currentCommunity(ctx), ctx.publicUrl, page)
  const mail = await mailOf(ctx, { to: addressee.email, subject, text: letterText(page), html })
  return { ...mail, id, unsubscribeUrl, ...(replyTo && { replyTo }), ...(threadId && { threadId }) }
}

export function queueSending(ctx: Context, unit: Unit, recipientId: string, mail: Mail): void {
  ctx.jobs.enqueue(unit, 'SEND_NEWS', { communityId: ctx.communityId, recipientId, mail })
}

/** At least once, under one id. What nobody takes is counted and not tried again. */
export async function sendNews(
  system: Context,
  { communityId, recipientId, mail }: { communityId: string; recipientId: string; mail: Mail },
): Promise<void> {
  try {
    await system.mailer.send(mail)
  } catch (error) {
    if (error instanceof UnsendableMail) return
    if (!(error instanceof UnknownReceiver)) throw error
    await noteBounce({ ...system, communityId }, recipientId, mail.to)
  }
}
