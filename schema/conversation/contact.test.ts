import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

const fields = 'contact { id displayName email verified version user { handle } }'

async function withContact() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const { contact } = (await desk.read(desk.agent, id, 'contact { id }'))!
  return { desk, id, contactId: contact.id as string }
}

test('a typed address names a contact and verifies nobody', async () => {
  const { desk, contactId } = await withContact()
  const update = (ctx: Context, input: object) => desk.call(ctx, 'updateContact', { id: contactId, ...input }, fields)
  const own = await update(desk.visitor, { displayName: ' Zoë ', email: ' Zoe@Example.COM ' })
  const expected = { id: contactId, displayName: 'Zoë', email: 'zoe@example.com', verified: false, user: null }
  assert.deepEqual(own.contact, { ...expected, version: 2 })
  const staff = await update(desk.agent, { email: null, expectedVersion: 2 })
  assert.deepEqual(staff.contact, { ...expected, email: null, version: 3 })
  assert.equal((await update(desk.agent, { displayName: 'x', expectedVersion: 2 })).errorCode, 'CONFLICT')
  assert.equal((await update(desk.agent, { email: 'nonsense' })).issues[0].path[0], 'email')
})

test('the address of an account is not changed here, and is shown to staff and to its owner', async () => {
  const desk = await openSupportDesk()
  const member = await desk.person('bea')
  const id = await desk.start(member)
  const ofAgent = await desk.read(desk.agent, id, fields)
  assert.equal(ofAgent?.contact.email, 'bea@example.com')
  assert.equal(ofAgent?.contact.verified, true)
  assert.deepEqual(await desk.read(member, id, fields), ofAgent)
  const change = { id: ofAgent?.contact.id, email: 'other@example.com' }
  const answer = await desk.call(member, 'updateContact', change, fields)
  assert.deepEqual(answer.issues, [{ path: ['email'], code: 'OF_ACCOUNT' }])
})

test('an account whose address is not proven verifies nobody', async () => {
  const desk = await openSupportDesk()
  const member = await desk.person('bea')
  const { database } = desk.ports
  const unproven = database.sql.updateTable('User').set({ emailVerifiedAt: null }).where('id', '=', member.viewer.id!)
  await database.batch([{ query: unproven.compile() }])
  const id = await desk.start(member)
  assert.equal((await desk.read(desk.agent, id, fields))?.contact.verified, false)
})

test('contacts are for staff: lists, node, fields of a person, and changes', async () => {
  const { desk, contactId } = await withContact()
  const member = await desk.person('bea')
  await desk.start(member)
  const other = await desk.addCommunity('Other')
  const outsiders = [member, desk.otherVisitor, desk.guest, await desk.person('mo', ['MODERATOR'])]
  const contact = 'query($id: ID!) { contact(id: $id) { id } node(id: $id) { id } }'
  for (const ctx of [...outsiders, await desk.person('olga', ['OWNER'], other)]) {
    assert.deepEqual(await desk.run(ctx, contact, { id: contactId }), { contact: null, node: null })
    const change = { id: contactId, displayName: 'x' }
    assert.equal((await desk.call(ctx, 'updateContact', change, fields)).errorCode, 'NOT_FOUND')
  }
  for (const ctx of outsiders) assert.ok((await desk.answer(ctx, '{ contacts(first: 1) { nodes { id } } }')).errors)
  const person = 'query($id: ID!) { node(id: $id) { ... on User { contact { email } } } }'
  const seen = async (ctx: Context) => (await desk.run(ctx, person, { id: member.viewer.id })).node.contact
  assert.equal(await seen(desk.otherVisitor), null)
  assert.equal(await seen(member), null)
  assert.deepEqual(await seen(desk.agent), { email: 'bea@example.com' })
})

test('staff page through contacts, latest first, and see what each talked about', async () => {
  const desk = await openSupportDesk()
  const first = await desk.start(desk.visitor)
  desk.clock.advance(1000)
  await desk.start(await desk.person('bea'))
  desk.clock.advance(1000)
  const second = await desk.start(desk.visitor)
  const { contacts } = await desk.run(
    desk.agent,
    '{ contacts(first: 9) { nodes { displayName conversations(first: 9) { nodes { id } } } } }',
  )
  assert.deepEqual(
    contacts.nodes.map((node: { displayName: string }) => node.displayName),
    ['Visitor', 'Bea'],
  )
  assert.deepEqual(contacts.nodes[0].conversations.nodes, [{ id: second }, { id: first }])
})
