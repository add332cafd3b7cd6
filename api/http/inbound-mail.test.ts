import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { commit } from '@forium/schema/kernel/commit.ts'
import { keepReplyAddress, replyAddress } from '@forium/schema/notification/reply-address.ts'
import { createTransport } from 'nodemailer'
import { listenForMail } from '../mail/listener.ts'
import { ask, call } from '../testing/ask.ts'
import { startTestServer, type TestPerson } from '../testing/server.ts'

const secret = 'a secret of the mail server'.replaceAll(' ', '-')
const replyDomain = 'in.example.test'
const server = await startTestServer({
  env: {
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'forum@example.test',
    MAIL_REPLY_DOMAIN: replyDomain,
    MAIL_INBOUND_SECRET: secret,
  },
})
after(() => server.close())

let ana: TestPerson
let bob: TestPerson
let topicId: string
before(async () => {
  ana = await server.person('ana')
  bob = await server.person('bob')
  const admin = await server.person('admin', ['ADMIN'])
  const made = async (who: TestPerson, name: string, input: object, fields: string) => {
    const title = name[0]!.toUpperCase() + name.slice(1)
    const document = `mutation($input: ${title}Input!) { ${name}(input: $input) { ... on ${title}Payload { ${fields} } } }`
    const uuid = server.runtime.ports.ids.uuid()
    return (await ask(server, document, { input: { clientId: uuid, ...input } }, who)).json.data[name]
  }
  const { category } = await made(admin, 'createCategory', { name: 'Open' }, 'category { id }')
  const input = { categoryId: category.id, kind: 'DISCUSSION', title: 'Tea', body: 'Tea?' }
  topicId = (await made(ana, 'createTopic', input, 'topic { id }')).topic.id
})

async function addressOf(person: TestPerson, placeId = topicId): Promise<string> {
  const ctx = server.system()
  const { address, id } = replyAddress(ctx, { personId: person.id, placeId })!
  await commit(ctx, async (unit) => keepReplyAddress(ctx, unit, id, { personId: person.id, placeId }))
  return address
}

let count = 0
interface Mail {
  from?: string
  to: string
  body?: string
  headers?: string[]
  messageId?: string
}
function mailOf({ from = 'Ana <ana@example.com>', to, body = 'Yes, please', headers = [], messageId }: Mail): string {
  const id = messageId ?? `<mail-${++count}@example.com>`
  const head = [`From: ${from}`, `To: ${to}`, 'Subject: Re: Tea', 'Date: Wed, 25 Nov 2026 20:11:00 +0000']
  const type = ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8']
  return [...head, `Message-ID: ${id}`, ...type, ...headers, '', ...body.split('\n')].join('\r\n')
}

async function handOver(raw: string, { authorization = `Bearer ${secret}`, query = '' } = {}) {
  const headers = { authorization, 'content-type': 'message/rfc822' }
  const answer = await call(`${server.url}/mail/inbound${query}`, { method: 'POST', body: raw, headers })
  return `${answer.status} ${answer.text.trim()}`
}

async function posts(): Promise<string[]> {
  const { database } = server.runtime.ports
  const query = database.sql.selectFrom('Post').select(['authorId', 'bodyMarkdown']).where('topicId', '=', topicId)
  const names = new Map([ana, bob].map((person, i) => [person.id, ['ana', 'bob'][i]]))
  const rows = await database.all(query.where('number', '>', 1).orderBy('number'))
  return rows.map((row) => `${names.get(row.authorId)}: ${row.bodyMarkdown}`)
}

test('an answer becomes a post of its sender, without what it quotes, and once however often it comes', async () => {
  const to = await addressOf(ana)
  const raw = mailOf({ to, body: 'Yes, *please*\n\nOn Wed, Example <forum@example.test> wrote:\n> Tea?' })
  assert.deepEqual([await handOver(raw), await handOver(raw)], ['200 TAKEN', '200 TAKEN'])
  assert.deepEqual(await posts(), ['ana: Yes, *please*'])
  assert.equal(await handOver(mailOf({ to: to.toUpperCase(), body: 'With milk' })), '200 TAKEN')
  assert.deepEqual((await posts()).slice(1), ['ana: With milk'])
})

