import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { idFromClient } from '../kernel/ids.ts'
import { userViewer } from '../people/viewer.ts'
import { openSupportDesk, type SupportDesk } from '../testing/support-desk.ts'
import { sendMessage } from './sending.ts'

const seqs = async (desk: SupportDesk, id: string): Promise<number[]> => {
  const { database } = desk.ports
  const query = database.sql.selectFrom('Message').select('seq').where('conversationId', '=', id)
  return (await database.all(query)).map((row) => row.seq).sort((a, b) => a - b)
}

test('a hundred messages at once from both sides are numbered 1 to 101 without a gap', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, i) => desk.send(i % 3 ? desk.visitor : desk.agent, id, `Message ${i}`)),
  )
  assert.deepEqual([...new Set(answers.map((answer) => answer.__typename))], ['SendMessagePayload'])
  assert.deepEqual(
    await seqs(desk, id),
    Array.from({ length: 101 }, (_, i) => i + 1),
  )
  assert.equal((await desk.read(desk.agent, id, 'lastSeq'))?.lastSeq, 101)
})

test('the same message sent ten times at once is one row, one event and one answer', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const clientId = desk.uuid()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => desk.send(desk.visitor, id, 'Once more', clientId)),
  )
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1)
  assert.equal(answers[0]!.message.id, idFromClient('Message', clientId))
  assert.equal(answers[0]!.message.seq, 2)
  assert.deepEqual(await seqs(desk, id), [1, 2])
  const sent = (await desk.events(desk.agent)).filter((event) => event.subjectId === answers[0]!.message.id)
  assert.equal(sent.length, 1)
})

test('an id of another author, or of another conversation, is a conflict that tells nothing', async () => {
  const desk = await openSupportDesk()
  const first = await desk.start(desk.visitor)
  const second = await desk.start(desk.visitor)
  const clientId = desk.uuid()
  await desk.send(desk.visitor, first, 'Mine', clientId)
  for (const [ctx, id] of [
    [desk.agent, first],
    [desk.visitor, second],
  ] as const) {
    const answer = await desk.send(ctx, id, 'Mine', clientId)
    assert.equal(answer.errorCode, 'CLIENT_ID_REUSED')
    assert.equal(answer.currentId, null)
  }
  assert.deepEqual(await seqs(desk, second), [1])
})

test('whose turn it is follows the messages; the contact waits since their first unanswered one', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const turn = () => desk.read(desk.agent, id, 'waitingOn waitingSince')
  desk.clock.advance(60_000)
  await desk.send(desk.visitor, id)
  assert.deepEqual(await turn(), { waitingOn: 'AGENT', waitingSince: '2026-01-01T00:00:00.000Z' })
  await desk.send(desk.agent, id)
  assert.deepEqual(await turn(), { waitingOn: 'CONTACT', waitingSince: null })
  desk.clock.advance(60_000)
  await desk.send(desk.visitor, id)
  assert.deepEqual(await turn(), { waitingOn: 'AGENT', waitingSince: '2026-01-01T00:02:00.000Z' })
})

test('a contact’s message reopens what was resolved or snoozed, an agent’s does not', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const until = '2026-01-02T00:00:00Z'
  for (const [mutation, input, status, type] of [
    ['resolveConversation', {}, 'RESOLVED', 'REOPENED'],
    ['snoozeConversation', { until }, 'SNOOZED', 'WOKEN'],
  ] as const) {
    await desk.call(desk.agent, mutation, { id, ...input }, '__typename')
    await desk.send(desk.agent, id)
    assert.equal((await desk.read(desk.agent, id, 'status'))?.status, status)
    await Promise.all([1, 2, 3, 4, 5].map(() => desk.send(desk.visitor, id)))
    const seen = await desk.read(
      desk.agent,
      id,
      'status snoozedUntil resolvedAt waitingOn events(last: 1) { nodes { type actor { id } } }',
    )
    assert.deepEqual(seen, {
      status: 'OPEN',
      snoozedUntil: null,
      resolvedAt: null,
      waitingOn: 'AGENT',
      events: { nodes: [{ type, actor: { id: desk.visitor.viewer.id } }] },
    })
  }
  const timeline = await desk.read(desk.agent, id, 'events(first: 10) { nodes { type } }')
  const types = timeline?.events.nodes.map((node: { type: string }) => node.type)
  assert.deepEqual(types, ['RESOLVED', 'REOPENED', 'SNOOZED', 'WOKEN'])
})

test('a message that arrives just after the conversation was put away brings it back', async () => {
  const desk = await openSupportDesk()
  for (const [name, input] of [
    ['resolveConversation', {}],
    ['snoozeConversation', { until: '2027-01-01T00:00:00Z' }],
  ] as const) {
    const id = await desk.start(desk.visitor)
    const late = desk.overtaken(desk.visitor, () => desk.call(desk.agent, name, { id, ...input }, '__typename'))
    const message = await sendMessage(late, { clientId: desk.uuid(), conversationId: id, body: 'One more thing' })
    assert.equal(message.seq, 2)
    const seen = await desk.read(
      desk.agent,
      id,
      'status snoozedUntil waitingOn events(first: 9) { nodes { afterSeq } }',
    )
    assert.deepEqual(seen, {
      status: 'OPEN',
      snoozedUntil: null,
      waitingOn: 'AGENT',
      events: { nodes: [{ afterSeq: 1 }, { afterSeq: 1 }] },
    })
  }
})

test('strangers, guests, other communities and the suspended cannot say anything', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const other = await desk.addCommunity('Other')
  const outsiders: [Context, string][] = [
    [desk.otherVisitor, 'NOT_FOUND'],
    [await desk.person('bea'), 'NOT_FOUND'],
    [await desk.person('mo', ['MODERATOR']), 'NOT_FOUND'],
    [await desk.person('olga', ['OWNER'], other), 'NOT_FOUND'],
    [desk.guest, 'UNAUTHENTICATED'],
    [desk.bot(['support:read']), 'FORBIDDEN'],
    [desk.bot(['forum:write']), 'FORBIDDEN'],
  ]
  for (const [ctx, code] of outsiders) assert.equal((await desk.send(ctx, id)).errorCode, code)
  const member = await desk.person('cai')
  const own = await desk.start(member)
  const row = { id: member.viewer.id!, roles: 'MEMBER', suspendedAt: 1, suspendedUntil: null }
  const suspended = desk.as(userViewer(row, [], desk.clock.now(), { sessionId: 's', expiresAt: null }))
  assert.equal((await desk.send(suspended, own)).errorCode, 'FORBIDDEN')
  assert.equal((await desk.read(suspended, own, 'lastSeq'))?.lastSeq, 1)
  assert.deepEqual(await seqs(desk, id), [1])
})

test('a program with the right scope answers under its own name', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const bot = desk.bot(['support:write'])
  const row = { id: bot.viewer.id!, communityId: desk.communityId, name: 'Helper', createdAt: 1, updatedAt: 1 }
  await desk.ports.database.batch([{ query: desk.ports.database.sql.insertInto('Bot').values(row).compile() }])
  const answer = await desk.send(bot, id, 'How can I help?')
  assert.equal(answer.message.author.id, bot.viewer.id)
  assert.equal((await desk.read(desk.visitor, id, 'waitingOn'))?.waitingOn, 'CONTACT')
})
