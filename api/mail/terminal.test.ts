import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAIL } from '@forium/schema/ports/mailer.contract.ts'
import { terminalMailer } from './terminal.ts'

test('prints one readable block, with links that stand alone on their line', async () => {
  assert.equal(
    await printed({ ...MAIL, from: { name: 'Forium', address: 'forum@example.test' } }),
    [
      '┌─ mail, not sent: no SMTP server is set',
      '│ From:    Forium <forum@example.test>',
      '│ To:      member@example.test',
      '│ Subject: Your sign-in link',
      '│ Id:      mail_1',
      '│',
      '│ Hello,',
      '│ https://example.test/in/abc',
      '└─',
    ].join('\n'),
  )
})

test('lets nobody write to the terminal itself', async () => {
  const text = await printed({ ...MAIL, text: 'a\x1b[2Jb\x1b]0;title\x07c\0d\re\u202ef\u009bg' })
  assert.match(text, /│ abcdefg?\n/)
})

async function printed(mail: typeof MAIL): Promise<string> {
  const lines: string[] = []
  await terminalMailer((text) => lines.push(text)).send(mail)
  return lines.join('\n')
}
