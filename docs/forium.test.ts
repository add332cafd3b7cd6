// `createForium` on a real server: what is written and read without a network, and what becomes of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { sendMessage } from '@forium/client/conversation'
import { createForium, type Forium, type Message, type View } from '@forium/client/forium'
import { createInbox } from '@forium/client/inbox'
import type { StorageAdapter } from '@forium/client/outbox'
import { memoryStorage } from '@forium/client/storage-memory'

let server: TestServer
let proxy: Awaited<ReturnType<typeof cuttingProxy>>
let agent: ReturnType<typeof createClient>

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  proxy = await cuttingProxy(Number(new URL(server.url).port))
  const { token } = await server.person('ada', ['AGENT', 'ADMIN'])
  agent = createClient({ url: `${server.url}/graphql`, token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
})

after(async () => {
  agent.close()
  await proxy.close()
  await server.close()
})

interface Device {
  open(): Promise<Forium>
  storage: StorageAdapter
}

/** A device of one person; `open` starts the app on it. */
async function device(name: string, roles: ['MEMBER'] = ['MEMBER']): Promise<Device & { id: string; token: string }> {
  const { token, id } = await server.person(name, roles)
  const storage = memoryStorage()
  const url = `http://127.0.0.1:${proxy.port}/graphql`
  return { id, token, storage, open: () => createForium({ url, token, storage, retries: 0, timeoutMs: 5000 }) }
}

async function until<T>(read: () => T | undefined | false | null): Promise<T> {
  for (let i = 0; i < 400; i++) {
    const found = read()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`It never came: ${read}`)
}

const bodies = ({ get }: View<readonly Message[]>) => get().data?.map(({ text }) => text) ?? []

test('a conversation that was begun without a network goes on as if there had been one', async () => {
  const { open } = await device('boris')
  const first = await open()
  const list = first.conversations()
  await until(() => list.get().data && !list.get().loading)
  await proxy.close()
  const { id } = await first.startConversation('Where is my order?')
  const handle = first.conversation(id)
  await handle.send('It was number 7.')
  await until(() => bodies(handle.messages).length === 2)
  assert.deepEqual(bodies(handle.messages), ['Where is my order?', 'It was number 7.'])
  assert.deepEqual(
    handle.messages.get().data!.map(({ delivery, seq }) => [delivery === 'queued' || delivery === 'sending', seq]),
    [
      [true, null],
      [true, null],
    ],
  )
  await until(() => list.get().data![0]?.preview === 'It was number 7.')
  await first.close()

  // Killed and started again, still without a network.
  const second = await open()
  assert.equal(second.viewer.get()?.displayName !== undefined, true)
  const again = second.conversation(id)
  await until(() => bodies(again.messages).length === 2)
  assert.deepEqual(bodies(again.messages), ['Where is my order?', 'It was number 7.'])
  await proxy.open()
  second.resume()
  await until(() => again.messages.get().data?.every(({ delivery }) => delivery === 'sent'))
  assert.deepEqual(
    again.messages.get().data!.map(({ seq }) => seq),
    [1, 2],
  )

  await agent.run(sendMessage, { input: { conversationId: id, body: 'On its way.' } })
  await until(() => bodies(again.messages).length === 3)
  await until(() => second.unread.get().conversations === 1)
  again.markRead()
  await until(() => second.unread.get().conversations === 0)
  await second.close()
})