test('HTML alone is taken as its words, and the receiver may be told beside the mail', async () => {
  const to = await addressOf(bob)
  const html = `<p>No <b>tea</b></p><blockquote>Tea?</blockquote>`
  const raw = mailOf({ from: 'bob@example.com', to: 'undisclosed@example.com', body: html })
  const type = raw.replace('text/plain', 'text/html')
  assert.equal(await handOver(type, { query: `?to=${encodeURIComponent(to)}` }), '200 TAKEN')
  assert.equal((await posts()).at(-1), 'bob: No tea')
})

test('somebody else’s mail to the address is refused, whatever name they give', async () => {
  const to = await addressOf(ana)
  const known = await posts()
  for (const mail of [
    { from: 'Eve <eve@example.com>' },
    { from: '"ana@example.com" <eve@example.com>' },
    { from: 'ana@example.com, eve@example.com' },
    { headers: ['Authentication-Results: mx.example.test; spf=fail; dmarc=fail header.from=example.com'] },
  ])
    assert.equal(await handOver(mailOf({ to, ...mail })), '403 FORGED', JSON.stringify(mail))
  assert.equal(await handOver(mailOf({ to: `reply+${'0'.repeat(40)}@${replyDomain}` })), '403 UNKNOWN')
  assert.equal(await handOver(mailOf({ to: to.replace(replyDomain, 'example.com') })), '403 UNKNOWN')
  assert.deepEqual(await posts(), known)
})

test('robots are not listened to, and who says nothing posts nothing', async () => {
  const to = await addressOf(ana)
  const known = await posts()
  for (const header of ['Auto-Submitted: auto-replied', 'Precedence: bulk', 'X-Autoreply: yes', 'Return-Path: <>'])
    assert.equal(await handOver(mailOf({ to, headers: [header] })), '200 IGNORED', header)
  assert.equal(await handOver(mailOf({ to, body: '> Tea?' })), '200 EMPTY')
  assert.equal(await handOver('no mail at all'), '403 UNKNOWN')
  assert.deepEqual(await posts(), known)
})

test('who may not write there any more may not by mail either', async () => {
  const to = await addressOf(bob)
  const { database } = server.runtime.ports
  const change = database.sql.updateTable('Topic').set({ closedAt: 1, closedBy: ana.id }).where('id', '=', topicId)
  await database.batch([{ query: change.compile() }])
  assert.equal(await handOver(mailOf({ from: 'bob@example.com', to })), '403 REFUSED')
  await database.batch([{ query: database.sql.updateTable('Topic').set({ closedAt: null }).compile() }])
})

test('nobody hands over mail without the secret, or where there is none', async () => {
  const raw = mailOf({ to: await addressOf(ana) })
  for (const authorization of ['', 'Bearer ', 'Bearer wrong', secret])
    assert.match(await handOver(raw, { authorization }), /^401 /)
  const other = await startTestServer()
  try {
    const answer = await call(`${other.url}/mail/inbound`, { method: 'POST', body: raw })
    assert.equal(answer.status, 404)
  } finally {
    await other.close()
  }
})

test('over SMTP the same mail is taken for addresses of ours, and for no other', async () => {
  const known = (await posts()).length
  const log = { error: (data: object) => assert.fail(JSON.stringify(data)) }
  const context = () => server.runtime.systemContext('')
  const options = { host: '127.0.0.1', port: 0, replyDomain, mailFrom: 'forum@example.test', context, log }
  const listener = await listenForMail(options)
  const transport = createTransport({ url: `smtp://127.0.0.1:${listener.port}` })
  try {
    const to = await addressOf(ana)
    const send = (envelope: { from: string; to: string }, mail: Mail) =>
      transport.sendMail({ envelope, raw: mailOf(mail) })
    await send({ from: 'ana@example.com', to }, { to, body: 'By SMTP' })
    assert.deepEqual((await posts()).slice(known), ['ana: By SMTP'])
    await assert.rejects(send({ from: 'eve@example.com', to }, { to, from: 'eve@example.com' }), { responseCode: 550 })
    const elsewhere = { from: 'ana@example.com', to: 'somebody@example.org' }
    await assert.rejects(send(elsewhere, { to }), { responseCode: 550 })
  } finally {
    transport.close()
    await listener.close()
  }
})
