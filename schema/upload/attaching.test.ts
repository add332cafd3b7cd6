import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { forumIn } from '../testing/forum.ts'
import { text, uploadsIn } from '../testing/uploads.ts'
import { createWorld } from '../testing/world.ts'
import { expireUpload } from './expiring.ts'

const day = 24 * 3600 * 1000

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const category = await forum.category(admin, 'Help')
  const uploads = uploadsIn(world)
  /** The names of the files under a post or message, for somebody. */
  const files = async (ctx: Context, id: string): Promise<string[] | null> => {
    const document = `query($id: ID!) { node(id: $id) {
      ... on Post { attachments { filename url } } ... on Message { attachments { filename url } } } }`
    const { node } = await world.run(ctx, document, { id })
    return node ? node.attachments.map((file: { filename: string }) => file.filename) : null
  }
  const upload = (ctx: Context, filename: string) => uploads.uploaded(ctx, text('Hello'), { filename })
  return { world, forum, ...uploads, upload, files, admin, category, ana: await world.person('ana') }
}

test('files come with a topic, a reply, a message and a conversation, in their order', async () => {
  const { world, forum, act, upload, files, category, ana } = await start()
  const topic = await forum.topic(ana, category.id, { attachmentIds: [await upload(ana, 'b'), await upload(ana, 'a')] })
  const { topic: found } = await world.run(ana, `{ topic(id: "${topic.id}") { post(number: 1) { id } } }`)
  assert.deepEqual(await files(world.guest, found.post.id), ['b', 'a'])
  const reply = await forum.reply(ana, topic.id, { attachmentIds: [await upload(ana, 'c')] })
  assert.deepEqual(await files(world.guest, reply.id), ['c'])
  const visitor = await world.visitor()
  const ids = { clientId: world.uuid(), messageClientId: world.uuid() }
  const begun = await act(
    visitor,
    'startConversation',
    { ...ids, body: '', attachmentIds: [await upload(visitor, 'd')] },
    'conversation { id } message { id }',
  )
  assert.deepEqual(await files(visitor, begun.message.id), ['d'])
  const said = { clientId: world.uuid(), conversationId: begun.conversation.id, body: '' }
  const withFile = { ...said, attachmentIds: [await upload(visitor, 'e')] }
  const { message } = await act(visitor, 'sendMessage', withFile, 'message { id }')
  assert.deepEqual(await files(visitor, message.id), ['e'])
  assert.equal((await act(visitor, 'sendMessage', withFile, 'message { id }')).message.id, message.id, 'sent again')
  const empty = await act(visitor, 'sendMessage', { ...said, clientId: world.uuid() }, 'message { id }')
  assert.deepEqual(empty.issues, [{ path: ['body'], code: 'MIN_LENGTH' }])
})

test('only one’s own completed upload is attached, and only once', async () => {
  const { world, forum, create, upload, category, ana, codeOf } = await start()
  const ben = await world.person('ben')
  const elsewhere = await world.addCommunity('Other')
  const stranger = await world.person('ana', [], elsewhere)
  const used = await upload(ana, 'used')
  await forum.topic(ana, category.id, { attachmentIds: [used] })
  const fresh = await upload(ana, 'fresh')
  for (const id of [
    used,
    await upload(ben, 'of ben'),
    await upload(stranger, 'far'),
    (await create(ana)).upload.id,
    'x',
  ])
    assert.equal(codeOf(await forum.topic(ana, category.id, { attachmentIds: [fresh, id] })), 'NOT_ATTACHABLE')
  assert.equal(codeOf(await forum.topic(ana, category.id, { attachmentIds: [fresh, fresh] })), 'TWICE')
  const many = Array.from({ length: 11 }, (_, index) => `upl_${index}`)
  assert.equal(codeOf(await forum.topic(ana, category.id, { attachmentIds: many })), 'TOO_MANY')
  const answers = await Promise.all([1, 2, 3].map(() => forum.topic(ana, category.id, { attachmentIds: [fresh] })))
  assert.equal(answers.filter((answer) => answer.id).length, 1, 'of three at once, one has it')
})

