import { checkMail, type Mail, type Mailer } from '@forium/schema/ports/mailer.ts'

/** Sends through the server at `smtp[s]://user:password@host:port`. `from` is the sender of mail that names none. */
export function smtpMailer(url: string, { from }: { from: string }): Mailer {
  const host = from.slice(from.lastIndexOf('@') + 1)
  let transport: ReturnType<typeof connect> | undefined
  return {
    async send(mail) {
      checkMail(mail)
      transport ??= connect(url)
      await (await transport).sendMail(message(mail, from, host))
    },
  }
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
    // Keeps holiday notices and other robots from answering.
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
