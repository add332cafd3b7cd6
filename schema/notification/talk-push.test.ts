import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pushesIn } from '../testing/pushing.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

async function start() {
  const desk = await openSupportDesk()
  const pushes = pushesIn(desk)
  const visitor = await pushes.signedIn(desk.visitor)
  const id = await desk.start(visitor)
  await pushes.register(visitor, pushes.subscription('visitor'))
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  return { desk, pushes, visitor, agent: desk.agent, id }
}

test('a visitor who is away is told of the newest answer on their device, and of nothing that is not theirs', async () => {
  const { desk, pushes, visitor, agent, id } = await start()
  const stranger = await pushes.signedIn(desk.otherVisitor)
  await pushes.register(stranger, pushes.subscription('stranger'))
  await desk.note(agent, id, 'Between us')
  await desk.send(visitor, id, 'I wait')
  await desk.send(agent, id, 'One moment')
  await desk.send(agent, id, 'Here it is')
  await pushes.wait()
  const [{ to, push }, ...others] = pushes.arrived() as [ReturnType<typeof pushes.arrived>[0]]
  assert.deepEqual([to, others], ['https://push.example.com/visitor', []])
  const { ttlSeconds: _, ...shown } = push
  assert.deepEqual(shown, {
    id,
    kind: 'MESSAGE_RECEIVED',
    title: 'Ana wrote',
    body: 'Here it is',
    url: `https://forum.example/c/${id}`,
    badge: null,
    collapse: id,
  })
})

test('a visitor who has read it, looks at it, or from whom it was taken back, is told nothing', async () => {
  const { desk, pushes, visitor, agent, id } = await start()
  await desk.send(agent, id)
  await desk.call(visitor, 'markConversationRead', { id, seq: 2 }, 'conversation { id }')
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  const { message } = await desk.send(agent, id, 'A mistake')
  await desk.call(agent, 'deleteMessage', { id: message.id }, 'message { id }')
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
  await desk.call(visitor, 'signalPresence', { state: 'ONLINE', conversationId: id }, 'expiresAt')
  await desk.send(agent, id, 'Seen')
  await pushes.wait()
  assert.deepEqual(pushes.arrived(), [])
})

test('who answers is told of what the contact writes, and not while they have it open', async () => {
  const { desk, pushes, visitor, id } = await start()
  const agent = await pushes.signedIn(desk.agent)
  await pushes.register(agent, pushes.subscription('agent'))
  await desk.send(agent, id, 'Hello')
  await desk.send(visitor, id, 'It smokes')
  await pushes.wait()
  const told = pushes.arrived().filter(({ to }) => to.endsWith('/agent'))
  const before = (await desk.read(agent, id, 'version assignee { id }'))!
  assert.equal(told.length, before.assignee ? 1 : 0)
  const take = { id, assigneeId: agent.viewer.id, expectedVersion: before.version }
  await desk.call(agent, 'assignConversation', take, 'conversation { id }')
  await desk.send(visitor, id, 'It burns')
  await pushes.wait()
  const [newest] = pushes.arrived().filter(({ to }) => to.endsWith('/agent'))
  assert.match(newest!.push.body, /It burns$/)
  await desk.call(agent, 'signalPresence', { state: 'ONLINE', conversationId: id }, 'expiresAt')
  await desk.send(visitor, id, 'Never mind')
  await pushes.wait()
  assert.deepEqual(
    pushes.arrived().filter(({ to }) => to.endsWith('/agent')),
    [],
  )
})
