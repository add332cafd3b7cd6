import type { Context } from '@forium/schema/kernel/context.ts'
import { takeAnswer } from '@forium/schema/notification/answering.ts'
import { takeBounce } from '@forium/schema/notification/bouncing.ts'
import { replyIdIn } from '@forium/schema/notification/reply-address.ts'
import type { AddressObject, ParsedMail } from 'mailparser'
import { bounceIn } from './bounce.ts'
import { withoutQuotedTail } from './quoted-tail.ts'

/** What became of a mail. `IGNORED` is mail of robots, `REFUSED` what its sender may not do. */
export type Taken = 'TAKEN' | 'IGNORED' | 'UNKNOWN' | 'FORGED' | 'EMPTY' | 'REFUSED'

interface Incoming {
  raw: Uint8Array
  /** To whom it was delivered, where the one who hands it over knows it. */
  to?: readonly string[]
  replyDomain: string
}

/** A mail that came back: an answer becomes a post or a message of whoever wrote it. */
export async function takeMail(system: Context, { raw, to = [], replyDomain }: Incoming): Promise<Taken> {
  // Loaded with the first mail that comes.
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(Buffer.from(raw), { skipImageLinks: true, skipTextToHtml: true })
  const bounce = bounceIn(mail)
  if (bounce) return (await takeBounce(system, bounce)) ? 'TAKEN' : 'IGNORED'
  if (isOfARobot(mail)) return 'IGNORED'
  const replyId = replyIdIn(replyDomain, [...to, ...receiversOf(mail)])
  if (!replyId) return 'UNKNOWN'
  const from = mail.from?.value ?? []
  if (from.length !== 1 || !from[0]?.address || isKnownForgery(mail)) return 'FORGED'
  return takeAnswer(system, {
    replyId,
    from: from[0].address,
    // Without an id of its own it is known again by its words.
    messageId: mail.messageId ?? `${mail.date?.getTime() ?? 0} ${mail.text ?? ''}`,
    sentAt: mail.date?.getTime() ?? 0,
    text: withoutQuotedTail(mail.text ?? ''),
  })
}

const headersOf = (mail: ParsedMail, name: string): string[] =>
  mail.headerLines.filter(({ key }) => key === name).map(({ line }) => line.slice(line.indexOf(':') + 1).trim())

/** Holiday notices, lists and other machines (RFC 3834): answering them ends in a circle. */
function isOfARobot(mail: ParsedMail): boolean {
  const said = (name: string) => headersOf(mail, name)[0]?.toLowerCase()
  const auto = said('auto-submitted')
  if (auto !== undefined && !auto.startsWith('no')) return true
  if (/^(bulk|junk|list|auto_reply)\b/.test(said('precedence') ?? '')) return true
  return said('x-autoreply') !== undefined || said('x-autorespond') !== undefined || said('return-path') === '<>'
}

/** Our own mail server stands first in the chain: what it found out about the sender counts. */
const isKnownForgery = (mail: ParsedMail): boolean =>
  /\bdmarc=fail\b/i.test(headersOf(mail, 'authentication-results')[0] ?? '')

function receiversOf(mail: ParsedMail): string[] {
  const delivered = ['x-original-to', 'delivered-to', 'envelope-to'].flatMap((name) => headersOf(mail, name))
  const fields = [mail.to, mail.cc].flat().filter((field): field is AddressObject => field !== undefined)
  const named = fields.flatMap((field) => field.value.map((value) => value.address ?? ''))
  return [...delivered.map((line) => line.replace(/[<>]/g, '')), ...named]
}
