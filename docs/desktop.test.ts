// A desktop tied to a community on a real server: the system's half is in memory, the rest is as in an app.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { type Client, createClient } from '@forium/client'
import { signOut, viewerSession } from '@forium/client/account'
import { createCategory } from '@forium/client/category'
import { conversationPage, sendMessage } from '@forium/client/conversation'
import { createForium, type Forium } from '@forium/client/forium'
import { createInbox } from '@forium/client/inbox'
import { createPost } from '@forium/client/post'
import { signals } from '@forium/client/presence'
import type { Route } from '@forium/client/routes'
import { memoryStorage } from '@forium/client/storage-memory'
import { createTopic } from '@forium/client/topic'
import { type Arrival, connectDesktop, createDesktopSession, type DesktopOptions } from '@forium/sdk-desktop'
import { type FakeHost, fakeHost } from '@forium/sdk-desktop/testing'

let server: TestServer
let proxy: Awaited<ReturnType<typeof cuttingProxy>>
let agent: Client
let url: string

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  proxy = await cuttingProxy(Number(new URL(server.url).port))
  url = `http://127.0.0.1:${proxy.port}/graphql`
  const { token } = await server.person('ada', ['AGENT', 'ADMIN'])
  agent = createClient({ url: `${server.url}/graphql`, token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
})

after(async () => {
  agent.close()
  await proxy.close()
  await server.close()
})

async function until<T>(read: () => T | undefined | false | null): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const found = read()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`It never came: ${read}`)
}

interface App {
  client: Forium
  host: FakeHost
  arrived: [Route, Arrival][]
  conversationId: string
  close(): Promise<void>
}

/** An app of a person who has asked something. */
async function appOf(name: string, options: Partial<DesktopOptions> = {}): Promise<App> {
  const host = fakeHost()
  const { token } = await server.person(name)
  const session = createDesktopSession({ host, url })
  await session.signIn({ token })
  const client = await createForium({ url, token: session.token, storage: memoryStorage(), retries: 0 })
  const arrived: [Route, Arrival][] = []
  const onRoute = (route: Route, arrival: Arrival) => void arrived.push([route, arrival])
  const desktop = connectDesktop({
    client,
    host,
    session,
    scheme: 'acme',
    replyPlaceholder: 'Answer',
    badge: 'messages',
    onRoute,
    ...options,
  })
  const { id: conversationId } = await client.startConversation('Where is my order?')
  const list = client.conversations()
  await until(() => list.get().data?.some(({ id }) => id === conversationId) && client.sync.get().phase === 'live')
  await until(() => client.outbox.items.get().length === 0 && !list.get().loading)
  list.close()
  return {
    client,
    host,
    arrived,
    conversationId,
    async close() {
      desktop.dispose()
      await client.close()
    },
  }
}

const say = (conversationId: string, body: string) => agent.run(sendMessage, { input: { conversationId, body } })
const shown = ({ host }: App) => host.world.shown()
const textsOf = async (id: string) => {
  const { messages } = (await agent.run(conversationPage, { id, last: 20 })).conversation!
  return messages.nodes.map((message) => ('body' in message ? message.body?.text : ''))
}

test('a message is a notification and a badge; a click leads to it, an answer goes out', async () => {
  const app = await appOf('boris')
  const { host, conversationId } = app
  await say(conversationId, 'On\n\nits way.')
  await until(() => shown(app).length === 1 && host.world.badge() === 1)
  assert.deepEqual(
    shown(app).map(({ title, body }) => [title, body]),
    [['ada', 'On its way.']],
  )
  host.world.click('ada')
  assert.deepEqual(app.arrived, [[{ name: 'conversation', id: conversationId }, { from: 'notification' }]])
  await say(conversationId, 'There yet?')
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
  const app = await appOf('carla', { doNotDisturb: readable(() => doNotDisturb), viewing: readable(() => viewing) })
  const { host, conversationId } = app
  const place: Route = { name: 'conversation', id: conversationId }
  let heard = 0
  app.client.on('message', () => heard++)
  await say(conversationId, 'one')
  await until(() => heard === 1 && host.world.badge() === 1)
  doNotDisturb = false
  viewing = place
  host.focused.set(true)
  await say(conversationId, 'two')
  await until(() => heard === 2)
  assert.deepEqual(shown(app), [])
  host.focused.set(false)
  await say(conversationId, 'three')
  await until(() => shown(app).length === 1)
  // They turn to it: nothing is left to tell.
  host.focused.set(true)
  assert.deepEqual(shown(app), [])
  viewing = { name: 'settings' }
  for (const tell of listeners) tell()
  await say(conversationId, 'four')
  await until(() => shown(app).length === 1)
  await app.close()
  assert.equal(listeners.size, 0)
})

