import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'
import { tagSlugOf } from './tag.service.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const ana = await world.person('ana')
  const category = await forum.category(admin, 'Help')
  const tag = async (name: string, more: Record<string, unknown> = {}) =>
    (
      await forum.act(
        admin,
        'createTag',
        { clientId: world.uuid(), name, ...more },
        'tag { id name slug visibility url }',
      )
    ).tag
  const names = async (ctx: Context) =>
    (await world.run(ctx, '{ tags(first: 50) { nodes { name } } }')).tags.nodes.map((row: { name: string }) => row.name)
  const tagsOf = async (ctx: Context, id: string) =>
    (await world.run(ctx, 'query($id: ID!) { topic(id: $id) { tags { name } } }', { id })).topic.tags.map(
      (row: { name: string }) => row.name,
    )
  return { world, forum, admin, ana, category, tag, names, tagsOf }
}

test('slugs keep every script, and C, C++ and C# apart', () => {
  const names = ['C', 'C++', 'C#', 'Größe & Höhe', ' .NET ', '你好', '!!!']
  assert.deepEqual(names.map(tagSlugOf), ['c', 'c++', 'c-sharp', 'größe-höhe', 'net', '你好', ''])
})

// With `[-.]+$` in its place this takes minutes and nothing else is answered meanwhile.
test('a name of dots without end costs no more than its length', { timeout: 30_000 }, async () => {
  const { world, ana } = await start()
  const dots = `a${'.'.repeat(500_000)}b`
  assert.equal(tagSlugOf(dots), dots)
  assert.equal(tagSlugOf(`..-${dots}-..`), dots)
  assert.equal((await world.run(ana, 'query($slug: String!) { tag(slug: $slug) { id } }', { slug: dots })).tag, null)
})

test('an internal tag is there for staff alone: in the list, by slug, by id, on topics', async () => {
  const { world, forum, admin, ana, category, tag, names, tagsOf } = await start()
  await tag('open')
  const churn = await tag('churn risk', { visibility: 'INTERNAL' })
  const { id } = await forum.topic(ana, category.id, { tags: ['open'] })
  await forum.onTopic(admin, 'updateTopic', { id, tags: ['open', 'churn risk'] })
  const agent = await world.person('agent', ['AGENT'])
  assert.deepEqual(await tagsOf(agent, id), ['churn risk', 'open'])
  const document = `query($id: ID!) { node(id: $id) { id } tag(slug: "churn risk") { id }
    topics(first: 5, tag: "churn-risk") { nodes { id } } }`
  for (const viewer of [world.guest, ana]) {
    assert.deepEqual(await names(viewer), ['open'])
    assert.deepEqual(await tagsOf(viewer, id), ['open'])
    assert.deepEqual(await world.run(viewer, document, { id: churn.id }), {
      node: null,
      tag: null,
      topics: { nodes: [] },
    })
  }
  assert.equal((await forum.topic(ana, category.id, { tags: ['churn risk'] })).issues[0].code, 'UNKNOWN_TAG')
  // What the author cannot see they do not take away.
  await forum.onTopic(ana, 'updateTopic', { id, tags: [] })
  assert.deepEqual(await tagsOf(agent, id), ['churn risk'])
})

test('tags are found by a part of their name, in any spelling of it; nothing is found by signs alone', async () => {
  const { world, ana, tag } = await start()
  for (const name of ['C++', 'C#', 'Größe & Höhe', 'snake_case', 'Android', '100%']) await tag(name)
  await tag('Android staff', { visibility: 'INTERNAL' })
  const found = async (query: string) => {
    const document = 'query($query: String) { tags(first: 50, query: $query) { nodes { name } } }'
    const { tags } = await world.run(ana, document, { query })
    return tags.nodes.map((row: { name: string }) => row.name)
  }
  assert.deepEqual(await found('DROID'), ['Android'])
  assert.deepEqual(await found('c+'), ['C++'])
  assert.deepEqual(await found('GRÖSSE'), [])
  assert.deepEqual(await found('größe h'), ['Größe & Höhe'])
  for (const signs of ['!', '%', '_']) assert.deepEqual(await found(signs), [], signs)
  assert.equal((await found('  ')).length, 6)
})

