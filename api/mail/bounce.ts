import type { ParsedMail } from 'mailparser'

/**
 * Of a report that a mail could not be delivered for good (RFC 3464): which one, and to whom. Null for every other mail,
 * and for one that is only late.
 */
export function bounceIn(mail: ParsedMail): { mailId: string; address: string } | null {
  const type = mail.headerLines.find(({ key }) => key === 'content-type')?.line ?? ''
  if (!/multipart\/report\b[\s\S]*report-type="?delivery-status/i.test(type)) return null
  // The parser puts small parts into the text, and keeps others apart.
  const text = [mail.text, ...mail.attachments.map(({ content }) => content.toString('utf8'))].join('\n')
  if (!/^Action:\s*failed\s*$/im.test(text) || !/^Status:\s*5\.\d+\.\d+/im.test(text)) return null
  const address = /^(?:Final|Original)-Recipient:\s*rfc822\s*;\s*<?([^\s<>]+@[^\s<>]+)>?\s*$/im.exec(text)?.[1]
  const mailId = /^Message-ID:\s*<([^@\s]+)@[^>]+>/im.exec(text)?.[1]
  return address && mailId ? { mailId, address } : null
}
