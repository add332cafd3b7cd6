// What is sent with files, on the device of who sends it: shown at once, also without a network and after a restart.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { conversationPage } from '@forium/client/conversation'
import { createForium } from '@forium/client/forium'
import { createInbox } from '@forium/client/inbox'
import { memoryStorage } from '@forium/client/storage-memory'
import { createTopic } from '@forium/client/topic'
import { uploadFile } from '@forium/client/upload'
import { commit } from '@forium/schema/kernel/commit.ts'
import { until } from './testing/device.ts'

let server: TestServer
let agent: ReturnType<typeof createClient>
let topicId: string

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  const { communityId } = server
  await commit(server.system(), async (unit) =>
    unit.write(unit.sql.insertInto('CommunityHost').values({ host: '127.0.0.1', communityId })),
  )
  const { token } = await server.person('ada', ['AGENT', 'ADMIN'])
  agent = createClient({ url: `${server.url}/graphql`, token })
  await agent.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const { category } = await agent.run(createCategory, { input: { name: 'Help' } })
  const said = { categoryId: category.id, kind: 'QUESTION', title: 'How do I begin?', body: 'Well?' } as const
  topicId = (await agent.run(createTopic, { input: said })).topic.id
})
after(() => server.close())

/** The phone of one person; `reach.network` cuts what is asked over HTTP. */
async function phone(name: string) {
  const { token } = await server.person(name, ['MEMBER'])
  const reach = { network: true }
  const storage = memoryStorage()
  const url = `${server.url}/graphql`
  const given = (at: string, init: RequestInit) =>
    reach.network ? fetch(at, init) : Promise.reject(new TypeError('cut'))
  return { reach, open: () => createForium({ url, token, storage, retries: 0, fetch: given }) }
}

test('a question that is a file alone waits without a network, is shown, and arrives with it', async () => {
  const { reach, open } = await phone('bea')
  const first = await open()
  await until(() => first.viewer.get())
  const file = await uploadFile(first.client, new File(['Look.'], 'look.txt', { type: 'text/plain' }))
  reach.network = false
  const attached = { attachmentIds: [file.id], attachments: [file] }
  const { id } = await first.startConversation('', attached)
  await first.close()
  const again = await open()
  const { messages } = again.conversation(id)
  const [waiting] = await until(() => Boolean(messages.get().data?.length) && messages.get().data)
  assert.notEqual(waiting!.delivery, 'sent')
  assert.deepEqual(
    waiting!.attachments.map(({ name, size }) => [name, size]),
    [['look.txt', 5]],
  )
  reach.network = true
  again.outbox.hurry()
  await until(() => messages.get().data![0]!.delivery === 'sent')
  assert.equal(messages.get().data![0]!.attachments[0]!.name, 'look.txt')
  const { conversation } = await agent.run(conversationPage, { id, last: 1 })
  assert.equal(conversation!.messages.nodes[0]!.attachments[0]!.filename, 'look.txt')
  await again.close()
})

test('a message and a reply carry files, and those that only the ids name are shown once they are sent', async () => {
  const { open } = await phone('carl')
  const forium = await open()
  await until(() => forium.viewer.get())
  const { id } = await forium.startConversation('Hello')
  const chat = forium.conversation(id)
  const upload = (name: string) => uploadFile(forium.client, new File(['Look.'], name, { type: 'text/plain' }))
  const [one, two] = [await upload('one.txt'), await upload('two.txt')]
  await chat.send('Here.', [one.id])
  await until(() => chat.messages.get().data?.[1]?.attachments[0]?.name === 'one.txt')
  const topic = forium.topic(topicId)
  await topic.reply('And here.', { attachmentIds: [two.id], attachments: [two] })
  await until(() => topic.posts.get().data?.[1]?.delivery === 'sent')
  assert.equal(topic.posts.get().data![1]!.attachments[0]!.name, 'two.txt')
  await forium.close()
})
