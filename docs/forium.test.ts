// `createForium` on a real server: what is written and read without a network, and what becomes of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { conversationPage, markConversationRead, sendMessage } from '@forium/client/conversation'
import type { Forium, Message, View } from '@forium/client/forium'
import { closeTopic, createTopic, reopenTopic } from '@forium/client/topic'
import { type Devices, openDevices, until } from './testing/device.ts'

let devices: Devices
let { server, proxy, agent, device } = {} as Devices

before(async () => {
  devices = await openDevices()
  ;({ server, proxy, agent, device } = devices)
})
after(() => devices.close())

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

test('what happened while the app was closed is there when it opens, read from the log and not anew', async () => {
  const { open, token } = await device('clara')
  const first = await open()
  const { id } = await first.startConversation('Hello?')
  const before = first.conversation(id)
  await until(() => before.messages.get().data?.[0]?.seq === 1)
  await before.messages.refetch()
  await first.close()

  const other = createClient({ url: `${server.url}/graphql`, token })
  for (const body of ['One', 'Two']) await agent.run(sendMessage, { input: { conversationId: id, body } })
  await other.run(sendMessage, { input: { conversationId: id, body: 'From my other device' } })
  const second = await open()
  const told: string[] = []
  second.on('message', ({ message }) => told.push(message.text))
  const asked = watchRequests(second)
  const after = second.conversation(id)
  await until(() => bodies(after.messages).length === 4)
  assert.deepEqual(bodies(after.messages), ['Hello?', 'One', 'Two', 'From my other device'])
  assert.deepEqual(
    after.messages.get().data!.map(({ mine }) => mine),
    [true, false, false, true],
  )
  assert.ok(!asked.includes('appConversation'))
  assert.deepEqual(told, ['One', 'Two'])
  await second.close()
  other.close()
})

test('a topic is read, answered and liked without a network, and one that was refused waits to be decided on', async () => {
  const { category } = await agent.run(createCategory, { input: { name: 'Help', slug: 'help' } })
  const input = { categoryId: category.id, kind: 'QUESTION', title: 'How do I begin?', body: 'With **what**?' } as const
  const { topic } = await agent.run(createTopic, { input })
  const { open } = await device('dora')
  const forium = await open()
  const handle = forium.topic(topic.id)
  const posts = () => handle.posts.get().data ?? []
  await until(() => posts().length === 1)
  assert.equal(posts()[0]!.blocks[0]!.type, 'paragraph')
  await proxy.close()
  await handle.reply('With the first step.')
  await handle.react(posts()[0]!.id, '👍', true)
  await until(() => posts().length === 2)
  assert.deepEqual(posts()[0]!.reactions, [{ emoji: '👍', count: 1, mine: true }])
  await agent.run(closeTopic, { input: { id: topic.id } })
  await proxy.open()
  forium.resume()
  await until(() => posts()[1]?.delivery === 'failed')
  assert.match(posts()[1]!.failure!, /no more replies/)
  await agent.run(reopenTopic, { input: { id: topic.id } })
  await forium.outbox.retry(forium.outbox.items.get().find(({ state }) => state === 'failed')!.id)
  await until(() => posts()[1]?.number === 2)
  await until(() => forium.outbox.items.get().length === 0)
  assert.deepEqual(posts()[0]!.reactions, [{ emoji: '👍', count: 1, mine: true }])
  await forium.close()
})

test('who signs out is first told what is unsent, and leaves nothing behind', async () => {
  const { open, storage } = await device('emil')
  const forium = await open()
  await until(() => forium.viewer.get())
  await proxy.close()
  await forium.startConversation('Never sent')
  const asked: number[] = []
  assert.equal(await forium.signOut((unsent) => asked.push(unsent) === 0), false)
  assert.equal((await storage.load('o/')).length, 1)
  assert.equal(await forium.signOut(() => true), true)
  assert.deepEqual([asked, await storage.load('')], [[1], []])
  await forium.close()
  await proxy.open()
})

test('another version of the app drops what was read, and never what waits to be sent', async () => {
  const { open, storage } = await device('fritz')
  const forium = await open()
  const list = forium.conversations()
  await until(() => list.get().data && !list.get().loading)
  await forium.store.settle()
  await proxy.close()
  const { id } = await forium.startConversation('Kept')
  await forium.close()
  await storage.apply([['m/store', { v: 0, owner: 'somebody else' }]])
  assert.ok((await storage.load('q/')).length > 0)
  const again = await open()
  await again.store.ready
  await until(() => again.conversation(id).messages.get().data?.[0]?.text === 'Kept')
  assert.equal((await storage.load('q/')).length, 0)
  await proxy.open()
  again.resume()
  await until(() => again.outbox.items.get().length === 0)
  assert.equal((await agent.run(conversationPage, { id, last: 5 })).conversation?.lastMessage?.body?.text, 'Kept')
  await again.close()
})

test('a stream that cannot go on reads anew, and what may not be seen any more is gone', async () => {
  const { open, storage } = await device('gerda')
  const forium = await open()
  const { id } = await forium.startConversation('Before')
  const handle = forium.conversation(id)
  await until(() => handle.messages.get().data?.[0]?.seq === 1)
  await forium.close()
  const rows = await storage.load('q/appConversation/')
  await storage.apply(rows.map(([key, row]) => [key, { ...(row as object), $cursor: 'made up' }] as const))
  await agent.run(sendMessage, { input: { conversationId: id, body: 'Meanwhile' } })
  const again = await open()
  const after = again.conversation(id)
  await until(() => bodies(after.messages).length === 2)
  await again.close()
})

test('an answer that is older than what was heard while it was on its way takes nothing back', async () => {
  const { open } = await device('hans')
  const forium = await open()
  const { hold, release, answered } = holdAnswers(forium, 'appConversation')
  const { id } = await forium.startConversation('Hello?')
  const { messages } = forium.conversation(id)
  const delivery = () => messages.get().data?.[0]?.delivery
  await until(() => delivery() === 'sent')
  // What the beginning has outdated is read anew by then, and will not be again.
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  await messages.refetch()
  hold()
  const refetched = messages.refetch()
  await until(answered)
  await agent.run(markConversationRead, { input: { id, seq: 1 } })
  await until(() => delivery() === 'read')
  release()
  await refetched
  await until(() => delivery() === 'read')
  await forium.close()
})

type Run = (operation: { name: string }, ...rest: unknown[]) => Promise<unknown>
const clientOf = (forium: Forium) => forium.client as unknown as { run: Run }

/** Names of what it asks for from now on. */
function watchRequests(forium: Forium): string[] {
  const names: string[] = []
  const client = clientOf(forium)
  const { run } = client
  client.run = (operation, ...rest) => {
    names.push(operation.name)
    return run(operation, ...rest)
  }
  return names
}

/** Between `hold` and `release` the app does not get its answers, which the server has given. */
function holdAnswers(forium: Forium, name: string) {
  const client = clientOf(forium)
  const { run } = client
  let gate = Promise.withResolvers<void>()
  let answers = 0
  gate.resolve()
  client.run = async (operation, ...rest) => {
    const answer = await run(operation, ...rest)
    if (operation.name === name) answers++
    if (operation.name === name) await gate.promise
    return answer
  }
  return {
    hold() {
      gate = Promise.withResolvers()
      answers = 0
    },
    release: () => gate.resolve(),
    answered: () => answers > 0,
  }
}
