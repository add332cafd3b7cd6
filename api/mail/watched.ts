import type { Mailer } from '@forium/schema/ports/mailer.ts'

/** Remembers what the last mail failed of, until one goes through. */
export function watchedMailer(mailer: Mailer): Mailer & { lastError(): string | null } {
  let lastError: string | null = null
  return {
    replyDomain: mailer.replyDomain,
    lastError: () => lastError,
    async send(mail) {
      try {
        await mailer.send(mail)
        lastError = null
      } catch (error) {
        lastError = (error as Error).message
        throw error
      }
    },
  }
}
