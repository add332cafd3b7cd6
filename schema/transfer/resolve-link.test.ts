import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { systemViewer } from '../people/viewer.ts'
import { createWorld, type World } from '../testing/world.ts'
import { importTopics } from './import-topics.ts'
import { category, items, person, post, posts, topic } from './source.testing.ts'

let world: World
before(async () => {
  world = await createWorld()
  const ctx = world.as(systemViewer)
  await importTopics(
    ctx,
    { source: 'discourse:test' },
    items(
      topic(12, { posts: [post(12, 1), post(12, 4)] }),
      topic(2014, { slug: '15', posts: posts(2014, 3) }),
      topic(5, { category: category(3, { restricted: true }) }),
      topic(6, { deletedAt: 1 }),
    ),
  )
  const question = { ...topic(0), externalId: 'q/77', linksByNumber: false }
  const answers = [post(0, 1), post(0, 2)].map((each, at) => ({
    ...each,
    externalId: `a/${77 + at}`,
    author: person('Zed'),
  }))
  await importTopics(ctx, { source: 'stackexchange:test' }, items({ ...question, title: 'Question', posts: answers }))
})

async function resolve(path: string, ctx = world.guest) {
  const document = `query ($path: String!) { resolveLink(path: $path) { __typename ... on Topic { title } ... on Post { number topic { title } }
    ... on User { handle } ... on Category { slug } } }`
  const { resolveLink: found } = await world.run(ctx, document, { path })
  if (found?.__typename === 'Post') return `${found.topic.title}#${found.number}`
  return found && (found.title ?? found.handle ?? found.slug)
}

test('old addresses lead to the right topic and post', async () => {
  assert.equal(await resolve('/t/topic-12/12'), 'Topic 12')
  assert.equal(await resolve('/t/any-slug/12/4'), 'Topic 12#4')
  assert.equal(await resolve('/t/topic-12/12/4?u=ana#reply'), 'Topic 12#4')
  assert.equal(await resolve('/t/12'), 'Topic 12')
  assert.equal(await resolve('/t/12/4'), 'Topic 12#4')
  assert.equal(await resolve('/t/-/12/1/'), 'Topic 12#1')
  assert.equal(await resolve('/p/12004'), 'Topic 12#4')
})

test('a slug that is a number is told from an id', async () => {
  assert.equal(await resolve('/t/15/2014'), 'Topic 2014')
  assert.equal(await resolve('/t/15/2014/3'), 'Topic 2014#3')
  assert.equal(await resolve('/t/12/2014/3'), 'Topic 2014#3')
})

test('a number that is not there leads to the topic', async () => {
  assert.equal(await resolve('/t/topic-12/12/3'), 'Topic 12')
  assert.equal(await resolve('/t/topic-12/12/99999'), 'Topic 12')
})

test('people, categories and questions have old addresses too', async () => {
  assert.equal(await resolve('/u/Ana'), 'ana')
  assert.equal(await resolve('/users/ben/activity'), 'ben')
  assert.equal(await resolve('/c/category-1/1'), 'category-1')
  assert.equal(await resolve('/c/category-1'), 'category-1')
  assert.equal(await resolve('/questions/77/some-title'), 'Question')
  assert.equal(await resolve('/q/77'), 'Question')
  assert.equal(await resolve('/q/78'), 'Question#2')
  assert.equal(await resolve('/a/78/1234'), 'Question#2')
  assert.equal(await resolve('/questions/77/some-title/78#78'), 'Question#2')
})

test('our own addresses resolve the same way', async () => {
  const { topics } = await world.run(world.guest, '{ topics(first: 10) { nodes { id title url } } }')
  const { id, url } = topics.nodes.find((each: { title: string }) => each.title === 'Topic 12')
  assert.equal(await resolve(new URL(url).pathname), 'Topic 12')
  assert.equal(await resolve(`/t/x/${id}/4`), 'Topic 12#4')
  assert.equal(await resolve(`/t/${id}`), 'Topic 12')
})

test('nothing that is not visible is resolved, and nonsense is nothing', async () => {
  for (const path of ['/t/topic-5/5', '/t/topic-5/5/1', '/p/5001', '/c/category-3/3', '/t/topic-6/6', '/p/6001'])
    assert.equal(await resolve(path), null, path)
  for (const path of [
    '',
    '/',
    '/t',
    '/t/x',
    '/t/x/99999999999999999999',
    '/t/%E0%A4%A/1',
    '/x/1',
    '/questions/5',
    't//',
    '/u/',
    '/constructor/x',
    '/toString/1',
    '/__proto__/1',
  ])
    assert.equal(await resolve(path), null, path)
  const admin = await world.person('al', ['ADMIN'])
  assert.equal(await resolve('/t/topic-5/5/2', admin), 'Topic 5#2')
})
