import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

const secret = 'He is a difficult customer'

async function withNote() {
  const desk = await openSupportDesk()
  const member = await desk.person('bea')
  const id = await desk.start(member)
  const { note } = await desk.note(desk.agent, id, secret)
  return { desk, member, id, noteId: note.id as string }
}

const deep = `id subject status waitingOn priority lastSeq version viewerUnreadCount
  tags { id } reads { seq } contact { displayName email conversations(first: 5) { nodes { id notes(first: 5) { nodes { id } } } } }
  lastMessage { id body { text } } messages(first: 50) { totalCount nodes { id body { text } conversation { notes(first: 5) { nodes { id } } } } }
  events(first: 50) { nodes { type } } notes(first: 50) { nodes { id body { text } } }`

test('a note is nowhere for contact, visitor, member, moderator, guest and strangers', async () => {
  const { desk, member, id, noteId } = await withNote()
  const other = await desk.addCommunity('Other')
  const viewers: Context[] = [
    member,
    desk.visitor,
    desk.guest,
    await desk.person('cai'),
    await desk.person('mo', ['MODERATOR']),
    await desk.person('olga', ['OWNER'], other),
    desk.bot(['forum:read', 'forum:moderate']),
  ]
  for (const ctx of viewers) {
    assert.equal(await desk.node(ctx, noteId), null)
    const seen = JSON.stringify(await desk.read(ctx, id, deep))
    assert.ok(!seen.includes(secret) && !seen.includes(noteId), seen)
    for (const event of await desk.events(ctx)) {
      assert.ok(!event.type.startsWith('NOTE'), event.type)
      assert.notEqual(event.subjectId, noteId)
    }
    const change = { id: noteId, body: 'x', ifVersion: 1 }
    for (const [name, input] of [
      ['updateNote', change],
      ['deleteNote', { id: noteId }],
      ['addNote', { clientId: desk.uuid(), conversationId: id, body: 'x' }],
    ] as const) {
      const { errorCode } = await desk.call(ctx, name, input, '__typename')
      assert.ok(['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND'].includes(errorCode), `${name}: ${errorCode}`)
    }
  }
})

test('the contact sees the same conversation before and after a note', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const fields = `${deep} updatedAt lastActivityAt`
  const before = await desk.read(desk.visitor, id, fields)
  const events = await desk.events(desk.visitor)
  desk.clock.advance(1000)
  await desk.note(desk.agent, id)
  assert.deepEqual(await desk.read(desk.visitor, id, fields), before)
  assert.deepEqual(await desk.events(desk.visitor), events)
})

test('staff see notes in their place and hear of them', async () => {
  const { desk, id, noteId } = await withNote()
  const colleague = await desk.person('dan', ['AGENT'])
  for (const ctx of [colleague, desk.bot(['support:read'])]) {
    const seen = await desk.read(ctx, id, 'notes(first: 5) { nodes { id afterSeq author { id } body { text } } }')
    assert.deepEqual(seen?.notes.nodes, [
      { id: noteId, afterSeq: 1, author: { id: desk.agent.viewer.id }, body: { text: secret } },
    ])
    assert.deepEqual(await desk.node(ctx, noteId), { __typename: 'Note', id: noteId })
    const heard = (await desk.events(ctx)).filter((event) => event.subjectId === noteId)
    assert.deepEqual(
      heard.map((event) => [event.type, event.audience]),
      [['NOTE_ADDED', 'STAFF_OF_CONVERSATION']],
    )
  }
})

test('a note sent ten times at once is one note; its clientId serves no colleague', async () => {
  const { desk, id } = await withNote()
  const clientId = desk.uuid()
  const answers = await Promise.all(Array.from({ length: 10 }, () => desk.note(desk.agent, id, 'Once', clientId)))
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1)
  const seen = await desk.read(desk.agent, id, 'notes(first: 50) { nodes { id } }')
  assert.equal(seen?.notes.nodes.length, 2)
  const colleague = await desk.person('dan', ['AGENT'])
  assert.equal((await desk.note(colleague, id, 'Once', clientId)).errorCode, 'CLIENT_ID_REUSED')
})

test('its author changes a note; a key that only reads does not write one', async () => {
  const { desk, id, noteId } = await withNote()
  const colleague = await desk.person('dan', ['AGENT'])
  const update = (ctx: Context, ifVersion = 1) =>
    desk.call(ctx, 'updateNote', { id: noteId, body: 'Kinder', ifVersion }, 'note { version body { text } }')
  assert.equal((await update(colleague)).errorCode, 'FORBIDDEN')
  assert.equal((await update(desk.bot(['support:read']))).errorCode, 'FORBIDDEN')
  assert.equal((await desk.note(desk.bot(['support:read']), id)).errorCode, 'FORBIDDEN')
  assert.deepEqual((await update(desk.agent)).note, { version: 2, body: { text: 'Kinder' } })
  assert.equal((await update(desk.agent, 5)).errorCode, 'CONFLICT')
})

test('a deleted note is gone from lists, node and disk; deleting it twice is fine', async () => {
  const { desk, id, noteId } = await withNote()
  const colleague = await desk.person('dan', ['AGENT'])
  const admin = await desk.person('eva', ['ADMIN'])
  const remove = (ctx: Context) => desk.call(ctx, 'deleteNote', { id: noteId }, 'deletedId')
  assert.equal((await remove(colleague)).errorCode, 'FORBIDDEN')
  assert.equal((await remove(admin)).deletedId, noteId)
  assert.equal((await remove(desk.agent)).deletedId, noteId)
  assert.equal(await desk.node(desk.agent, noteId), null)
  assert.deepEqual((await desk.read(desk.agent, id, 'notes(first: 5) { nodes { id } }'))?.notes.nodes, [])
  const rows = await desk.ports.database.all(desk.ports.database.sql.selectFrom('Note').selectAll())
  assert.ok(!JSON.stringify(rows).includes(secret))
})
