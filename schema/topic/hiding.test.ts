import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { type Forum, forumIn } from '../testing/forum.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World
let forum: Forum
let mod: Context
let ana: Context
let topic: { id: string }
let reply: { id: string }

beforeEach(async () => {
  world = await createWorld()
  forum = forumIn(world)
  mod = await world.person('mo', ['MODERATOR'])
  ana = await world.person('ana')
  const category = await forum.category(await world.person('olga', ['ADMIN']), 'General')
  topic = await forum.topic(ana, category.id, { title: 'Pelican facts', body: 'Pelicans eat fish' })
  reply = await forum.reply(ana, topic.id, { body: 'A cormorant is smaller' })
})

const found = async (ctx: Context, query: string) =>
  (await world.run(ctx, `{ search(query: "${query}", first: 5) { nodes { post { id } } } }`)).search.nodes.length
const postCount = async () =>
  (await world.run(world.guest, `{ topic(id: "${topic.id}") { postCount } }`)).topic.postCount

test('a hidden post is in no search, no list of its author, no revision, no count; shown again it is', async () => {
  await forum.onPost(ana, 'updatePost', { id: reply.id, body: 'A cormorant is black' })
  const seen = async (ctx: Context) => {
    const document = `{ node(id: "${reply.id}") { ... on Post { isHidden body { text } revisions(first: 5) { nodes { body { text } } } } }
      user(handle: "ana") { posts(first: 9) { nodes { id } } } }`
    const { node, user } = await world.run(ctx, document)
    const listed = user.posts.nodes.some((post: { id: string }) => post.id === reply.id)
    return [node.isHidden, node.body?.text ?? null, node.revisions.nodes.length, listed, await found(ctx, 'cormorant')]
  }
  const shown = [false, 'A cormorant is black', 1, true, 1]
  assert.deepEqual(await seen(world.guest), shown)
  await forum.onPost(mod, 'hidePost', { id: reply.id })
  assert.equal(await postCount(), 1)
  for (const ctx of [world.guest, ana]) assert.deepEqual(await seen(ctx), [true, null, 0, false, 0])
  assert.deepEqual((await seen(mod)).slice(0, 3), [true, 'A cormorant is black', 1])
  await forum.onPost(mod, 'unhidePost', { id: reply.id })
  assert.deepEqual(await seen(world.guest), shown)
  assert.equal(await postCount(), 2)
})

test('hiding twice is hiding once, also at the same moment', async () => {
  await Promise.all([1, 2, 3].map(() => forum.onPost(mod, 'hidePost', { id: reply.id })))
  assert.equal(await postCount(), 1)
  await Promise.all([1, 2, 3].map(() => forum.onPost(mod, 'unhidePost', { id: reply.id })))
  assert.equal(await postCount(), 2)
})

test('with its opening a topic leaves the lists and search, not its address', async () => {
  const opening = (await world.run(ana, `{ topic(id: "${topic.id}") { post(number: 1) { id } } }`)).topic.post.id
  await forum.onPost(mod, 'hidePost', { id: opening })
  assert.deepEqual(await forum.list(ana, 'list: LATEST'), [])
  assert.equal(await found(ana, 'pelican'), 0)
  assert.equal(await found(ana, 'cormorant'), 0)
  const asked = `{ topic(id: "${topic.id}") { isUnlisted excerpt } }`
  assert.deepEqual((await world.run(ana, asked)).topic, { isUnlisted: true, excerpt: null })
  await forum.onPost(mod, 'unhidePost', { id: opening })
  assert.deepEqual(await forum.list(ana, 'list: LATEST'), ['Pelican facts'])
  assert.equal(await found(ana, 'pelican'), 1)
})

test('the words of a hidden post come through no event', async () => {
  await forum.onPost(mod, 'hidePost', { id: reply.id })
  const types = (await forum.eventsFor(ana)).filter((event) => event.subjectId === reply.id).map((event) => event.type)
  assert.deepEqual(types, ['POST_CREATED', 'POST_UPDATED'])
  assert.equal((await world.run(ana, `{ node(id: "${reply.id}") { ... on Post { body { text } } } }`)).node.body, null)
})

test('the author of a hidden post neither changes it nor shows it again', async () => {
  await forum.onPost(mod, 'hidePost', { id: reply.id })
  for (const name of ['unhidePost', 'updatePost', 'deletePost', 'restorePost'])
    assert.equal(
      (await forum.onPost(ana, name, { id: reply.id, ...(name === 'updatePost' && { body: 'x' }) })).errorCode,
      'FORBIDDEN',
    )
})

test('a post that was deleted and hidden is found again once it is neither', async () => {
  await forum.onPost(mod, 'hidePost', { id: reply.id })
  await forum.onPost(mod, 'deletePost', { id: reply.id })
  await forum.onPost(mod, 'unhidePost', { id: reply.id })
  assert.equal(await found(mod, 'cormorant'), 0)
  await forum.onPost(mod, 'restorePost', { id: reply.id })
  assert.equal(await found(ana, 'cormorant'), 1)
  assert.equal(await postCount(), 2)
})
