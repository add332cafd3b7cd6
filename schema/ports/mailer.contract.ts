import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Mail, Mailer } from './mailer.ts'

export interface MailerUnderTest {
  mailer: Mailer
  /** Each mail that went out, oldest first, as text in which sender, receiver, subject, id and body can be found. */
  delivered(): string[]
  close?(): Promise<void>
}

export function mailerContract(name: string, make: () => Promise<MailerUnderTest> | MailerUnderTest): void {
  const withMailer = (run: (under: MailerUnderTest) => Promise<void>) => async () => {
    const under = await make()
    try {
      await run(under)
    } finally {
      await under.close?.()
    }
  }

  describe(name, () => {
    test(
      'has delivered the mail when it resolves',
      withMailer(async ({ mailer, delivered }) => {
        await mailer.send(MAIL)
        assert.equal(delivered().length, 1)
        for (const part of [
          'mail_1',
          'Forium',
          'member@example.test',
          'Your sign-in link',
          'https://example.test/in/abc',
        ])
          assert.ok(delivered()[0]?.includes(part), part)
      }),
    )

    test(
      'sends the same mail twice under the same id',
      withMailer(async ({ mailer, delivered }) => {
        await mailer.send(MAIL)
        await mailer.send(MAIL)
        assert.equal(delivered().filter((mail) => mail.includes('mail_1')).length, 2)
      }),
    )

    test(
      'refuses what would add a receiver, a header or a second Message-ID',
      withMailer(async ({ mailer, delivered }) => {
        for (const change of UNSENDABLE)
          await assert.rejects(mailer.send({ ...MAIL, ...change }), { name: 'UnsendableMail' }, JSON.stringify(change))
        assert.deepEqual(delivered(), [])
      }),
    )
  })
}

export const MAIL: Mail = {
  id: 'mail_1',
  from: { name: 'Forium' },
  to: 'member@example.test',
  subject: 'Your sign-in link',
  text: 'Hello,\nhttps://example.test/in/abc\n',
}

const UNSENDABLE: Partial<Mail>[] = [
  { to: '' },
  { to: 'nobody' },
  { to: 'a@example.test, b@example.test' },
  { to: 'a@example.test;b@example.test' },
  { to: 'A <a@example.test>' },
  { to: 'a@example.test\r\nBcc: b@example.test' },
  { to: 'a@example.test\0' },
  { subject: 'Hello\r\nBcc: b@example.test' },
  { subject: 'Hello\0' },
  { from: { name: 'Forium\nBcc: b@example.test' } },
  { from: { name: 'Forium', address: 'a@example.test, b@example.test' } },
  { id: '' },
  { id: 'one> <two' },
  { replyTo: 'a@example.test, b@example.test' },
  { threadId: 'one> <two' },
  { unsubscribeUrl: 'https://example.test/>, <mailto:a@example.test' },
  { unsubscribeUrl: 'javascript:alert(1)' },
]
