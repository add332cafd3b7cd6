import { checkMail, type Mail, type Mailer, UnknownReceiver } from '@forium/schema/ports/mailer.ts'

/** Sends through the server at `smtp[s]://user:password@host:port`. `from` is the sender of mail that names none. */
export function smtpMailer(
  url: string,
  { from, replyDomain = null }: { from: string; replyDomain?: string | null },
): Mailer {
  const host = from.slice(from.lastIndexOf('@') + 1)
  let transport: ReturnType<typeof connect> | undefined
  return {
    replyDomain,
    async send(mail) {
      checkMail(mail)
      transport ??= connect(url)
      try {
        await (await transport).sendMail(message(mail, from, host))
      } catch (error) {
        throw isRefusedReceiver(error) ? new UnknownReceiver(error.responseCode, { cause: error }) : error
      }
    },
  }
}

/** 550 to 559: no such mailbox, or it takes nothing. A refusal of the sender or of the words is no such thing. */
function isRefusedReceiver(error: unknown): error is { responseCode: number } {
  const { code, command, responseCode = 0 } = error as { code?: string; command?: string; responseCode?: number }
  return code === 'EENVELOPE' && command === 'RCPT TO' && responseCode >= 550 && responseCode < 560
}

/** Loaded with the first mail: a server that sends none need not hold it in memory. */
async function connect(url: string) {
  const { createTransport } = await import('nodemailer')
  // The library's own patience is ten minutes; a job that waits so long keeps the others waiting.
  return createTransport({ url, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 })
}

function message(mail: Mail, from: string, host: string) {
  return {
    messageId: `<${mail.id}@${host}>`,
    from: { name: mail.from.name, address: mail.from.address ?? from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    replyTo: mail.replyTo,
    ...(mail.threadId && { inReplyTo: `<${mail.threadId}@${host}>`, references: `<${mail.threadId}@${host}>` }),
    headers: {
      // Keeps holiday notices and other robots from answering.
      'Auto-Submitted': 'auto-generated',
      ...(mail.unsubscribeUrl && {
        'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
