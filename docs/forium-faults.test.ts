// `createForium` on a real server, with a disk that is full, and with somebody who signs out in the middle of a send.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { conversationPage, sendMessage } from '@forium/client/conversation'
import { createForium, type ForiumOptions, type Message, type View } from '@forium/client/forium'
import type { Json, StorageAdapter, StorageEntry } from '@forium/client/outbox'
import { memoryStorage } from '@forium/client/storage-memory'
import { type Devices, openDevices, until } from './testing/device.ts'

let devices: Devices
before(async () => {
  devices = await openDevices()
})
after(() => devices.close())

const bodies = ({ get }: View<readonly Message[]>) => get().data?.map(({ text }) => text) ?? []
const say = (conversationId: string, body: string) =>
  devices.agent.run(sendMessage, { input: { conversationId, body } })
const onServer = async (id: string) => {
  const { conversation } = await devices.agent.run(conversationPage, { id, first: 50 })
  return conversation!.messages.nodes.map(({ body }) => body?.text)
}

/** A disk that takes nothing while it is full. */
function disk() {
  const rows = new Map<string, string>()
  const memory = memoryStorage(rows)
  const it = { rows, isFull: false, storage: {} as StorageAdapter }
  const apply = async (batch: readonly StorageEntry[]) => {
    if (it.isFull) throw new DOMException('No room.', 'QuotaExceededError')
    await memory.apply(batch)
  }
  it.storage = { ...memory, apply }
  return it
}

const optionsOf = async (name: string, storage: StorageAdapter): Promise<ForiumOptions> => {
  const { token } = await devices.device(name)
  const url = `http://127.0.0.1:${devices.proxy.port}/graphql`
  return { url, token, storage, retries: 0, timeoutMs: 5000 }
}

test('with a full disk a write is refused, and what is read goes on, is kept, and is there the next time', async () => {
  const it = disk()
  const options = await optionsOf('boris', it.storage)
  const first = await createForium(options)
  const { id } = await first.startConversation('Before')
  const { messages, send, markRead } = first.conversation(id)
  await until(() => messages.get().data?.[0]?.seq === 1 && !messages.get().stale)

  it.isFull = true
  await assert.rejects(send('Lost?'), { name: 'QuotaExceededError' })
  assert.deepEqual(first.outbox.items.get(), [])
  markRead()
  await say(id, 'While it is full')
  await until(() => bodies(messages).length === 2)
  await first.store.settle()
  it.isFull = false
  await say(id, 'With room again')
  await until(() => bodies(messages).length === 3)
  await send('And mine')
  await until(() => messages.get().data?.[3]?.seq === 4)
  await first.close()

  await devices.proxy.close()
  const second = await createForium(options)
  const again = second.conversation(id)
  await until(() => again.messages.get().data)
  assert.deepEqual(bodies(again.messages), ['Before', 'While it is full', 'With room again', 'And mine'])
  await second.close()
  await devices.proxy.open()
  assert.deepEqual(await onServer(id), ['Before', 'While it is full', 'With room again', 'And mine'])
})

test('a disk that fills up between a write and its answer costs nothing: it is done once', async () => {
  const it = disk()
  const options = await optionsOf('clara', it.storage)
  const forium = await createForium(options)
  const { id } = await forium.startConversation('First')
  const { messages, send } = forium.conversation(id)
  await until(() => messages.get().data?.[0]?.seq === 1 && !messages.get().stale)
  await devices.proxy.close()
  await send('Kept')
  it.isFull = true
  await devices.proxy.open()
  forium.resume()
  for (let i = 0; (await onServer(id)).length < 2; i++) {
    assert.ok(i < 200, 'it was never sent')
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  // It cannot be forgotten yet, so it stays in the list and is asked for again.
  assert.equal(forium.outbox.items.get().length, 1)
  it.isFull = false
  forium.outbox.hurry()
  await until(() => forium.outbox.items.get().length === 0)
  assert.deepEqual(
    [await onServer(id), bodies(messages)],
    [
      ['First', 'Kept'],
      ['First', 'Kept'],
    ],
  )
  await forium.close()
})

/** Holds the answers to messages back until it is told to let go. */
function heldBack() {
  const gate = Promise.withResolvers<void>()
  const taken = Promise.withResolvers<void>()
  const fetch: ForiumOptions['fetch'] = async (url, init) => {
    const answer = await globalThis.fetch(url, init)
    const { operationName } = JSON.parse(String(init.body)) as { operationName: string }
    if (operationName !== 'appSendMessage') return answer
    taken.resolve()
    await gate.promise
    return answer
  }
  return { fetch, taken: taken.promise, letGo: gate.resolve }
}

const left = (rows: ReadonlyMap<string, string>) => [...rows].map(([key, row]) => [key, JSON.parse(row) as Json])

test('who signs out in the middle of a send is told of it, and nothing of it stays or comes back', async () => {
  const it = disk()
  const held = heldBack()
  const forium = await createForium({ ...(await optionsOf('dora', it.storage)), fetch: held.fetch })
  const { id } = await forium.startConversation('First')
  const { messages, send } = forium.conversation(id)
  await until(() => messages.get().data?.[0]?.seq === 1 && !messages.get().stale)
  await send('On its way')
  await held.taken
  assert.equal(await forium.signOut((unsent) => unsent !== 1), false)
  assert.equal(forium.outbox.items.get()[0]?.state, 'sending')

  const told: number[] = []
  const reasons: string[] = []
  forium.on('signedOut', ({ reason }) => reasons.push(reason))
  const confirm = (unsent: number) => told.push(unsent) > 0
  assert.equal(await forium.signOut(confirm), true)
  assert.deepEqual([told, reasons, forium.outbox.items.get(), left(it.rows)], [[1], ['user'], [], []])
  held.letGo()
  await forium.store.settle()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await forium.close()
  assert.deepEqual(left(it.rows), [])
  assert.deepEqual(await onServer(id), ['First', 'On its way'])
})

test('who decides against it has it acknowledged', async () => {
  const held = heldBack()
  const forium = await createForium({ ...(await optionsOf('emil', disk().storage)), fetch: held.fetch })
  const { id } = await forium.startConversation('First')
  const { messages, send } = forium.conversation(id)
  await until(() => messages.get().data?.[0]?.seq === 1 && !messages.get().stale)
  await send('Stays')
  await held.taken
  const choice = Promise.withResolvers<boolean>()
  const signedOut = forium.signOut(() => choice.promise)
  held.letGo()
  await until(() => forium.outbox.items.get().length === 0)
  choice.resolve(false)
  assert.equal(await signedOut, false)
  assert.deepEqual(bodies(messages), ['First', 'Stays'])
  await forium.close()
})
