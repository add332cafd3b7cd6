import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ExecutionResult, parse, subscribe } from 'graphql'
import { schema } from '../index.ts'
import type { Context } from '../kernel/context.ts'
import { quiet } from '../testing/engine.ts'
import { openSupportDesk, type SupportDesk } from '../testing/support-desk.ts'
import { openSignals, type SignalStream } from './signal-stream.ts'
import { presenceIn, type Signal, typingIn } from './signalling.ts'

const asked = new WeakMap<SignalStream, Promise<IteratorResult<Signal>>>()

/** What the stream has for its reader by now. */
async function heard(stream: SignalStream): Promise<Signal[]> {
  const signals: Signal[] = []
  for (;;) {
    const next = asked.get(stream) ?? stream.next()
    asked.set(stream, next)
    const result = await Promise.race([next, quiet()])
    if (!result || result.done) return signals
    asked.delete(stream)
    signals.push(result.value)
  }
}

async function withConversation() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const listen = (ctx: Context, conversationIds = [id]) =>
    openSignals(desk.again(ctx), { conversationIds, topicIds: [] })
  const type = (ctx: Context, input: object = {}) =>
    desk.call(ctx, 'signalTyping', { conversationId: id, ...input }, 'expiresAt')
  const appear = (ctx: Context, state = 'ONLINE') => desk.call(ctx, 'signalPresence', { state }, 'expiresAt')
  return { desk, id, listen, type, appear }
}

const names = (signals: Signal[]) => signals.map((signal) => signal.actorId)

test('each side sees the other write, nobody sees themselves', async () => {
  const { desk, id, listen, type } = await withConversation()
  const [agent, visitor] = [await listen(desk.agent), await listen(desk.visitor)]
  await type(desk.visitor)
  await type(desk.agent)
  assert.deepEqual(await heard(agent), [
    {
      kind: 'typing',
      conversationId: id,
      topicId: null,
      note: false,
      actorId: desk.visitor.viewer.id,
      expiresAt: desk.clock.now() + 6000,
    },
  ])
  assert.deepEqual(names(await heard(visitor)), [desk.agent.viewer.id])
})

test('a note that is being written shows to colleagues only', async () => {
  const { desk, listen, type } = await withConversation()
  const colleague = await listen(await desk.person('dan', ['AGENT']))
  const visitor = await listen(desk.visitor)
  await type(desk.agent, { note: true })
  assert.deepEqual(names(await heard(colleague)), [desk.agent.viewer.id])
  assert.deepEqual(await heard(visitor), [])
  assert.equal((await type(desk.visitor, { note: true })).errorCode, 'FORBIDDEN')
})

test('more than one in three seconds is dropped without a word', async () => {
  const { desk, listen, type } = await withConversation()
  const agent = await listen(desk.agent)
  const answers = [await type(desk.visitor), await type(desk.visitor), await type(desk.visitor)]
  assert.ok(answers.every((answer) => answer.__typename === 'SignalTypingPayload'))
  assert.equal((await heard(agent)).length, 1)
  desk.clock.advance(3000)
  await type(desk.visitor)
  assert.equal((await heard(agent)).length, 1)
})

test('whoever cannot see or write in the place neither signals nor listens', async () => {
  const { desk, id, listen, type, appear } = await withConversation()
  const other = await desk.addCommunity('Other')
  const outsiders = [
    desk.otherVisitor,
    desk.guest,
    await desk.person('bea'),
    await desk.person('mo', ['MODERATOR']),
    await desk.person('olga', ['OWNER'], other),
  ]
  for (const ctx of outsiders) {
    await assert.rejects(listen(ctx), /not visible/)
    assert.ok(['NOT_FOUND', 'UNAUTHENTICATED'].includes((await type(ctx)).errorCode))
  }
  const key = desk.bot(['support:read'])
  assert.equal((await type(key)).errorCode, 'FORBIDDEN')
  assert.equal((await appear(key)).errorCode, 'FORBIDDEN')
  assert.equal((await appear(desk.guest)).errorCode, 'UNAUTHENTICATED')
  for (const input of [{ conversationId: null }, { topicId: id }, { conversationId: null, topicId: id, note: true }])
    assert.equal((await type(desk.agent, input)).issues[0].code, 'ONE_PLACE')
})

test('a right that was lost ends the stream before the next signal', async () => {
  const { desk, id, listen, type } = await withConversation()
  const stream = await listen(desk.visitor)
  await desk.start(desk.otherVisitor)
  const { viewerContact } = await desk.run(desk.otherVisitor, '{ viewerContact { id } }')
  const { database } = desk.ports
  const move = database.sql.updateTable('Conversation').set({ contactId: viewerContact.id }).where('id', '=', id)
  await database.batch([{ query: move.compile() }])
  const next = stream.next()
  await type(desk.agent)
  assert.deepEqual(await next, { value: undefined, done: true })
})

test('staff see colleagues come and go; nobody else does', async () => {
  const { desk, listen, appear } = await withConversation()
  const colleague = await listen(await desk.person('dan', ['AGENT']), [])
  const theirs = await desk.person('olga', ['AGENT'], await desk.addCommunity('Other'))
  const others = [await listen(desk.visitor), await listen(await desk.person('bea'), []), await listen(theirs, [])]
  await appear(desk.agent, 'AWAY')
  assert.deepEqual(await heard(colleague), [
    {
      kind: 'presence',
      actorId: desk.agent.viewer.id,
      staff: true,
      contactId: null,
      state: 'AWAY',
      conversationId: null,
      expiresAt: desk.clock.now() + 60_000,
    },
  ])
  for (const stream of others) assert.deepEqual(await heard(stream), [])
})

