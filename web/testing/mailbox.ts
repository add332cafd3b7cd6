import { setTimeout as sleep } from 'node:timers/promises'
import { smtpServer } from '@forium/api/mail/smtp-server.testing.ts'

/** A real mail server, and what came for whom. */
export async function openMailbox() {
  const smtp = await smtpServer()
  const of = (address: string) => smtp.mails.filter(({ to }) => to.includes(address))
  return {
    env: { SMTP_URL: smtp.url, MAIL_FROM: 'forum@example.com' },
    mails: smtp.mails,
    /** The path of the link in the newest mail to somebody, once there are so many. */
    async link(address: string, count = 1): Promise<string> {
      for (let wait = 0; of(address).length < count; wait++) {
        if (wait > 400) throw new Error(`No mail came for ${address}.`)
        await sleep(25)
      }
      const url = new URL(/https?:\/\/\S+/.exec(plain(of(address).at(-1)!.raw))![0])
      return url.pathname + url.search
    },
    close: () => smtp[Symbol.asyncDispose](),
  }
}

/** Quoted-printable undone (RFC 2045, 6.7): no line is cut, no sign is a number. */
export const plain = (raw: string): string =>
  raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
