import { checkMail, type Mail, type Mailer } from './mailer.ts'

export interface MemoryMailer extends Mailer {
  /** What was sent, oldest first. */
  readonly outbox: Mail[]
}

export function memoryMailer(): MemoryMailer {
  const outbox: Mail[] = []
  return {
    outbox,
    async send(mail) {
      checkMail(mail)
      outbox.push(structuredClone(mail))
    },
  }
}