test('staff see a contact who is there while they look at a conversation with them', async () => {
  const { desk, listen, appear } = await withConversation()
  const second = await desk.start(desk.otherVisitor)
  const [looking, elsewhere] = [await listen(desk.agent), await listen(desk.agent, [second])]
  await appear(desk.visitor)
  await appear(await desk.person('bea'))
  assert.deepEqual(names(await heard(looking)), [desk.visitor.viewer.id])
  assert.deepEqual(await heard(elsewhere), [])
})

test('a reader who left is forgotten at once, also while waiting', async () => {
  const { desk, id } = await withConversation()
  const listening = new Set<string>()
  const receive: Context['wake']['receive'] = (topic, listener) => {
    const stop = desk.ports.wake.receive(topic, listener)
    listening.add(topic)
    return () => {
      listening.delete(topic)
      stop()
    }
  }
  const ctx = { ...desk.again(desk.agent), wake: { ...desk.ports.wake, receive } }
  const stream = await openSignals(ctx, { conversationIds: [id], topicIds: [] })
  assert.deepEqual(listening, new Set([typingIn(id), presenceIn(desk.communityId)]))
  const waiting = stream.next()
  await stream.return()
  assert.deepEqual(await waiting, { value: undefined, done: true })
  assert.equal(listening.size, 0)
  assert.equal((await stream.next()).done, true)
})

test('of more signals than a slow reader takes the newest hundred stay, and stale ones are passed over', async () => {
  const { desk, id, listen } = await withConversation()
  const stream = await listen(desk.agent)
  const signal = (n: number, expiresAt: number): Signal => ({
    kind: 'typing',
    conversationId: id,
    topicId: null,
    note: false,
    actorId: `vis_${n}`,
    expiresAt,
  })
  for (let n = 0; n < 150; n++) desk.ports.wake.send(typingIn(id), signal(n, n === 149 ? 1 : Number.MAX_SAFE_INTEGER))
  const signals = await heard(stream)
  assert.equal(signals.length, 99)
  assert.deepEqual([names(signals)[0], names(signals).at(-1)], ['vis_50', 'vis_148'])
})

async function openTopic(desk: SupportDesk, access: object): Promise<string> {
  const admin = await desk.person('eva', ['ADMIN'])
  const ofCategory = { clientId: desk.uuid(), name: 'Talk', ...access }
  const { category } = await desk.call(admin, 'createCategory', ofCategory, 'category { id }')
  const ofTopic = {
    clientId: desk.uuid(),
    categoryId: category.id,
    kind: 'DISCUSSION',
    title: 'Hello there',
    body: 'Hi',
  }
  return (await desk.call(admin, 'createTopic', ofTopic, 'topic { id }')).topic.id
}

test('who writes in a topic shows to those who see it', async () => {
  const { desk } = await withConversation()
  const topicId = await openTopic(desk, {})
  const listen = (ctx: Context) => openSignals(desk.again(ctx), { conversationIds: [], topicIds: [topicId] })
  const [guest, member] = [await listen(desk.guest), await desk.person('bea')]
  await desk.call(member, 'signalTyping', { topicId }, 'expiresAt')
  assert.deepEqual(names(await heard(guest)), [member.viewer.id])
  assert.equal((await desk.call(desk.visitor, 'signalTyping', { topicId }, 'expiresAt')).errorCode, 'FORBIDDEN')
})

test('a topic of a restricted category is as if it were not there', async () => {
  const { desk } = await withConversation()
  const topicId = await openTopic(desk, { access: 'RESTRICTED', principals: ['MODERATOR'] })
  const member = await desk.person('bea')
  await assert.rejects(openSignals(desk.again(member), { conversationIds: [], topicIds: [topicId] }), /not visible/)
  assert.equal((await desk.call(member, 'signalTyping', { topicId }, 'expiresAt')).errorCode, 'NOT_FOUND')
})

test('the subscription answers with both kinds of signals', async () => {
  const { desk, id, type, appear } = await withConversation()
  const document = parse(`subscription($ids: [ID!]) { signals(conversationIds: $ids) { __typename
    ... on TypingSignal { conversationId note actor { id } expiresAt }
    ... on PresenceSignal { state actor { displayName } } } }`)
  const contextValue = desk.again(desk.agent)
  const stream = await subscribe({ schema, document, contextValue, variableValues: { ids: [id] } })
  assert.ok(Symbol.asyncIterator in stream)
  const next = async () => ((await stream.next()) as IteratorYieldResult<ExecutionResult>).value.data?.signals
  await type(desk.visitor)
  await appear(desk.visitor, 'AWAY')
  const answers = [await next(), await next()]
  await stream.return?.()
  assert.deepEqual(JSON.parse(JSON.stringify(answers)), [
    {
      __typename: 'TypingSignal',
      conversationId: id,
      note: false,
      actor: { id: desk.visitor.viewer.id },
      expiresAt: '2026-01-01T00:00:06.000Z',
    },
    { __typename: 'PresenceSignal', state: 'AWAY', actor: { displayName: 'Visitor' } },
  ])
})

test('too many places at once are refused', async () => {
  const { desk } = await withConversation()
  const ids = Array.from({ length: 101 }, () => 'cnv_x')
  await assert.rejects(openSignals(desk.again(desk.agent), { conversationIds: ids, topicIds: [] }), /at most 100/)
})
