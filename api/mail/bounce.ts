import type { ParsedMail } from 'mailparser'

/**
 * Of a report that a mail could not be delivered for good (RFC 3464): which one, and to whom. Null for every other mail,
 * and for one that is only late.
 */
export function bounceIn(mail: ParsedMail): { mailId: string; address: string } | null {
  const parts = mail.attachments.map(({ contentType, content }) => ({ contentType, text: content.toString('utf8') }))
  const status = parts.find(({ contentType }) => contentType === 'message/delivery-status')?.text
  if (!status || !/^Action:\s*failed\s*$/im.test(status) || !/^Status:\s*5\.\d+\.\d+/im.test(status)) return null
  const address = /^(?:Final|Original)-Recipient:\s*rfc822\s*;\s*<?([^\s<>]+@[^\s<>]+)>?\s*$/im.exec(status)?.[1]
  const returned = parts.find(({ contentType }) => /^(message\/rfc822|text\/rfc822-headers)$/.test(contentType))?.text
  const mailId = /^Message-ID:\s*<([^@\s]+)@[^>]+>/im.exec(returned ?? mail.text ?? '')?.[1]
  return address && mailId ? { mailId, address } : null
}
