import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'
import { markConversationDelivered } from './delivering.ts'

const marks = 'conversation { viewerUnreadCount reads { seq deliveredSeq at actor { id } } }'

async function withMessages() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  for (const ctx of [desk.visitor, desk.agent, desk.agent]) await desk.send(ctx, id)
  const deliver = (ctx: Context, seq: number) => desk.call(ctx, 'markConversationDelivered', { id, seq }, marks)
  const read = (ctx: Context, seq: number) => desk.call(ctx, 'markConversationRead', { id, seq }, marks)
  const heard = async (ctx: Context) =>
    (await desk.events(ctx))
      .filter((event) => event.type === 'CONVERSATION_DELIVERED')
      .map((event) => [event.actorId, event.data.seq])
  const mark = async (ctx: Context) => (await desk.read(ctx, id, 'reads { seq deliveredSeq }'))?.reads
  return { desk, id, deliver, read, heard, mark }
}

test('both sides see what has reached the other, and hear of it', async () => {
  const { desk, deliver, heard, mark } = await withMessages()
  const { conversation } = await deliver(desk.visitor, 3)
  assert.deepEqual(conversation, {
    viewerUnreadCount: 2,
    reads: [{ seq: 0, deliveredSeq: 3, at: '2026-01-01T00:00:00.000Z', actor: { id: desk.visitor.viewer.id } }],
  })
  assert.deepEqual(await mark(desk.agent), [{ seq: 0, deliveredSeq: 3 }])
  for (const ctx of [desk.visitor, desk.agent]) assert.deepEqual(await heard(ctx), [[desk.visitor.viewer.id, 3]])
  for (const ctx of [desk.otherVisitor, desk.guest, await desk.person('mo', ['MODERATOR'])])
    assert.deepEqual(await heard(ctx), [])
})

test('what was read has been delivered; delivering is not reading', async () => {
  const { desk, deliver, read, heard, mark } = await withMessages()
  await read(desk.visitor, 2)
  assert.deepEqual(await mark(desk.agent), [{ seq: 2, deliveredSeq: 2 }])
  await deliver(desk.visitor, 1)
  await deliver(desk.visitor, 2)
  assert.deepEqual(await heard(desk.agent), [])
  desk.clock.advance(1000)
  const { conversation } = await deliver(desk.visitor, 4)
  assert.equal(conversation.viewerUnreadCount, 2)
  assert.deepEqual(
    conversation.reads.map((one: Record<string, unknown>) => [one.seq, one.deliveredSeq, one.at]),
    [[2, 4, '2026-01-01T00:00:00.000Z']],
  )
  await read(desk.visitor, 3)
  assert.deepEqual(await mark(desk.agent), [{ seq: 3, deliveredSeq: 4 }])
})

test('it never goes back, never past the end, and tells each step once', async () => {
  const { desk, id, deliver, heard, mark } = await withMessages()
  await Promise.all([1, 3, 2, 3].map((seq) => deliver(desk.visitor, seq)))
  assert.deepEqual(await mark(desk.agent), [{ seq: 0, deliveredSeq: 3 }])
  const told = (await heard(desk.agent)).map(([, seq]) => Number(seq))
  assert.deepEqual(
    told,
    [...new Set(told)].toSorted((a, b) => a - b),
  )
  const before = told.length
  await deliver(desk.visitor, 3)
  assert.equal((await heard(desk.agent)).length, before)
  await markConversationDelivered(
    desk.overtaken(desk.visitor, () => deliver(desk.visitor, 2_000_000_000)),
    { id, seq: 4 },
  )
  assert.deepEqual(await mark(desk.agent), [{ seq: 0, deliveredSeq: 4 }])
})

test('whoever cannot see the conversation cannot say that it reached them', async () => {
  const { desk, deliver } = await withMessages()
  for (const [ctx, code] of [
    [desk.otherVisitor, 'NOT_FOUND'],
    [await desk.person('bea'), 'NOT_FOUND'],
    [desk.guest, 'UNAUTHENTICATED'],
    [desk.bot(['support:read']), 'FORBIDDEN'],
  ] as const)
    assert.equal((await deliver(ctx, 1)).errorCode, code)
  assert.equal((await deliver(desk.visitor, -1)).issues[0].path[0], 'seq')
})
