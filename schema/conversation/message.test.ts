import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSupportDesk } from '../testing/support-desk.ts'

const fields = 'message { id seq version editedAt deletedAt body { text markdown html } }'

test('the author changes a message; the version that was seen decides between two changes', async () => {
  const desk = await openSupportDesk()
  const conversationId = await desk.start(desk.visitor)
  const { message } = await desk.send(desk.visitor, conversationId, 'Frist')
  desk.clock.advance(1000)
  const change = { id: message.id, body: 'First', ifVersion: 1 }
  const first = await desk.call(desk.visitor, 'updateMessage', change, fields)
  assert.equal(first.message.body.text, 'First')
  assert.equal(first.message.version, 2)
  assert.equal(first.message.editedAt, '2026-01-01T00:00:01.000Z')
  assert.deepEqual(await desk.call(desk.visitor, 'updateMessage', change, fields), first)
  const late = await desk.call(desk.visitor, 'updateMessage', { ...change, body: 'Other' }, fields)
  assert.equal(late.errorCode, 'CONFLICT')
  assert.equal(late.currentId, message.id)
})

test('nobody else changes a message, not even staff', async () => {
  const desk = await openSupportDesk()
  const conversationId = await desk.start(desk.visitor)
  const { message } = await desk.send(desk.visitor, conversationId)
  const change = { id: message.id, body: 'Words in your mouth', ifVersion: 1 }
  for (const [ctx, code] of [
    [desk.agent, 'FORBIDDEN'],
    [desk.otherVisitor, 'NOT_FOUND'],
    [desk.guest, 'NOT_FOUND'],
  ] as const)
    assert.equal((await desk.call(ctx, 'updateMessage', change, fields)).errorCode, code)
})

test('a deleted message keeps its place and loses its words, for everybody and on disk', async () => {
  const desk = await openSupportDesk()
  const conversationId = await desk.start(desk.visitor)
  const { message } = await desk.send(desk.visitor, conversationId, 'My password is hunter2')
  await desk.send(desk.visitor, conversationId, 'Forget that')
  const gone = await desk.call(desk.visitor, 'deleteMessage', { id: message.id }, fields)
  assert.equal(gone.message.seq, 2)
  assert.equal(gone.message.body, null)
  const again = await desk.call(desk.visitor, 'deleteMessage', { id: message.id }, fields)
  assert.deepEqual(again, gone)
  const seen = await desk.read(
    desk.agent,
    conversationId,
    'messages(first: 9) { nodes { seq deletedAt body { text } } }',
  )
  assert.deepEqual(
    seen?.messages.nodes.map((node: { seq: number; body: unknown }) => [node.seq, node.body === null]),
    [
      [1, false],
      [2, true],
      [3, false],
    ],
  )
  const rows = await desk.ports.database.all(desk.ports.database.sql.selectFrom('Message').selectAll())
  assert.ok(!JSON.stringify(rows).includes('hunter2'))
  const change = { id: message.id, body: 'Back', ifVersion: 2 }
  assert.equal((await desk.call(desk.visitor, 'updateMessage', change, fields)).errorCode, 'NOT_FOUND')
})

test('staff delete any message, a contact only their own', async () => {
  const desk = await openSupportDesk()
  const conversationId = await desk.start(desk.visitor)
  const mine = await desk.send(desk.visitor, conversationId)
  const theirs = await desk.send(desk.agent, conversationId)
  const remove = (ctx: typeof desk.agent, id: string) => desk.call(ctx, 'deleteMessage', { id }, '__typename')
  assert.equal((await remove(desk.visitor, theirs.message.id)).errorCode, 'FORBIDDEN')
  assert.equal((await remove(desk.otherVisitor, mine.message.id)).errorCode, 'NOT_FOUND')
  assert.equal((await remove(desk.bot(['support:read']), mine.message.id)).errorCode, 'FORBIDDEN')
  assert.equal((await remove(desk.agent, mine.message.id)).__typename, 'DeleteMessagePayload')
  const events = await desk.events(desk.visitor)
  assert.deepEqual(events.map((event) => event.type).at(-1), 'MESSAGE_DELETED')
})

test('messages are read forwards, backwards and around one in the middle', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  for (let i = 2; i <= 20; i++) await desk.send(desk.visitor, id, `Message ${i}`)
  const page = async (args: string) => {
    const { messages } = (await desk.read(
      desk.agent,
      id,
      `messages(${args}) { totalCount nodes { seq } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
    ))!
    assert.equal(messages.totalCount, 20)
    return { ...messages.pageInfo, seqs: messages.nodes.map((node: { seq: number }) => node.seq) }
  }
  const first = await page('first: 3')
  assert.deepEqual([first.seqs, first.hasPreviousPage, first.hasNextPage], [[1, 2, 3], false, true])
  const next = await page(`first: 3, after: "${first.endCursor}"`)
  assert.deepEqual([next.seqs, next.hasPreviousPage], [[4, 5, 6], true])
  const last = await page('last: 3')
  assert.deepEqual([last.seqs, last.hasNextPage, last.hasPreviousPage], [[18, 19, 20], false, true])
  assert.deepEqual((await page(`last: 2, before: "${last.startCursor}"`)).seqs, [16, 17])
  const middle = await page('around: 10, first: 5')
  assert.deepEqual([middle.seqs, middle.hasPreviousPage, middle.hasNextPage], [[8, 9, 10, 11, 12], true, true])
  const start = await page('around: 1, first: 5')
  assert.deepEqual([start.seqs, start.hasPreviousPage], [[1, 2, 3, 4, 5], false])
  assert.ok((await page('around: 999, first: 5')).seqs.includes(20))
})

test('a page without a size and one around a message that also goes backwards are refused', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  for (const args of ['around: 1', 'around: 1, last: 3', 'after: "x"', 'first: 101', 'first: 3, after: "nonsense"']) {
    const document = `query($id: ID!) { conversation(id: $id) { messages(${args}) { nodes { id } } } }`
    assert.ok((await desk.answer(desk.agent, document, { id })).errors, args)
  }
})
