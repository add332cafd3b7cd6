import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'
import { openSignals } from './signal-stream.ts'

async function withConversation() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const appear = (ctx: Context, input: object = {}) =>
    desk.call(ctx, 'signalPresence', { state: 'ONLINE', ...input }, 'expiresAt')
  const present = async (ctx: Context) =>
    (await desk.run(ctx, '{ presentStaff { actor { id } state conversationId expiresAt } }')).presentStaff
  const isPresent = async (ctx: Context) => (await desk.run(ctx, '{ staffIsPresent }')).staffIsPresent
  return { desk, id, appear, present, isPresent }
}

test('an agent who comes later sees who is there and where they look, until it fades', async () => {
  const { desk, id, appear, present } = await withConversation()
  const colleague = await desk.person('dan', ['AGENT'])
  assert.deepEqual(await present(colleague), [])
  await appear(desk.agent, { conversationId: id })
  const expiresAt = '2026-01-01T00:01:00.000Z'
  const row = { actor: { id: desk.agent.viewer.id }, state: 'ONLINE', conversationId: id, expiresAt }
  assert.deepEqual(await present(colleague), [row])
  await appear(desk.agent, { state: 'AWAY' })
  assert.deepEqual(await present(colleague), [{ ...row, state: 'AWAY', conversationId: null }])
  desk.clock.advance(60_000)
  assert.deepEqual(await present(colleague), [])
})

test('colleagues hear where somebody looks as it changes', async () => {
  const { desk, id, appear } = await withConversation()
  const stream = await openSignals(desk.again(await desk.person('dan', ['AGENT'])), {
    conversationIds: [],
    topicIds: [],
  })
  const places: unknown[] = []
  for (const conversationId of [id, null]) {
    const next = stream.next()
    await appear(desk.agent, { conversationId })
    places.push((await next).value.conversationId)
  }
  await stream.return()
  assert.deepEqual(places, [id, null])
})

test('a visitor learns that somebody is there, not who; away is not there to answer', async () => {
  const { desk, appear, present, isPresent } = await withConversation()
  const other = await desk.addCommunity('Other')
  const elsewhere = await desk.visitorIn(other)
  assert.equal(await isPresent(desk.visitor), false)
  await appear(desk.visitor)
  await appear(await desk.person('bea'))
  assert.equal(await isPresent(desk.visitor), false)
  await appear(desk.agent)
  for (const ctx of [desk.visitor, desk.guest, desk.agent]) assert.equal(await isPresent(ctx), true)
  assert.equal(await isPresent(elsewhere), false)
  for (const ctx of [desk.visitor, desk.guest, await desk.person('mo', ['MODERATOR'])])
    await assert.rejects(present(ctx), /Only staff/)
  assert.deepEqual(await present(await desk.person('olga', ['OWNER'], other)), [])
  await appear(desk.agent, { state: 'AWAY' })
  assert.equal(await isPresent(desk.visitor), false)
})

test('nobody looks at a conversation that they cannot see', async () => {
  const { desk, id, appear, present } = await withConversation()
  for (const ctx of [desk.otherVisitor, await desk.person('bea')])
    assert.equal((await appear(ctx, { conversationId: id })).errorCode, 'NOT_FOUND')
  assert.equal((await appear(desk.agent, { conversationId: 'cnv_nothing' })).errorCode, 'NOT_FOUND')
  assert.deepEqual(await present(desk.agent), [])
  assert.equal((await appear(desk.visitor, { conversationId: id })).__typename, 'SignalPresencePayload')
})
