import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idFromClient } from '../kernel/ids.ts'
import { openSupportDesk, type SupportDesk } from '../testing/support-desk.ts'

const count = async (desk: SupportDesk, table: 'Contact' | 'Conversation' | 'Message' | 'Inbox'): Promise<number> => {
  const { database } = desk.ports
  return (await database.all(database.sql.selectFrom(table).select('id'))).length
}

test('a visitor starts a conversation: its id is the clientId, it waits for an agent', async () => {
  const desk = await openSupportDesk()
  const clientId = desk.uuid()
  const messageClientId = desk.uuid()
  const answer = await desk.call(
    desk.visitor,
    'startConversation',
    { clientId, messageClientId, subject: '  Paying  ', body: 'Grüße 👋 مرحبا' },
    `conversation { id subject status waitingOn waitingSince lastSeq url inbox { slug name } contact { verified user { id } } }
     message { id seq body { text } author { __typename id } }`,
  )
  assert.deepEqual(answer.conversation, {
    id: idFromClient('Conversation', clientId),
    subject: 'Paying',
    status: 'OPEN',
    waitingOn: 'AGENT',
    waitingSince: '2026-01-01T00:00:00.000Z',
    lastSeq: 1,
    url: `https://forum.example/c/${answer.conversation.id}`,
    inbox: { slug: 'support', name: 'Support' },
    contact: { verified: false, user: null },
  })
  assert.deepEqual(answer.message, {
    id: idFromClient('Message', messageClientId),
    seq: 1,
    body: { text: 'Grüße 👋 مرحبا' },
    author: { __typename: 'Visitor', id: desk.visitor.viewer.id },
  })
})

test('a person has one contact, however many conversations they start at once', async () => {
  const desk = await openSupportDesk()
  const member = await desk.person('bea')
  for (const ctx of [desk.visitor, member]) await Promise.all([1, 2, 3].map(() => desk.start(ctx)))
  assert.equal(await count(desk, 'Contact'), 2)
  assert.equal(await count(desk, 'Conversation'), 6)
  assert.equal(await count(desk, 'Inbox'), 1)
  const { viewerContact } = await desk.run(member, '{ viewerContact { displayName verified email user { handle } } }')
  assert.deepEqual(viewerContact, {
    displayName: 'Bea',
    verified: true,
    email: 'bea@example.com',
    user: { handle: 'bea' },
  })
})

test('the same start sent ten times at once is one conversation with one message and one answer', async () => {
  const desk = await openSupportDesk()
  const input = { clientId: desk.uuid(), messageClientId: desk.uuid(), body: 'Hello' }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      desk.call(desk.visitor, 'startConversation', input, 'conversation { id lastSeq } message { id seq }'),
    ),
  )
  assert.deepEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1)
  assert.equal(answers[0]!.__typename, 'StartConversationPayload')
  assert.equal(await count(desk, 'Conversation'), 1)
  assert.equal(await count(desk, 'Message'), 1)
  const types = (await desk.events(desk.agent)).map((event) => event.type)
  assert.deepEqual(types, ['CONVERSATION_STARTED', 'MESSAGE_SENT'])
})

test('ids that somebody else has used are a conflict that tells nothing', async () => {
  const desk = await openSupportDesk()
  const stranger = desk.otherVisitor
  const input = { clientId: desk.uuid(), messageClientId: desk.uuid(), body: 'Secret' }
  await desk.call(desk.visitor, 'startConversation', input, 'conversation { id }')
  for (const change of [{}, { clientId: desk.uuid() }, { messageClientId: desk.uuid() }]) {
    const answer = await desk.call(stranger, 'startConversation', { ...input, ...change }, 'conversation { id }')
    assert.equal(answer.errorCode, 'CLIENT_ID_REUSED')
    assert.equal(answer.currentId, null)
  }
  assert.equal(await count(desk, 'Conversation'), 1)
})

test('an agent starts one with a contact, which then waits for the contact', async () => {
  const desk = await openSupportDesk()
  await desk.start(desk.visitor)
  const { contacts } = await desk.run(desk.agent, '{ contacts(first: 5) { nodes { id } } }')
  const id = await desk.start(desk.agent, { contactId: contacts.nodes[0].id })
  const seen = await desk.read(desk.visitor, id, 'waitingOn waitingSince lastMessage { author { id } }')
  assert.deepEqual(seen, {
    waitingOn: 'CONTACT',
    waitingSince: null,
    lastMessage: { author: { id: desk.agent.viewer.id } },
  })
})

test('only staff may name a contact, guests sign in first, keys are nobody’s contact', async () => {
  const desk = await openSupportDesk()
  await desk.start(desk.visitor)
  const contactId = (await desk.run(desk.visitor, '{ viewerContact { id } }')).viewerContact.id
  const start = (ctx: typeof desk.guest, input = {}) =>
    desk.call(
      ctx,
      'startConversation',
      { clientId: desk.uuid(), messageClientId: desk.uuid(), body: 'x', ...input },
      '__typename',
    )
  assert.equal((await start(desk.visitor, { contactId })).errorCode, 'FORBIDDEN')
  assert.equal((await start(desk.guest)).errorCode, 'UNAUTHENTICATED')
  assert.equal((await start(desk.bot(['support:write']))).errorCode, 'FORBIDDEN')
  assert.equal((await start(desk.bot(['support:read']))).errorCode, 'FORBIDDEN')
})

test('what is wrong in the input is named by its path and nothing is written', async () => {
  const desk = await openSupportDesk()
  const issues = async (change: object) => {
    const input = { clientId: desk.uuid(), messageClientId: desk.uuid(), body: 'x', ...change }
    const answer = await desk.call(desk.visitor, 'startConversation', input, '__typename')
    return answer.issues?.map((issue: { path: string[] }) => issue.path.join('.'))
  }
  assert.deepEqual(await issues({ body: ' \n ' }), ['body'])
  assert.deepEqual(await issues({ body: 'x'.repeat(64_001) }), ['body'])
  assert.deepEqual(await issues({ subject: 'x'.repeat(201) }), ['subject'])
  assert.deepEqual(await issues({ clientId: 'mine' }), ['clientId'])
  assert.deepEqual(await issues({ messageClientId: 'mine' }), ['messageClientId'])
  assert.equal(await count(desk, 'Conversation'), 0)
  assert.equal(await issues({ body: 'x'.repeat(64_000) }), undefined)
})

test('an inbox of another community is not there', async () => {
  const desk = await openSupportDesk()
  const other = await desk.addCommunity('Other')
  const admin = await desk.person('olga', ['ADMIN'], other)
  const inbox = { clientId: desk.uuid(), name: 'Theirs', slug: 'theirs' }
  const theirs = await desk.call(admin, 'createInbox', inbox, 'inbox { id }')
  await assert.rejects(desk.start(desk.visitor, { inboxId: theirs.inbox.id }), /does not exist/)
  assert.deepEqual((await desk.run(desk.agent, '{ inboxes { id } }')).inboxes, [])
})
