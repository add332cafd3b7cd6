// A desktop tied to a community on a real server: the system's half is in memory, the rest is as in an app.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createCategory } from '@forium/client/category'
import { conversationPage } from '@forium/client/conversation'
import { createForium } from '@forium/client/forium'
import { createPost } from '@forium/client/post'
import { signals } from '@forium/client/presence'
import type { Route } from '@forium/client/routes'
import { memoryStorage } from '@forium/client/storage-memory'
import { createTopic } from '@forium/client/topic'
import { connectDesktop } from '@forium/sdk-desktop'
import { fakeHost } from '@forium/sdk-desktop/testing'
import { type App, openWorld, until, type World } from './testing/desktop-app.ts'

let world: World
before(async () => void (world = await openWorld()))
after(() => world.close())

const shown = ({ host }: App) => host.world.shown()
const textsOf = async (id: string) => {
  const { messages } = (await world.agent.run(conversationPage, { id, last: 20 })).conversation!
  return messages.nodes.map((message) => ('body' in message ? message.body?.text : ''))
}

test('a message is a notification and a badge; a click leads to it, an answer goes out', async () => {
  const app = await world.appOf('boris')
  const { host, conversationId } = app
  await world.tell(app, 'On\n\nits way.')
  await until(() => shown(app).length === 1 && host.world.badge() === 1)
  assert.deepEqual(
    shown(app).map(({ title, body }) => [title, body]),
    [['ada', 'On its way.']],
  )
  host.world.click('ada')
  assert.deepEqual(app.arrived, [[{ name: 'conversation', id: conversationId }, { from: 'notification' }]])
  await world.tell(app, 'There yet?')
  await until(() => shown(app)[0]?.body === 'There yet?')
  host.world.reply('ada', '  It is, thank you!  ')
  await until(() => app.client.outbox.items.get().length === 0)
  while (!(await textsOf(conversationId)).includes('It is, thank you!')) await new Promise(setImmediate)
  assert.equal(app.arrived.length, 1)
  await app.close()
  assert.equal(host.world.badge(), 0)
})

test('what one looks at is not notified, nor anything while nobody is to be disturbed', async () => {
  let doNotDisturb = true
  let viewing: Route | null = null
  const listeners = new Set<() => void>()
  const readable = <T>(get: () => T) => ({
    get,
    subscribe(run: (value: T) => void) {
      const tell = () => run(get())
      listeners.add(tell)
      tell()
      return () => void listeners.delete(tell)
    },
  })
  const app = await world.appOf('carla', {
    doNotDisturb: readable(() => doNotDisturb),
    viewing: readable(() => viewing),
  })
  const { host, conversationId } = app
  const place: Route = { name: 'conversation', id: conversationId }
  await world.tell(app, 'one')
  await until(() => host.world.badge() === 1)
  doNotDisturb = false
  viewing = place
  host.focused.set(true)
  await world.tell(app, 'two')
  assert.deepEqual(shown(app), [])
  host.focused.set(false)
  await world.tell(app, 'three')
  assert.equal(shown(app).length, 1)
  // They turn to it: nothing is left to tell.
  host.focused.set(true)
  assert.deepEqual(shown(app), [])
  viewing = { name: 'settings' }
  for (const tell of listeners) tell()
  await world.tell(app, 'four')
  assert.equal(shown(app).length, 1)
  await app.close()
  assert.equal(listeners.size, 0)
})

test('an answer typed without a network is sent when it is back', async () => {
  const app = await world.appOf('dora')
  const { host, conversationId } = app
  await world.tell(app, 'Still there?')
  await until(() => shown(app).length === 1)
  await world.proxy.close()
  host.awake.set(false)
  host.world.reply('ada', 'Yes, on a train.')
  await until(() => app.client.outbox.items.get().length > 0)
  await world.proxy.open()
  host.awake.set(true)
  await until(() => app.client.outbox.items.get().length === 0)
  assert.ok((await textsOf(conversationId)).includes('Yes, on a train.'))
  assert.deepEqual(app.arrived, [])
  await app.close()
})

test('a mention leads to the post; links lead where they say, and home when they lead nowhere', async () => {
  const app = await world.appOf('emil')
  const { category } = await world.agent.run(createCategory, { input: { name: 'General' } })
  const input = {
    categoryId: category.id,
    kind: 'DISCUSSION',
    title: 'A question of taste',
    body: 'Which one?',
  } as const
  const { topic } = await world.agent.run(createTopic, { input })
  await world.agent.run(createPost, { input: { topicId: topic.id, body: '@emil will know.' } })
  await until(() => shown(app).length === 1)
  app.host.world.click('ada')
  for (const link of [
    `acme://topic/${topic.id}`,
    'acme://../../etc',
    'javascript:alert(1)',
    'https://evil.example/t/x',
    '',
  ])
    app.host.activate(link)
  const home = [{ name: 'home' }, { from: 'deep-link' }]
  assert.deepEqual(app.arrived, [
    [{ name: 'topic', id: topic.id, post: 2 }, { from: 'notification' }],
    [{ name: 'topic', id: topic.id }, { from: 'deep-link' }],
    home,
    home,
    home,
    home,
  ])
  await app.close()
})

test('a desktop sleeps without a socket, wakes with its streams, and shows whether anybody is there', async () => {
  const { token } = await world.server.person('colleague', ['AGENT'])
  const host = fakeHost()
  const client = await createForium({ url: world.url, token, storage: memoryStorage() })
  const states: string[] = []
  world.agent.signals(signals, {}, (signal) => {
    if (signal.__typename === 'PresenceSignal') states.push(signal.state)
  })
  const desktop = connectDesktop({ client, host })
  await until(() => client.sync.get().phase === 'live' && world.server.sockets() === 2)
  host.awake.set(false)
  await until(() => world.server.sockets() === 1)
  host.awake.set(true)
  await until(() => client.sync.get().phase === 'live')
  // A signal may be lost, so it is given until it is seen.
  for (const [isIdle, seen] of [
    [true, 'AWAY'],
    [false, 'ONLINE'],
  ] as const)
    await until(() => {
      host.idle.set(!isIdle)
      host.idle.set(isIdle)
      return states.at(-1) === seen
    })
  desktop.dispose()
  await client.close()
})