test('an answer typed without a network is sent when it is back', async () => {
  const app = await appOf('dora')
  const { host, conversationId } = app
  await say(conversationId, 'Still there?')
  await until(() => shown(app).length === 1)
  await proxy.close()
  host.awake.set(false)
  host.world.reply('ada', 'Yes, on a train.')
  await until(() => app.client.outbox.items.get().length > 0)
  await proxy.open()
  host.awake.set(true)
  await until(() => app.client.outbox.items.get().length === 0)
  assert.ok((await textsOf(conversationId)).includes('Yes, on a train.'))
  assert.deepEqual(app.arrived, [])
  await app.close()
})

test('a mention leads to the post; links lead where they say, and home when they lead nowhere', async () => {
  const app = await appOf('emil')
  const { category } = await agent.run(createCategory, { input: { name: 'General' } })
  const input = {
    categoryId: category.id,
    kind: 'DISCUSSION',
    title: 'A question of taste',
    body: 'Which one?',
  } as const
  const { topic } = await agent.run(createTopic, { input })
  await agent.run(createPost, { input: { topicId: topic.id, body: '@emil will know.' } })
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
  const { token } = await server.person('colleague', ['AGENT'])
  const host = fakeHost()
  const client = await createForium({ url, token, storage: memoryStorage() })
  const states: string[] = []
  agent.signals(signals, {}, (signal) => {
    if (signal.__typename === 'PresenceSignal') states.push(signal.state)
  })
  const desktop = connectDesktop({ client, host })
  await until(() => client.sync.get().phase === 'live' && server.sockets() === 2)
  host.awake.set(false)
  await until(() => server.sockets() === 1)
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

test('signing out forgets the session here, ends it on the server, and leaves nothing on the screen', async () => {
  const app = await appOf('gerda')
  await say(app.conversationId, 'Hello?')
  await until(() => shown(app).length === 1 && app.host.world.badge() === 1)
  const [key] = app.host.calls.find(({ method }) => method === 'secrets.set')!.args as [string, string]
  const token = await app.host.secrets.get(key)
  assert.equal(await app.client.signOut(), true)
  await until(() => shown(app).length === 0)
  assert.equal(await app.host.secrets.get(key), null)
  const other = createClient({ url, token })
  let ended = false
  for (let i = 0; i < 200 && !ended; i++) {
    const answer = await other.try(viewerSession)
    ended = !answer.ok && answer.error.code === 'UNAUTHENTICATED'
  }
  assert.ok(ended)
  await app.close()
})

test('a session that was ended elsewhere signs out politely', async () => {
  const { token } = await server.person('hugo')
  const reasons: string[] = []
  const host = fakeHost()
  const session = createDesktopSession({ host, url, onSignedOut: (reason) => reasons.push(reason) })
  await session.signIn({ token })
  const client = await createForium({ url, token: session.token, storage: memoryStorage() })
  const desktop = connectDesktop({ client, host, session })
  await until(() => client.sync.get().phase === 'live')
  await createClient({ url, token }).run(signOut, { input: {} })
  await until(() => reasons.length > 0)
  assert.deepEqual(reasons, ['expired'])
  assert.equal(await host.secrets.get(`forium ${url}`), null)
  desktop.dispose()
  await client.close()
})

test('a session that the key chain lost is asked for anew, and nobody notices', async () => {
  const { token } = await server.person('ida')
  const host = fakeHost()
  await createDesktopSession({ host, url }).signIn({ token })
  host.world.loseSecrets()
  const failures: string[] = []
  const onError = (_error: unknown, doing: string) => failures.push(doing)
  const session = createDesktopSession({ host, url, renew: async () => token, onError })
  const client = await createForium({ url, token: session.token, storage: memoryStorage() })
  assert.equal(client.viewer.get()?.displayName, 'ida')
  assert.deepEqual(failures, ['reading the session', 'keeping the session'])
  await client.close()
})
