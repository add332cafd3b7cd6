import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'
import { markConversationRead } from './reading.ts'

const marks = 'conversation { viewerLastReadSeq viewerUnreadCount reads { seq at actor { id } } }'

async function withMessages() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  for (const ctx of [desk.visitor, desk.agent, desk.agent]) await desk.send(ctx, id)
  const mark = (ctx: Context, seq: number) => desk.call(ctx, 'markConversationRead', { id, seq }, marks)
  const unread = async (ctx: Context) => (await desk.read(ctx, id, 'viewerUnreadCount'))?.viewerUnreadCount
  return { desk, id, mark, unread }
}

test('unread are the messages of others after the last one read', async () => {
  const { desk, id, mark, unread } = await withMessages()
  assert.deepEqual([await unread(desk.visitor), await unread(desk.agent)], [2, 2])
  assert.equal((await mark(desk.visitor, 3)).conversation.viewerUnreadCount, 1)
  assert.equal((await mark(desk.agent, 4)).conversation.viewerUnreadCount, 0)
  const { message } = await desk.send(desk.visitor, id)
  assert.deepEqual([await unread(desk.visitor), await unread(desk.agent)], [1, 1])
  await desk.call(desk.visitor, 'deleteMessage', { id: message.id }, '__typename')
  assert.equal(await unread(desk.agent), 0)
})

test('both sides see how far the other has read, and hear of it', async () => {
  const { desk, mark } = await withMessages()
  await mark(desk.visitor, 2)
  desk.clock.advance(1000)
  const { conversation } = await mark(desk.agent, 4)
  assert.deepEqual(conversation.reads, [
    { seq: 2, at: '2026-01-01T00:00:00.000Z', actor: { id: desk.visitor.viewer.id } },
    { seq: 4, at: '2026-01-01T00:00:01.000Z', actor: { id: desk.agent.viewer.id } },
  ])
  for (const ctx of [desk.visitor, desk.agent]) {
    const heard = (await desk.events(ctx)).filter((event) => event.type === 'CONVERSATION_READ')
    assert.deepEqual(
      heard.map((event) => [event.actorId, event.data.seq]),
      [
        [desk.visitor.viewer.id, 2],
        [desk.agent.viewer.id, 4],
      ],
    )
  }
})

test('a mark never goes back, never past the end, and tells nothing when it does not move', async () => {
  const { desk, mark } = await withMessages()
  const order = [1, 3, 2, 3]
  await Promise.all(order.map((seq) => mark(desk.visitor, seq)))
  assert.equal((await mark(desk.visitor, 1)).conversation.viewerLastReadSeq, 3)
  const before = (await desk.events(desk.agent)).length
  await mark(desk.visitor, 3)
  assert.equal((await desk.events(desk.agent)).length, before)
  assert.equal((await mark(desk.visitor, 2_000_000_000)).conversation.viewerLastReadSeq, 4)
})

test('a mark that was overtaken by one further on does not take it back', async () => {
  const { desk, id, mark } = await withMessages()
  await markConversationRead(
    desk.overtaken(desk.visitor, () => mark(desk.visitor, 4)),
    { id, seq: 2 },
  )
  assert.equal((await desk.read(desk.visitor, id, 'viewerLastReadSeq'))?.viewerLastReadSeq, 4)
})

test('whoever cannot see the conversation cannot leave a mark in it', async () => {
  const { desk, mark } = await withMessages()
  for (const [ctx, code] of [
    [desk.otherVisitor, 'NOT_FOUND'],
    [await desk.person('bea'), 'NOT_FOUND'],
    [desk.guest, 'UNAUTHENTICATED'],
    [desk.bot(['support:read']), 'FORBIDDEN'],
  ] as const)
    assert.equal((await mark(ctx, 1)).errorCode, code)
  assert.equal((await mark(desk.visitor, -1)).issues[0].path[0], 'seq')
})