test('members use tags that there are, at most five; who manages tags brings new ones', async () => {
  const { world, forum, admin, ana, category, tag, names } = await start()
  await tag('one')
  const unknown = await forum.topic(ana, category.id, { tags: ['one', 'two'] })
  assert.deepEqual(unknown.issues, [{ path: ['tags', '1'], code: 'UNKNOWN_TAG' }])
  const many = await forum.topic(admin, category.id, { tags: ['1', '2', '3', '4', '5', '6'] })
  assert.equal(many.issues[0].code, 'TOO_MANY')
  const made = await forum.topic(admin, category.id, { tags: ['Two', 'two', 'ONE'] })
  assert.deepEqual(
    made.tags.map((row: { name: string }) => row.name),
    ['one', 'two'],
  )
  assert.deepEqual(await names(world.guest), ['one', 'two'])
})

test('a tag is renamed, merged and deleted, and topics follow', async () => {
  const { world, forum, admin, ana, category, tag, names, tagsOf } = await start()
  const [js, javascript, old] = [await tag('js'), await tag('javascript'), await tag('old')]
  const both = await forum.topic(ana, category.id, { tags: ['js', 'javascript', 'old'] })
  const one = await forum.topic(ana, category.id, { tags: ['js'] })
  const on = (name: string, input: Record<string, unknown>, ctx = admin) =>
    forum.act(ctx, name, input, name === 'deleteTag' ? 'deletedId' : 'tag { name slug }')
  assert.deepEqual((await on('mergeTag', { id: js.id, intoId: javascript.id })).tag.name, 'javascript')
  assert.deepEqual([await tagsOf(ana, both.id), await tagsOf(ana, one.id)], [['javascript', 'old'], ['javascript']])
  assert.deepEqual((await on('updateTag', { id: javascript.id, name: 'ECMAScript' })).tag.slug, 'ecmascript')
  assert.equal((await on('updateTag', { id: javascript.id, name: 'Old' })).issues[0].code, 'TAKEN')
  assert.equal((await on('deleteTag', { id: old.id })).deletedId, old.id)
  assert.deepEqual([await tagsOf(ana, both.id), await names(ana)], [['ECMAScript'], ['ECMAScript']])
  assert.equal((await on('mergeTag', { id: javascript.id, intoId: javascript.id })).issues[0].code, 'SAME')
  const hidden = await tag('hidden', { visibility: 'INTERNAL' })
  assert.equal((await on('mergeTag', { id: hidden.id, intoId: javascript.id })).errorCode, 'CONFLICT')
  assert.equal((await on('deleteTag', { id: javascript.id }, ana)).errorCode, 'FORBIDDEN')
  assert.equal((await on('createTag', { clientId: world.uuid(), name: 'x' }, world.guest)).errorCode, 'UNAUTHENTICATED')
  const stranger = await world.person('eve', ['OWNER'], await world.addCommunity('Other'))
  assert.equal((await on('deleteTag', { id: javascript.id }, stranger)).errorCode, 'NOT_FOUND')
})

test('a tag sent twice is one; the same clientId elsewhere is a conflict', async () => {
  const { world, forum, admin, names } = await start()
  const input = { clientId: world.uuid(), name: 'once' }
  const make = (ctx: Context) => forum.act(ctx, 'createTag', input, 'tag { id }')
  const [first, second] = await Promise.all([make(admin), make(admin)])
  assert.equal(first.tag.id, second.tag.id)
  assert.deepEqual(await names(admin), ['once'])
  const stranger = await world.person('eve', ['OWNER'], await world.addCommunity('Other'))
  assert.equal((await make(stranger)).errorCode, 'CLIENT_ID_REUSED')
})
