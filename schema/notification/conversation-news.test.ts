import assert from 'node:assert/strict'
import { test } from 'node:test'
import { userViewer } from '../people/viewer.ts'
import { newsIn } from '../testing/news.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

async function start() {
  const desk = await openSupportDesk()
  const news = newsIn(desk)
  const customer = await desk.person('cus')
  const bob = await desk.person('bob', ['AGENT'])
  const id = await desk.start(customer)
  const assign = async (by: typeof bob, to: typeof bob | null) => {
    const { version } = (await desk.read(by, id, 'version'))!
    return desk.call(
      by,
      'assignConversation',
      { id, assigneeId: to?.viewer.id ?? null, expectedVersion: version },
      'conversation { id }',
    )
  }
  const read = (ctx: typeof bob, seq: number) =>
    desk.call(ctx, 'markConversationRead', { id, seq }, 'conversation { id }')
  const told = async (...people: (typeof bob)[]) => {
    await news.deliver()
    return Promise.all(people.map((person) => news.told(person)))
  }
  return { ...desk, desk, news, customer, bob, id, assign, read, told }
}

test('an answer is told to the contact’s account, a question to who has the conversation, and to nobody else', async () => {
  const { desk, agent, bob, customer, id, assign, told, news } = await start()
  assert.deepEqual(await told(agent, bob, customer), [[], [], []])
  await assign(agent, agent)
  await desk.send(agent, id, 'An answer')
  await desk.send(customer, id, 'Another question')
  assert.deepEqual(await told(agent, bob, customer), [['MESSAGE_RECEIVED'], [], ['MESSAGE_RECEIVED']])
  const [row] = await news.list(customer)
  assert.deepEqual([row.conversation.id, row.url], [id, `https://forum.example/c/${id}`])
  assert.equal((await news.list(agent))[0].excerpt, 'Another question')
  assert.equal(row.excerpt, null, 'their own words are not told as the agent’s')
})

test('many messages are one row, and one more after it was read rings again', async () => {
  const { desk, agent, customer, id, read, told, news } = await start()
  for (let i = 0; i < 3; i++) {
    await desk.send(agent, id)
    await news.deliver()
  }
  assert.deepEqual([await told(customer), await news.count(customer)], [[['MESSAGE_RECEIVED']], 1])
  await read(customer, 4)
  assert.deepEqual([await told(customer), await news.count(customer)], [[['(MESSAGE_RECEIVED)']], 0])
  await desk.send(agent, id)
  assert.deepEqual([await told(customer), await news.count(customer)], [[['MESSAGE_RECEIVED']], 1])
})

test('who has read the message before they are told of it hears no bell', async () => {
  const { desk, agent, customer, id, read, told, news } = await start()
  await desk.send(agent, id)
  await read(customer, 2)
  assert.deepEqual([await told(customer), await news.count(customer)], [[['(MESSAGE_RECEIVED)']], 0])
})

test('an assignment is told to who gets it from somebody else', async () => {
  const { agent, bob, assign, read, told } = await start()
  await told()
  await assign(agent, agent)
  await assign(agent, bob)
  assert.deepEqual(await told(agent, bob), [[], ['CONVERSATION_ASSIGNED']])
  await read(bob, 1)
  assert.deepEqual(await told(bob), [['(CONVERSATION_ASSIGNED)']])
  await assign(agent, null)
  await assign(agent, bob)
  assert.deepEqual(await told(bob), [['CONVERSATION_ASSIGNED']])
})

test('an assignment that was taken back at once is told to nobody', async () => {
  const { agent, bob, assign, told } = await start()
  await assign(agent, bob)
  await assign(agent, null)
  assert.deepEqual(await told(agent, bob), [[], []])
})

test('what a visitor says before they sign in is not told to themselves', async () => {
  const { desk, agent, told, visitor, bob, news } = await start()
  const id = await desk.start(visitor)
  const { version } = (await desk.read(agent, id, 'version'))!
  await desk.call(
    agent,
    'assignConversation',
    { id, assigneeId: bob.viewer.id, expectedVersion: version },
    'conversation { id }',
  )
  await desk.send(visitor, id)
  await desk.send(agent, id)
  assert.deepEqual(await told(bob, agent), [['MESSAGE_RECEIVED', 'CONVERSATION_ASSIGNED'], []])
  assert.deepEqual(await news.list(visitor), [])
})

test('an agent who is one no more keeps nothing of it on the bell', async () => {
  const { desk, agent, bob, customer, id, assign, told, news } = await start()
  await assign(agent, bob)
  await desk.send(customer, id)
  assert.equal((await told(bob))[0]!.length, 2)
  const owner = await desk.person('own', ['OWNER'])
  await desk.call(owner, 'setRoles', { userId: bob.viewer.id, roles: ['MEMBER'] }, 'user { id }')
  await news.deliver()
  const row = { id: bob.viewer.id!, roles: 'MEMBER', suspendedAt: null, suspendedUntil: null }
  const demoted = desk.as(userViewer(row, [], 0, { sessionId: 's', expiresAt: null }))
  assert.deepEqual([await news.told(demoted), await news.count(demoted)], [[], 0])
})
