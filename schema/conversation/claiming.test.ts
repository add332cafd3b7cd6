import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { startSession } from '../people/session.ts'
import { openSupportDesk } from '../testing/support-desk.ts'
import { startConversation } from './starting.ts'

async function withVisit() {
  const desk = await openSupportDesk()
  const member = await desk.person('bea')
  const tokenOf = async (ctx: Context): Promise<string> =>
    (await commit(ctx, async (unit) => startSession(ctx, unit, ctx.viewer.id!))).token
  const claim = (ctx: Context, visitorToken: string) =>
    desk.call(ctx, 'claimVisit', { visitorToken }, 'contact { id verified email user { handle } }')
  const own = async (ctx: Context): Promise<string[]> => {
    const { viewerConversations } = await desk.run(ctx, '{ viewerConversations(first: 9) { nodes { id } } }')
    return viewerConversations.nodes.map((node: { id: string }) => node.id)
  }
  return { desk, member, claim, own, tokenOf, token: await tokenOf(desk.visitor) }
}

test('a person who signs in takes along what they said as a visitor', async () => {
  const { desk, member, claim, own, token } = await withVisit()
  const asked = await desk.start(desk.visitor)
  const { contact } = await claim(member, token)
  assert.deepEqual(contact, { id: contact.id, verified: true, email: 'bea@example.com', user: { handle: 'bea' } })
  assert.deepEqual(await own(member), [asked])
  assert.equal((await desk.send(member, asked)).message.seq, 2)
  assert.equal((await desk.read(desk.agent, asked, 'waitingOn'))?.waitingOn, 'AGENT')
  assert.equal((await claim(member, token)).contact.id, contact.id)
})

test('two contacts become one, with what both said, read and were', async () => {
  const { desk, member, claim, own, token } = await withVisit()
  const asked = await desk.start(desk.visitor)
  desk.clock.advance(1000)
  const older = await desk.start(member)
  await desk.send(desk.agent, asked)
  await desk.send(desk.agent, asked)
  await desk.call(desk.visitor, 'markConversationRead', { id: asked, seq: 2 }, '__typename')
  const { contact } = await claim(member, token)
  assert.deepEqual((await own(member)).toSorted(), [asked, older].toSorted())
  const seen = await desk.read(member, asked, 'viewerLastReadSeq viewerUnreadCount contact { id }')
  assert.deepEqual(seen, { viewerLastReadSeq: 2, viewerUnreadCount: 1, contact: { id: contact.id } })
  const { contacts } = await desk.run(desk.agent, '{ contacts(first: 9) { nodes { id } } }')
  assert.deepEqual(contacts.nodes, [{ id: contact.id }])
  const heard = (await desk.events(member)).filter((event) => event.subjectId === asked)
  assert.equal(heard.at(-1)?.type, 'CONVERSATION_UPDATED')
})

test('own words from before are not unread afterwards', async () => {
  const { desk, member, claim, token } = await withVisit()
  const asked = await desk.start(desk.visitor)
  await desk.send(desk.visitor, asked)
  await claim(member, token)
  assert.equal((await desk.read(member, asked, 'viewerUnreadCount'))?.viewerUnreadCount, 0)
})

test('the visitor’s session ends with the claim, so that the next at this browser sees nothing', async () => {
  const { desk, member, claim, token } = await withVisit()
  await desk.start(desk.visitor)
  await claim(member, token)
  const { database } = desk.ports
  const open = database.sql.selectFrom('Session').select('id').where('revokedAt', 'is', null)
  assert.deepEqual(await database.all(open.where('actorId', '=', desk.visitor.viewer.id!)), [])
})

test('without the visitor’s token nothing is claimed: not by address, id, a user’s token or a used token', async () => {
  const { desk, member, claim, own, tokenOf, token } = await withVisit()
  const asked = await desk.start(desk.visitor)
  const { viewerContact } = await desk.run(desk.visitor, '{ viewerContact { id } }')
  const typed = { id: viewerContact.id, email: 'bea@example.com' }
  await desk.call(desk.visitor, 'updateContact', typed, '__typename')
  const victim = await desk.person('cai')
  await desk.start(victim)
  for (const wrong of [desk.visitor.viewer.id!, viewerContact.id, 'ses_guess', '', await tokenOf(victim)])
    assert.equal((await claim(member, wrong)).errorCode, 'NOT_FOUND')
  assert.deepEqual(await own(member), [])
  const thief = await desk.person('dora')
  await claim(member, token)
  assert.equal((await claim(thief, token)).errorCode, 'NOT_FOUND')
  assert.deepEqual(await own(thief), [])
  assert.deepEqual(await own(member), [asked])
})

test('a token that has ended claims nothing, and one of another community is none', async () => {
  const { desk, member, claim, own, token } = await withVisit()
  await desk.start(desk.visitor)
  const other = await desk.addCommunity('Other')
  assert.equal((await claim(await desk.person('olga', [], other), token)).errorCode, 'NOT_FOUND')
  desk.clock.advance(400 * 24 * 3_600_000)
  assert.equal((await claim(member, token)).errorCode, 'NOT_FOUND')
  assert.deepEqual(await own(member), [])
})

test('visitors, guests and programs claim nothing', async () => {
  const { desk, claim, token } = await withVisit()
  assert.equal((await claim(desk.guest, token)).errorCode, 'UNAUTHENTICATED')
  assert.equal((await claim(desk.otherVisitor, token)).errorCode, 'FORBIDDEN')
  assert.equal((await claim(desk.bot(['support:write']), token)).errorCode, 'FORBIDDEN')
})

test('a visit in which nothing was said is claimed all the same', async () => {
  const { member, claim, token } = await withVisit()
  const answer = await claim(member, token)
  assert.equal(answer.__typename, 'ClaimVisitPayload')
  assert.equal(answer.contact, null)
})

test('a conversation that begins just after its visit was claimed is the user’s, too', async () => {
  const { desk, member, claim, own, token } = await withVisit()
  const first = await desk.start(desk.visitor)
  await desk.start(member)
  const late = desk.overtaken(desk.visitor, () => claim(member, token))
  const input = { clientId: desk.uuid(), messageClientId: desk.uuid(), body: 'Still here' }
  const { conversation } = await startConversation(late, input)
  const held = await own(member)
  assert.equal(held.length, 3)
  assert.ok(held.includes(first) && held.includes(conversation.id))
})

test('two people who claim the same visit at once: one has it', async () => {
  const { desk, member, claim, own, token } = await withVisit()
  const asked = await desk.start(desk.visitor)
  const rival = await desk.person('dora')
  await Promise.all([claim(member, token), claim(rival, token)])
  const held = await Promise.all([own(member), own(rival)])
  assert.deepEqual(held.flat(), [asked])
})
