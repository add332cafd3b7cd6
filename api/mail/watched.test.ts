import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watchedMailer } from './watched.ts'

test('the last failure is remembered until a mail goes through', async () => {
  let fails = true
  const mailer = watchedMailer({
    async send() {
      if (fails) throw new Error('connection refused')
    },
  })
  const mail = { id: 'a', from: { name: 'A' }, to: 'a@example.com', subject: 'A', text: 'A' }
  assert.equal(mailer.lastError(), null)
  await assert.rejects(mailer.send(mail), /refused/)
  assert.equal(mailer.lastError(), 'connection refused')
  fails = false
  await mailer.send(mail)
  assert.equal(mailer.lastError(), null)
})