test('files go where their place goes: restricted, hidden, deleted, and another’s conversation', async () => {
  const { world, forum, act, upload, files, admin, category, ana } = await start()
  const topic = await forum.topic(ana, category.id)
  const reply = await forum.reply(ana, topic.id, { attachmentIds: [await upload(ana, 'a')] })
  await forum.onPost(admin, 'hidePost', { id: reply.id })
  assert.deepEqual([await files(world.guest, reply.id), await files(admin, reply.id)], [[], ['a']])
  await forum.onPost(admin, 'unhidePost', { id: reply.id })
  await forum.onPost(ana, 'deletePost', { id: reply.id })
  assert.deepEqual(await files(world.guest, reply.id), [])
  await forum.onPost(ana, 'restorePost', { id: reply.id })
  assert.deepEqual(await files(world.guest, reply.id), ['a'])
  await forum.onTopic(admin, 'deleteTopic', { id: topic.id })
  assert.equal(await files(world.guest, reply.id), null)
  const [visitor, other] = [await world.visitor(), await world.visitor()]
  const ids = { clientId: world.uuid(), messageClientId: world.uuid() }
  const input = { ...ids, body: 'See', attachmentIds: [await upload(visitor, 'private')] }
  const { message } = await act(visitor, 'startConversation', input, 'message { id }')
  assert.deepEqual([await files(other, message.id), await files(ana, message.id)], [null, null])
  assert.deepEqual(await files(admin, message.id), ['private'])
})

test('a changed post keeps, moves, takes and loses files; what it lost can come back within a day', async () => {
  const { world, forum, upload, files, category, ana, codeOf } = await start()
  const topic = await forum.topic(ana, category.id)
  const [a, b, c] = [await upload(ana, 'a'), await upload(ana, 'b'), await upload(ana, 'c')]
  const reply = await forum.reply(ana, topic.id, { body: 'Same', attachmentIds: [a, b] })
  const change = (attachmentIds?: string[]) =>
    forum.onPost(ana, 'updatePost', { id: reply.id, body: 'Same', ...(attachmentIds && { attachmentIds }) })
  assert.equal((await change()).version, 1)
  assert.equal((await change([a, b])).version, 1, 'nothing was changed')
  assert.equal((await change([c, b])).version, 2)
  assert.deepEqual(await files(world.guest, reply.id), ['c', 'b'])
  await change([c, b, a])
  assert.deepEqual(await files(world.guest, reply.id), ['c', 'b', 'a'])
  await change([])
  world.clock.advance(day)
  assert.equal(codeOf(await change([a])), 'NOT_ATTACHABLE')
})

test('what nothing has is thrown away after a day, with its bytes; what is attached stays', async () => {
  const { world, forum, bring, create, upload, expire, files, category, ana } = await start()
  const { storage, database } = world.ports
  const kept = await upload(ana, 'kept')
  const topic = await forum.topic(ana, category.id)
  const reply = await forum.reply(ana, topic.id, { attachmentIds: [kept] })
  await upload(ana, 'orphan')
  await bring(ana, text('Hello'))
  await create(ana)
  world.clock.advance(day - 1)
  await expire(expireUpload, 'EXPIRE_UPLOAD')
  assert.equal(storage.keys().length, 3)
  world.clock.advance(61_000)
  await expire(expireUpload, 'EXPIRE_UPLOAD')
  assert.deepEqual(storage.keys(), [`uploads/${world.communityId}/${kept}.file`])
  assert.deepEqual(await database.all(database.sql.selectFrom('Upload').select('id')), [{ id: kept }])
  assert.deepEqual(await files(world.guest, reply.id), ['kept'])
})

