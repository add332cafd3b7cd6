import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { freePort } from '../testing/server.ts'
import { examineSmtp } from './doctor.ts'
import { smtpServer } from './smtp-server.testing.ts'

test('a mail server that takes mail', async () => {
  await using server = await smtpServer()
  const { ok, what } = await examineSmtp(server.url)
  assert.ok(ok, what)
  assert.deepEqual(server.mails, [])
})

test('what is wrong with a mail server is said in words that help, without its password', async () => {
  await using server = await smtpServer()
  const strict = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(new Error('no such user')),
  })
  const strictPort = await listening(strict.listen(0, '127.0.0.1'))
  const busy = createServer((socket) => socket.on('error', () => {}).end('421 too busy\r\n'))
  const silent = createServer((socket) => socket.on('error', () => {}))
  const [busyPort, silentPort] = [
    await listening(busy.listen(0, '127.0.0.1')),
    await listening(silent.listen(0, '127.0.0.1')),
  ]
  const cases: [url: string, says: RegExp][] = [
    [`smtp://user:hunter2@127.0.0.1:${await freePort()}`, /nothing answers there\. Start the mail server/],
    ['smtp://user:hunter2@mail.invalid:25', /not known\. Mend SMTP_URL/],
    [`smtp://user:hunter2@127.0.0.1:${strictPort}`, /refuses the user or the password/],
    [server.url.replace('smtp:', 'smtps:'), /does not begin with TLS\. Write smtp:/],
    [`smtp://127.0.0.1:${busyPort}`, /too busy/],
    [`smtp://127.0.0.1:${silentPort}`, /says nothing/],
  ]
  for (const [url, says] of cases) {
    const { ok, what } = await examineSmtp(url)
    assert.equal(ok, false, url)
    assert.match(what, says)
    assert.doesNotMatch(what, /hunter2/)
  }
  for (const each of [strict, busy, silent]) each.close(() => {})
})

async function listening(server: { address(): unknown } & NodeJS.EventEmitter): Promise<number> {
  if (!server.address()) await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
