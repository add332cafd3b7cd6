// `createForium` where a community takes the documents of its apps alone, by their ids.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { updateCommunity } from '@forium/client/community'
import { sendMessage } from '@forium/client/conversation'
import { conversations, createForium, type ForiumOptions, openForium } from '@forium/client/forium'
import { memoryStorage } from '@forium/client/storage-memory'
import { type Devices, openDevices, until } from './testing/device.ts'

let devices: Devices
before(async () => {
  devices = await openDevices()
  await devices.agent.run(updateCommunity, { input: { documentPolicy: 'TRUSTED' } })
})
after(() => devices.close())

interface Sent {
  documentId?: string
  query?: string
  operationName?: string
}

/** What an app asks, whichever way it goes. */
async function listening(name: string, sent: Sent[]): Promise<ForiumOptions> {
  const { token } = await devices.device(name)
  class Heard extends WebSocket {
    override send(data: string) {
      const { type, payload } = JSON.parse(data) as { type: string; payload: Sent }
      if (type === 'subscribe') sent.push(payload)
      super.send(data)
    }
  }
  const fetch: ForiumOptions['fetch'] = (url, init) => {
    sent.push(JSON.parse(String(init.body)) as Sent)
    return globalThis.fetch(url, init)
  }
  const url = `${devices.server.url}/graphql`
  return { url, token, storage: memoryStorage(), fetch, WebSocket: Heard as never }
}

test('an app of trusted documents reads, writes and hears by ids alone', async () => {
  const sent: Sent[] = []
  const forium = await createForium(await listening('boris', sent))
  const { id } = await forium.startConversation('Where is my order?')
  const { messages, typing, send } = forium.conversation(id)
  await until(() => messages.get().data?.[0]?.seq === 1 && !messages.get().stale)
  await send('It was number 7.')
  await devices.agent.run(sendMessage, { input: { conversationId: id, body: 'On its way.' } })
  await until(() => messages.get().data?.length === 3)
  forium.topics()
  forium.notifications()
  assert.deepEqual(typing.get(), [])
  await forium.signOut()
  await forium.close()
  assert.ok(new Set(sent.map(({ operationName }) => operationName)).size > 6)
  for (const { documentId, query, operationName } of sent)
    assert.deepEqual([documentId?.length, query], ['sha256:'.length + 16, undefined], operationName)
})

test('a stranger’s document is refused there, so what went through went by its id', async () => {
  const own = { kind: 'query', name: 'own', root: 'community', id: '', text: 'query own{community{name}}' } as const
  await assert.rejects(devices.agent.run(own as never), { code: 'DOCUMENT_NOT_TRUSTED' })
})

test('an app with one part of a community has that part whole', async () => {
  const sent: Sent[] = []
  const options = await listening('clara', sent)
  const first = await openForium([conversations], options)
  const { id } = await first.startConversation('Hello?')
  await until(() => first.outbox.items.get().length === 0)
  const told: string[] = []
  first.on('message', ({ message }) => told.push(message.text))
  await devices.agent.run(sendMessage, { input: { conversationId: id, body: 'Here I am.' } })
  await until(() => first.unread.get().conversations === 1)
  assert.deepEqual(told, ['Here I am.'])
  assert.equal('topics' in first, false)
  await first.close()
  // What is stored is the same for one that has it all.
  const second = await createForium(options)
  const list = second.conversations()
  await until(() => list.get().data?.[0]?.preview === 'Here I am.')
  await second.close()
})