test('a message deleted for good takes its files with it at once', async () => {
  const { world, act, upload, expire, files, codeOf, forum, category } = await start()
  const agent = await world.person('agent', ['AGENT'])
  const ids = { clientId: world.uuid(), messageClientId: world.uuid() }
  const visitor = await world.visitor()
  const { conversation } = await act(visitor, 'startConversation', { ...ids, body: 'Hello' }, 'conversation { id }')
  const file = await upload(agent, 'secret')
  const input = { clientId: world.uuid(), conversationId: conversation.id, body: 'See', attachmentIds: [file] }
  const { message } = await act(agent, 'sendMessage', input, 'message { id }')
  assert.equal(world.ports.storage.keys().length, 1)
  await act(agent, 'deleteMessage', { id: message.id }, 'message { id }')
  assert.deepEqual(await files(visitor, message.id), [])
  assert.equal(codeOf(await forum.topic(agent, category.id, { attachmentIds: [file] })), 'NOT_ATTACHABLE')
  world.clock.advance(60_000)
  await expire(expireUpload, 'EXPIRE_UPLOAD')
  assert.deepEqual(world.ports.storage.keys(), [])
})

test('a note comes with files that staff alone are given; they go with the note', async () => {
  const { world, act, upload, codeOf } = await start()
  const agent = await world.person('agent', ['AGENT'])
  const visitor = await world.visitor()
  const ids = { clientId: world.uuid(), messageClientId: world.uuid() }
  const { conversation } = await act(visitor, 'startConversation', { ...ids, body: 'Hello' }, 'conversation { id }')
  const input = { clientId: world.uuid(), conversationId: conversation.id, body: '' }
  assert.equal(codeOf(await act(agent, 'addNote', input, 'note { id }')), 'MIN_LENGTH')
  const withFile = { ...input, attachmentIds: [await upload(agent, 'log')] }
  const { note } = await act(agent, 'addNote', withFile, 'note { id attachments { filename } }')
  assert.deepEqual(note.attachments, [{ filename: 'log' }])
  const document = `{ node(id: "${note.id}") { ... on Note { attachments { url } } } }`
  assert.equal((await world.run(agent, document)).node.attachments.length, 1)
  for (const ctx of [visitor, world.guest, await world.person('mo', ['MODERATOR'])])
    assert.equal((await world.run(ctx, document)).node, null)
  const change = { id: note.id, body: '', ifVersion: 1, attachmentIds: [] }
  assert.equal(codeOf(await act(agent, 'updateNote', change, 'note { id }')), 'MIN_LENGTH')
  await act(agent, 'deleteNote', { id: note.id }, 'deletedId')
  const { database } = world.ports
  const left = await database.all(database.sql.selectFrom('Upload').select('subjectId'))
  assert.deepEqual(left, [{ subjectId: null }])
})

test('a changed message keeps, loses and gets files, but never becomes empty', async () => {
  const { world, act, upload, files, codeOf } = await start()
  const visitor = await world.visitor()
  const [a, b] = [await upload(visitor, 'a'), await upload(visitor, 'b')]
  const ids = { clientId: world.uuid(), messageClientId: world.uuid() }
  const begun = await act(visitor, 'startConversation', { ...ids, body: '', attachmentIds: [a] }, 'message { id }')
  const { id } = begun.message
  const change = (ifVersion: number, more: object) =>
    act(visitor, 'updateMessage', { id, body: '', ifVersion, ...more }, 'message { version }')
  assert.equal(codeOf(await change(1, { attachmentIds: [] })), 'MIN_LENGTH')
  await change(1, {})
  assert.deepEqual(await files(visitor, id), ['a'])
  await change(2, { attachmentIds: [b, a] })
  assert.deepEqual(await files(visitor, id), ['b', 'a'])
  await change(3, { body: 'Words', attachmentIds: [] })
  assert.deepEqual(await files(visitor, id), [])
  const other = await world.visitor()
  const theirs = { id, body: 'x', ifVersion: 4, attachmentIds: [await upload(other, 'c')] }
  assert.equal(codeOf(await act(other, 'updateMessage', theirs, 'message { id }')), 'NOT_FOUND')
})
