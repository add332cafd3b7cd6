import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { unsubscribeUrl } from '@forium/schema/notification/unsubscribing.ts'
import { call } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'

const server = await startTestServer()
after(() => server.close())
const person = await server.person('ana')

function pathFor(ended: Parameters<typeof unsubscribeUrl>[2], id = person.id): string {
  const { pathname, search } = new URL(unsubscribeUrl(server.system(), id, ended))
  return `${server.url}${pathname}${search}`
}

async function off(): Promise<string[]> {
  const { database } = server.runtime.ports
  const query = database.sql.selectFrom('NotificationPreference').selectAll().where('enabled', '=', 0)
  return (await database.all(query.where('medium', '=', 'MAIL'))).map((row) => `${row.userId} ${row.kind}`)
}

const oneClick = {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'List-Unsubscribe=One-Click',
}

test('looking at the link changes nothing; its page is plain HTML with a button', async () => {
  const answer = await call(pathFor(['POSTED']))
  assert.equal(answer.status, 200)
  assert.match(answer.text, /<form method="post" action="\/mail\/unsubscribe\?p=usr_/)
  assert.doesNotMatch(answer.text, /<script|forium/i)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.equal(answer.headers.get('referrer-policy'), 'no-referrer')
  assert.deepEqual(await off(), [])
  const german = await call(pathFor(['POSTED']), { headers: { 'accept-language': 'de' } })
  assert.match(german.text, /Diese Mails abbestellen/)
  const arabic = await call(pathFor(['POSTED']), { headers: { 'accept-language': 'ar-EG' } })
  assert.match(arabic.text, /<html lang="ar" dir="rtl".*<button>إيقاف هذه الرسائل/s)
})

test('one click from the mail program ends mail of these kinds, and again changes nothing', async () => {
  for (let n = 0; n < 2; n++) {
    const answer = await call(pathFor(['POSTED', 'TOPIC_CREATED']), oneClick)
    assert.equal(answer.status, 200)
    assert.match(answer.text, /no more mail of this kind/)
  }
  assert.deepEqual((await off()).sort(), [`${person.id} POSTED`, `${person.id} TOPIC_CREATED`])
})

test('a link that was altered, or is for somebody else, ends nothing', async () => {
  const other = await server.person('bob')
  const good = pathFor(['REPLIED'])
  for (const bad of [
    good.replace('REPLIED', 'MENTIONED'),
    good.replace(person.id, other.id),
    good.replace(/s=.*/, 's='),
    good.replace(/\?.*/, ''),
  ]) {
    assert.equal((await call(bad, oneClick)).status, 400, bad)
    assert.equal((await call(bad)).status, 400, bad)
  }
  assert.ok(!(await off()).some((row) => /REPLIED|MENTIONED/.test(row)))
})

test('all mail can be ended, also that of a contact without an account', async () => {
  for (const id of [person.id, 'con_01kdvdna00ey0ttmrybvkzsnfc'])
    assert.equal((await call(pathFor(['ALL'], id), oneClick)).status, 200)
  const { database } = server.runtime.ports
  const rows = await database.all(database.sql.selectFrom('MailRecipient').selectAll())
  assert.deepEqual(
    rows.map((row) => row.stoppedFor),
    ['UNSUBSCRIBED', 'UNSUBSCRIBED'],
  )
})
