import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MAIL } from '@forium/schema/ports/mailer.contract.ts'
import { smtpMailer } from './smtp.ts'
import { smtpServer } from './smtp-server.testing.ts'

test('carries the id as Message-ID, the sender, both bodies, and a mark against robots', async () => {
  await using server = await smtpServer()
  await smtpMailer(server.url, { from: 'forum@example.test' }).send({
    ...MAIL,
    subject: 'Grüße',
    html: '<p>Hello</p>',
  })
  const [mail] = server.mails
  assert.match(mail?.raw ?? '', /^Message-ID: <mail_1@example\.test>\r$/im)
  assert.match(mail?.raw ?? '', /^From: Forium <forum@example\.test>\r$/im)
  assert.match(mail?.raw ?? '', /^Auto-Submitted: auto-generated\r$/im)
  assert.match(mail?.raw ?? '', /^Subject: =\?UTF-8\?Q\?Gr=C3=BC=C3=9Fe\?=\r$/im)
  assert.match(mail?.raw ?? '', /^Content-Type: text\/plain/im)
  assert.match(mail?.raw ?? '', /^Content-Type: text\/html/im)
  assert.deepEqual([mail?.from, mail?.to], ['forum@example.test', ['member@example.test']])
})

test('sends from the address that the mail names', async () => {
  await using server = await smtpServer()
  await smtpMailer(server.url, { from: 'forum@example.test' }).send({
    ...MAIL,
    from: { name: 'Quotes " and, commas', address: 'support@brand.test' },
  })
  assert.equal(server.mails[0]?.from, 'support@brand.test')
  assert.match(server.mails[0]?.raw ?? '', /^Message-ID: <mail_1@example\.test>\r$/im)
})

test('rejects when the server refuses the receiver, and sends again when it does not', async () => {
  await using server = await smtpServer()
  const mailer = smtpMailer(server.url, { from: 'forum@example.test' })
  await assert.rejects(mailer.send({ ...MAIL, to: 'unknown@example.test' }), { responseCode: 550 })
  await mailer.send(MAIL)
  assert.equal(server.mails.length, 1)
})

test('rejects when nobody answers', async () => {
  const server = await smtpServer()
  await server[Symbol.asyncDispose]()
  await assert.rejects(smtpMailer(server.url, { from: 'forum@example.test' }).send(MAIL), /ECONNREFUSED/)
})
