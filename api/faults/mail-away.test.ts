import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { smtpServer } from '../mail/smtp-server.testing.ts'
import { until } from '../testing/across.ts'
import { ask } from '../testing/ask.ts'
import { freePort, startTestServer } from '../testing/server.ts'
import { write } from '../testing/writing.ts'

/** Greets nobody: too busy. */
async function busyServer(port: number) {
  let callers = 0
  const server = createServer((socket) => {
    callers++
    socket.on('error', () => {}).end('421 too busy, come later\r\n')
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { callers: () => callers, close: () => new Promise((resolve) => server.close(resolve)) }
}

test('a mail server that is gone, then busy, then well: mail waits and goes out once, and staff see why', {
  timeout: 90_000,
}, async () => {
  const port = await freePort()
  const server = await startTestServer({ env: { SMTP_URL: `smtp://127.0.0.1:${port}`, LIMITS: 'off' } })
  const admin = await server.person('eva', ['MEMBER', 'ADMIN'])
  const health = async () => (await ask(server, '{ health { lastMailError jobsFailed } }', {}, admin)).json.data.health
  try {
    const email = 'eva@example.com'
    const asked = await write(server, admin, 'requestSignInLink', 'email', { email })
    assert.equal(asked.email, email, 'whoever asks is told the same as ever: the mail waits')
    await until(async () => /ECONNREFUSED/.test((await health()).lastMailError))
    const busy = await busyServer(port)
    await until(() => busy.callers() > 0)
    await until(async () => /421/.test((await health()).lastMailError))
    await busy.close()
    await using well = await smtpServer(port)
    const backAt = performance.now()
    await until(() => well.mails.length > 0)
    console.log(`mail went out ${Math.round(performance.now() - backAt)} ms after the mail server was back`)
    await until(async () => (await jobs(server)) === 0)
    assert.deepEqual(
      well.mails.map(({ to }) => to),
      [[email]],
    )
    assert.deepEqual(await health(), { lastMailError: null, jobsFailed: 0 })
  } finally {
    await server.close()
  }
})

async function jobs({ runtime }: Awaited<ReturnType<typeof startTestServer>>): Promise<number> {
  const { database } = runtime.ports
  return (await database.all(database.sql.selectFrom('Job').select('id').where('name', '=', 'SEND_MAIL'))).length
}
