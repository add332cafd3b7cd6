import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postOfficeIn } from '../testing/post-office.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

async function start() {
  const desk = await openSupportDesk()
  const office = postOfficeIn(desk)
  const id = await desk.start(desk.visitor)
  const { contact } = (await desk.read(desk.agent, id, 'contact { id version }'))!
  const { database } = desk.ports
  const known = database.sql.updateTable('Contact').set({ email: 'vera@example.com' }).where('id', '=', contact.id)
  await database.batch([{ query: known.compile() }])
  await office.wait()
  return { ...desk, desk, office, id, contactId: contact.id as string }
}

test('a contact who is away gets the answers of a minute as one mail, and none of their own words', async () => {
  const { desk, office, agent, visitor, id } = await start()
  await desk.send(agent, id, 'One moment')
  await desk.send(visitor, id, 'I wait')
  await desk.send(agent, id, 'Here it is')
  await office.wait()
  const [mail, ...others] = office.mails()
  assert.deepEqual(others, [])
  assert.equal(mail!.to, 'vera@example.com')
  assert.match(mail!.text, /Ana wrote\n\nOne moment\n\nAna wrote\n\nHere it is/)
  assert.doesNotMatch(mail!.text, /I wait|Hello|settings/)
  assert.deepEqual([mail!.id, mail!.threadId], [`${id}.4`, id])
  await desk.send(agent, id, 'One more thing')
  await office.wait()
  const [next] = office.mails()
  assert.match(next!.text, /One more thing/)
  assert.doesNotMatch(next!.text, /Here it is/)
})

test('a contact who has read it, or looks at it, gets no mail', async () => {
  const { desk, office, agent, visitor, id } = await start()
  await desk.send(agent, id)
  await desk.call(visitor, 'markConversationRead', { id, seq: 2 }, 'conversation { id }')
  await office.wait()
  assert.deepEqual(office.mails(), [])
  await desk.send(agent, id)
  await office.wait(50_000)
  await desk.call(visitor, 'signalPresence', { state: 'ONLINE', conversationId: id }, 'expiresAt')
  await office.wait(20_000)
  assert.deepEqual(office.mails(), [])
})

test('a note, and an answer to who gave no address, go nowhere', async () => {
  const { desk, office, agent, otherVisitor, id } = await start()
  await desk.note(agent, id, 'Between us')
  const other = await desk.start(otherVisitor)
  await desk.send(agent, other)
  await office.wait()
  assert.deepEqual(office.mails(), [])
})

test('a contact with an account is told once, as everybody who has one; who is there is told by the bell alone', async () => {
  const { desk, office, agent } = await start()
  const customer = await desk.person('cus')
  const id = await desk.start(customer)
  await desk.send(agent, id, 'An answer')
  await office.wait()
  const [mail, ...others] = office.mails()
  assert.deepEqual([mail!.to, others.length], ['cus@example.com', 0])
  assert.match(mail!.text, /Ana wrote\n\nAn answer/)
  await desk.send(agent, id, 'Another')
  await office.wait(50_000)
  await desk.call(customer, 'signalPresence', { state: 'ONLINE', conversationId: id }, 'expiresAt')
  await office.wait(20_000)
  assert.deepEqual(office.mails(), [])
})
