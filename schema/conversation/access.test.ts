import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maySee } from '../event/event-types.ts'
import { cursorOf } from '../feed/cursor.ts'
import { openFeed } from '../feed/subscribe.ts'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk, type SupportDesk } from '../testing/support-desk.ts'

async function withTwoVisitors() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  await desk.start(desk.otherVisitor)
  const { message } = await desk.send(desk.agent, id, 'For your eyes only')
  return { desk, id, messageId: message.id as string }
}

async function outsidersOf(desk: SupportDesk): Promise<Context[]> {
  const other = await desk.addCommunity('Other')
  return [
    desk.otherVisitor,
    desk.guest,
    await desk.person('bea'),
    await desk.person('mo', ['MODERATOR']),
    await desk.person('olga', ['OWNER'], other),
    await desk.visitorIn(other),
    desk.bot(['forum:read', 'forum:write', 'forum:moderate', 'people:read']),
  ]
}

test('a conversation is not there for anybody but its contact and staff: by id, node, list or event', async () => {
  const { desk, id, messageId } = await withTwoVisitors()
  const { conversation } = await desk.run(desk.agent, 'query($id: ID!) { conversation(id: $id) { contact { id } } }', {
    id,
  })
  for (const ctx of await outsidersOf(desk)) {
    assert.equal(await desk.read(ctx, id, 'id'), null)
    for (const hidden of [id, messageId, conversation.contact.id]) assert.equal(await desk.node(ctx, hidden), null)
    const { nodes } = await desk.run(ctx, 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id, messageId] })
    assert.deepEqual(nodes, [null, null])
    const { viewerConversations } = await desk.run(ctx, '{ viewerConversations(first: 9) { nodes { id } } }')
    assert.ok(viewerConversations.nodes.every((node: { id: string }) => node.id !== id))
    for (const event of await desk.events(ctx)) assert.notEqual(event.audienceId, id)
    await assert.rejects(openFeed(desk.again(ctx), null, { conversationIds: [id] }), /not visible/)
  }
})

test('contact and staff see it by every path', async () => {
  const { desk, id, messageId } = await withTwoVisitors()
  for (const ctx of [desk.visitor, desk.agent, await desk.person('eva', ['ADMIN']), desk.bot(['support:read'])]) {
    assert.equal((await desk.read(ctx, id, 'id'))?.id, id)
    assert.deepEqual(await desk.node(ctx, id), { __typename: 'Conversation', id })
    assert.deepEqual(await desk.node(ctx, messageId), { __typename: 'Message', id: messageId })
    const types = (await desk.events(ctx)).filter((event) => event.audienceId === id).map((event) => event.type)
    assert.deepEqual(types, ['CONVERSATION_STARTED', 'MESSAGE_SENT', 'MESSAGE_SENT'])
  }
})

test('each event answers what its viewer may see', async () => {
  const { desk, id, messageId } = await withTwoVisitors()
  await desk.note(desk.agent, id)
  for (const ctx of [desk.visitor, desk.agent]) {
    const events = (await desk.events(ctx)).filter((event) => event.audienceId === id)
    const sent = events.find((event) => event.subjectId === messageId)!
    assert.deepEqual(
      { ...sent, seq: 0, id: '' },
      {
        seq: 0,
        id: '',
        communityId: desk.communityId,
        type: 'MESSAGE_SENT',
        audience: 'CONVERSATION',
        audienceId: id,
        subjectId: messageId,
        actorId: desk.agent.viewer.id,
        data: {},
        occurredAt: desk.clock.now(),
      },
    )
    assert.equal(
      events.some((event) => event.type === 'NOTE_ADDED'),
      ctx === desk.agent,
    )
  }
})

test('a conversation that goes to another contact ends the stream of the one before, which hears nothing more', async () => {
  const { desk, id } = await withTwoVisitors()
  const feed = await openFeed(desk.again(desk.visitor), null, { conversationIds: [id] })
  assert.equal((await feed.next()).value.kind, 'caughtUp')
  const { database } = desk.ports
  const others = (await desk.run(desk.otherVisitor, '{ viewerContact { id } }')).viewerContact.id
  const move = database.sql.updateTable('Conversation').set({ contactId: others }).where('id', '=', id)
  await database.batch([{ query: move.compile() }])
  await desk.send(desk.agent, id, 'Not for you any more')
  const frame = (await feed.next()).value
  assert.deepEqual([frame.kind, frame.reason], ['reset', 'ACCESS_CHANGED'])
  assert.equal((await feed.next()).done, true)
})

test('an event that is delivered to many asks once whom its conversation is with', async () => {
  const { desk, id } = await withTwoVisitors()
  const feed = await openFeed(desk.again(desk.agent), cursorOf(desk.agent, 0), { conversationIds: [id] })
  const frame = (await feed.next()).value
  let queries = 0
  const counted = (ctx: Context): Context => ({
    ...desk.again(ctx),
    database: {
      ...desk.ports.database,
      all(query) {
        queries += 1
        return desk.ports.database.all(query)
      },
    },
  })
  const answers = await Promise.all(
    [desk.visitor, desk.otherVisitor, desk.otherVisitor, desk.guest, desk.agent].map((ctx) =>
      maySee(counted(ctx), frame.event),
    ),
  )
  assert.deepEqual(answers, [true, false, false, false, true])
  assert.equal(queries, 1)
})

test('an agent who asks for help is a contact in their own conversation', async () => {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.agent)
  const colleague = await desk.person('dan', ['AGENT'])
  await desk.send(colleague, id)
  assert.equal((await desk.read(colleague, id, 'waitingOn'))?.waitingOn, 'CONTACT')
  await desk.send(desk.agent, id)
  assert.equal((await desk.read(colleague, id, 'waitingOn'))?.waitingOn, 'AGENT')
})
