import { stripVTControlCharacters } from 'node:util'
import { checkMail, type Mail, type Mailer } from '@forium/schema/ports/mailer.ts'

/** Shows mail instead of sending it: for a first start without an SMTP server. */
export function terminalMailer(log: (text: string) => void): Mailer {
  return {
    async send(mail) {
      checkMail(mail)
      log(block(mail))
    },
  }
}

function block({ id, from, to, subject, text }: Mail): string {
  const sender = from.address ? `${from.name} <${from.address}>` : from.name
  const head = [`From:    ${sender}`, `To:      ${to}`, `Subject: ${subject}`, `Id:      ${id}`, '']
  const lines = [...head, ...text.trimEnd().split(/\r?\n/)].map((line) => `│ ${harmless(line)}`.trimEnd())
  return ['┌─ mail, not sent: no SMTP server is set', ...lines, '└─'].join('\n')
}

/** What people wrote must not move the cursor, colour the terminal or turn the line around. */
function harmless(line: string): string {
  return stripVTControlCharacters(line).replaceAll(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    '',
  )
}
