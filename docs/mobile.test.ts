// A phone with a store, on a real server: who is on it, and what a push does.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { viewerSession } from '@forium/client/account'
import { sendMessage } from '@forium/client/conversation'
import { createInbox } from '@forium/client/inbox'
import { pushDevices } from '@forium/client/push'
import { memoryStorage } from '@forium/client/storage-memory'
import { createForiumMobile, type ForiumMobile, type ForiumMobileOptions } from '@forium/sdk-mobile'

let server: TestServer
let proxy: Awaited<ReturnType<typeof cuttingProxy>>
let agent: ReturnType<typeof createClient>

before(async () => {
  // No push leaves: the keys are asked for only when one is sent.
  server = await startTestServer({ env: { LIMITS: 'off', FCM_SERVICE_ACCOUNT: '/etc/forum/firebase.json' } })
  proxy = await cuttingProxy(Number(new URL(server.url).port))
  const { token } = await server.person('agent', ['AGENT', 'ADMIN'])
  agent = createClient({ url: `${server.url}/graphql`, token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
})
after(async () => {
  agent.close()
  await proxy.close()
  await server.close()
})

let kept: string | null
let listeners: Set<(state: string) => void>
let storage: ReturnType<typeof memoryStorage>
beforeEach(() => {
  kept = null
  listeners = new Set()
  storage = memoryStorage()
})
const tell = (state: string) => listeners.forEach((listener) => void listener(state))

const open = (given: Partial<ForiumMobileOptions> = {}) =>
  createForiumMobile({
    url: `http://127.0.0.1:${proxy.port}/graphql`,
    storage,
    retries: 0,
    timeoutMs: 5_000,
    tokens: {
      load: async () => kept,
      save: async (token) => void (kept = token),
      clear: async () => void (kept = null),
    },
    appState: {
      currentState: 'active',
      addEventListener(_type, listener) {
        listeners.add(listener)
        return { remove: () => void listeners.delete(listener) }
      },
    },
    ...given,
  })

async function until<T>(read: () => T | undefined | false | null): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const found = read()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`It never came: ${read}`)
}

/** A visitor who has asked something, with the app open. */
async function asked(): Promise<{ forium: ForiumMobile; id: string }> {
  const forium = await open()
  const { id } = await forium.startConversation('Where is my order?')
  await until(() => forium.outbox.items.get().length === 0)
  return { forium, id }
}
const pushOf = (id: string, title = 'Support answered') => ({
  data: { id, kind: 'MESSAGE_RECEIVED', url: `${server.url}/c/${id}`, collapse: id },
  notification: { title, body: 'It is on its way.' },
})
const token = { kind: 'fcm', value: 'fcm:a-token-of-a-phone_1' } as const

test('a guest begins a visit by writing, and is the same visitor after a restart', async () => {
  const { forium } = await asked()
  assert.match(kept!, /^ses_/)
  const visitor = forium.viewer.get()!
  assert.equal(visitor.kind, 'Visitor')
  await forium.close()
  assert.equal(listeners.size, 0)
  const again = await open()
  assert.equal(again.viewer.get()?.id, visitor.id)
  await again.close()
})

test('in the background it has no socket, not even when a push has woken it there', async () => {
  const { forium } = await asked()
  await until(() => server.sockets() > 0)
  tell('inactive')
  assert.notEqual(forium.sync.get().phase, 'paused')
  tell('background')
  await until(() => server.sockets() === 0)
  tell('active')
  await until(() => forium.sync.get().phase === 'live')
  await forium.close()
  const woken = await open({ appState: { currentState: 'background', addEventListener: () => ({ remove() {} }) } })
  assert.equal(woken.sync.get().phase, 'paused')
  await woken.close()
})

test('a push that wakes the app brings what it speaks of, and it is there without a network', async () => {
  const { forium, id } = await asked()
  await forium.close()
  await agent.run(sendMessage, { input: { conversationId: id, body: 'It is on its way.' } })
  const woken = await open({ appState: { currentState: 'background', addEventListener: () => ({ remove() {} }) } })
  const push = await woken.push.receive(pushOf(id))
  assert.deepEqual(push?.route, { name: 'conversation', id })
  assert.deepEqual(woken.push.opened(pushOf(id)), push?.route)
  assert.equal(await woken.push.receive({ data: { id: 'somebody else’s' } }), null)
  await woken.close()

  await proxy.close()
  const offline = await open()
  const { messages } = offline.conversation(id)
  const shown = () => messages.get().data?.map(({ text }) => text)
  await until(() => shown()?.length === 2)
  assert.deepEqual(shown(), ['Where is my order?', 'It is on its way.'])
  assert.deepEqual((await offline.push.receive(pushOf(id), { budgetMs: 50 }))?.title, 'Support answered')
  await offline.close()
  await proxy.open()
})

test('the server learns of the device, as soon as there is a network, and forgets it', async () => {
  const { forium } = await asked()
  const devices = async () => {
    const { viewerPushDevices } = await createClient({ url: `${server.url}/graphql`, token: kept }).run(pushDevices)
    return viewerPushDevices.map(({ kind, isCurrent }) => [kind, isCurrent])
  }
  await until(() => forium.sync.get().phase === 'live')
  await proxy.close()
  assert.equal(await forium.push.register(token), false)
  await proxy.open()
  forium.resume()
  await until(() => forium.sync.get().phase === 'live')
  let known = await devices()
  while (known.length === 0) known = await devices()
  assert.deepEqual(known, [['FCM', true]])
  assert.equal(await forium.push.register(token), true)
  await assert.rejects(forium.push.register({ kind: 'apns', value: 'ab'.repeat(32) }), { code: 'INVALID_INPUT' })
  await forium.push.register(token)
  await forium.push.unregister()
  await forium.push.unregister()
  assert.deepEqual(await devices(), [])
  await forium.close()
})

test('who signs in goes on as themselves, and the device is theirs', async () => {
  const { forium } = await asked()
  await forium.push.register(token)
  const ada = await server.person('ada-of-the-phone')
  const next = await forium.signIn(ada)
  assert.equal(next.viewer.get()?.id, ada.id)
  const { viewerPushDevices } = await next.client.run(pushDevices)
  assert.equal(viewerPushDevices.length, 1)

  assert.equal(await next.signOut(() => false), true, 'nothing is unsent, so nobody is asked')
  assert.equal(kept, null)
  assert.deepEqual(await storage.load('e/'), [])
  const left = createClient({ url: `${server.url}/graphql`, token: ada.token })
  await assert.rejects(left.run(viewerSession), { code: 'UNAUTHENTICATED' })
  await next.close()
})

test('a session that has ended elsewhere is told, and what was written stays for its person', async () => {
  const ben = await server.person('ben-of-the-phone')
  kept = ben.token
  let out = 0
  const forium = await open({ visits: false, onSignedOut: () => out++ })
  await until(() => forium.sync.get().phase === 'live')
  await createClient({ url: `${server.url}/graphql`, token: ben.token }).run(
    (await import('@forium/client/account')).signOut,
    { input: {} },
  )
  await until(() => forium.sync.get().phase === 'signed-out')
  assert.deepEqual([out > 0, kept], [true, null])
  await forium.close()
})
