import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type TestPerson, type TestServer } from '../testing/server.ts'
import { subscribe } from '../testing/subscribing.ts'
import { createTopic, sendMessage, sendPost, startConversation, uuidv7, write } from '../testing/writing.ts'

let server: TestServer
let owner: TestPerson

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  owner = await server.person('owner', ['MEMBER', 'OWNER'])
})
after(() => server.close())

const caughtUp = (frame: { __typename: string }) => frame.__typename === 'FeedCaughtUp'
const reset = (frame: { __typename: string }) => frame.__typename === 'FeedReset'
const posts = '... on PostCreated { post { number body { text } } }'
const talk = '... on MessageSent { message { seq body { text } } } ... on NoteAdded { note { body { text } } }'

test('a category that closes ends the streams of its topics; nothing of it arrives afterwards', async () => {
  const member = await server.person('bea')
  const topicId = await createTopic(server, owner)
  const named = subscribe(server, member, { topicIds: [topicId] }, posts)
  const guest = subscribe(server, null, {}, posts)
  await Promise.all([named.until(caughtUp), guest.until(caughtUp)])
  await sendPost(server, owner, topicId, uuidv7(), 'still public')
  await Promise.all(
    [named, guest].map((stream) => stream.until((frame) => frame.event?.post?.body.text === 'still public')),
  )
  const categoryId = await categoryOf(topicId)
  await write(server, owner, 'setCategoryAccess', 'category { id }', {
    id: categoryId,
    access: 'RESTRICTED',
    principals: ['ADMIN'],
  })
  assert.equal((await named.until(reset)).reason, 'ACCESS_CHANGED')
  assert.equal((await guest.until(reset)).reason, 'ACCESS_CHANGED')
  await sendPost(server, owner, topicId, uuidv7(), 'secret')
  await quiet()
  for (const stream of [named, guest]) {
    assert.ok(stream.completed)
    assert.ok(!JSON.stringify(stream.frames).includes('secret'))
  }
  const again = subscribe(server, member, { topicIds: [topicId] }, posts)
  assert.ok(await again.until((frame) => frame.__typename === 'Error'))
})

test('a topic moved out of sight ends the streams that name it and is passed over in the others', async () => {
  const member = await server.person('cem')
  const topicId = await createTopic(server, owner)
  const staff = await write(server, owner, 'createCategory', 'category { id }', {
    clientId: uuidv7(),
    name: 'Staff only',
    access: 'RESTRICTED',
    principals: ['ADMIN'],
  })
  const named = subscribe(server, member, { topicIds: [topicId] }, posts)
  const wide = subscribe(server, member, {}, posts)
  await Promise.all([named.until(caughtUp), wide.until(caughtUp)])
  await write(server, owner, 'moveTopic', 'topic { id }', { id: topicId, categoryId: staff.category.id })
  await sendPost(server, owner, topicId, uuidv7(), 'behind the door')
  assert.equal((await named.until(reset)).reason, 'ACCESS_CHANGED')
  await quiet()
  assert.ok(!wide.completed)
  assert.ok(!JSON.stringify([named.frames, wide.frames]).includes('behind the door'))
  wide.close()
})

test('an agent who is one no longer hears nothing more of conversations', async () => {
  const agent = await server.person('dan', ['MEMBER', 'AGENT'])
  const member = await server.person('eva')
  const conversationId = await startConversation(server, member)
  const stream = subscribe(server, agent, { conversationIds: [conversationId] }, talk)
  const wide = subscribe(server, agent, {}, talk)
  await Promise.all([stream.until(caughtUp), wide.until(caughtUp)])
  await write(server, owner, 'setRoles', 'user { id }', { userId: agent.id, roles: ['MEMBER'] })
  await Promise.all([stream.until(reset), wide.until(reset)])
  await sendMessage(server, member, conversationId, uuidv7(), 'not for you')
  await quiet()
  assert.ok(!JSON.stringify([stream.frames, wide.frames]).includes('not for you'))
})

test('notes reach agents and never the contact, whatever the contact subscribes to', async () => {
  const agent = await server.person('fay', ['MEMBER', 'AGENT'])
  const contact = await server.person('gus')
  const stranger = await server.visitor()
  const conversationId = await startConversation(server, contact)
  const streams = [
    subscribe(server, contact, { conversationIds: [conversationId] }, talk),
    subscribe(server, contact, {}, talk),
    subscribe(server, stranger, {}, talk),
    subscribe(server, null, {}, talk),
  ]
  const inbox = subscribe(server, agent, {}, talk)
  await Promise.all([...streams, inbox].map((stream) => stream.until(caughtUp)))
  await write(server, agent, 'addNote', 'note { id }', { clientId: uuidv7(), conversationId, body: 'he is angry' })
  await sendMessage(server, agent, conversationId, uuidv7(), 'I will look into it')
  await Promise.all([
    inbox.until((frame) => frame.event?.note),
    ...streams.slice(0, 2).map((stream) => stream.until((frame) => frame.event?.message)),
  ])
  await quiet()
  assert.ok(!JSON.stringify(streams.map((stream) => stream.frames)).includes('angry'))
  assert.ok(!JSON.stringify(streams.slice(2).map((stream) => stream.frames)).includes('look into it'))
  for (const stream of [...streams, inbox]) stream.close()
})

async function categoryOf(topicId: string): Promise<string> {
  const { database } = server.runtime.ports
  const query = database.sql.selectFrom('Topic').select('categoryId').where('id', '=', topicId)
  return (await database.first(query))!.categoryId
}

/** Time for whatever should not come to come. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 150))
