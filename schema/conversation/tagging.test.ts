import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSupportDesk } from '../testing/support-desk.ts'

async function withTags() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const admin = await desk.person('eva', ['ADMIN'])
  const tag = async (name: string, visibility: string): Promise<string> => {
    const answer = await desk.call(admin, 'createTag', { clientId: desk.uuid(), name, visibility }, 'tag { id }')
    return answer.tag.id
  }
  const billing = await tag('Billing', 'PUBLIC')
  const angry = await tag('Angry', 'INTERNAL')
  const put = (tagId: string, ctx = desk.agent) => desk.call(ctx, 'tagConversation', { id, tagId }, slugs)
  return { desk, id, admin, billing, angry, put }
}

const slugs = 'conversation { tags { slug } }'

test('staff see all tags of a conversation, its contact the public ones, in fields, timeline and events', async () => {
  const { desk, id, billing, angry, put } = await withTags()
  await put(billing)
  const heard = await desk.events(desk.visitor)
  const answer = await put(angry)
  assert.deepEqual(answer.conversation.tags, [{ slug: 'angry' }, { slug: 'billing' }])
  assert.deepEqual(await put(angry), answer)
  const seen = await desk.read(desk.visitor, id, 'tags { slug } events(first: 9) { nodes { type } }')
  assert.deepEqual(seen, { tags: [{ slug: 'billing' }], events: { nodes: [] } })
  assert.deepEqual(await desk.events(desk.visitor), heard)
  const timeline = await desk.read(desk.agent, id, 'events(first: 9) { nodes { type tag { slug } } }')
  assert.deepEqual(timeline?.events.nodes, [
    { type: 'TAGGED', tag: { slug: 'billing' } },
    { type: 'TAGGED', tag: { slug: 'angry' } },
  ])
})

test('a tag is taken away, also when asked twice', async () => {
  const { desk, id, billing, put } = await withTags()
  await put(billing)
  for (const _ of [1, 2]) {
    const answer = await desk.call(desk.agent, 'untagConversation', { id, tagId: billing }, slugs)
    assert.deepEqual(answer.conversation.tags, [])
  }
})

test('a tag of another community is not there', async () => {
  const { desk, put } = await withTags()
  const other = await desk.addCommunity('Other')
  const theirs = await desk.person('olga', ['ADMIN'], other)
  const tag = await desk.call(theirs, 'createTag', { clientId: desk.uuid(), name: 'Theirs' }, 'tag { id }')
  assert.equal((await put(tag.tag.id)).errorCode, 'NOT_FOUND')
})

test('merging and deleting tags changes the conversations that have them', async () => {
  const { desk, id, admin, billing, angry, put } = await withTags()
  await put(billing)
  await put(angry)
  await desk.call(admin, 'mergeTag', { id: billing, intoId: angry }, '__typename')
  assert.deepEqual((await desk.read(desk.agent, id, 'tags { slug }'))?.tags, [{ slug: 'angry' }])
  await desk.call(admin, 'deleteTag', { id: angry }, '__typename')
  assert.deepEqual((await desk.read(desk.agent, id, 'tags { slug }'))?.tags, [])
})
