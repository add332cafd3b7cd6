import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'

async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const on = (name: string, input: Record<string, unknown>, ctx: Context = admin) =>
    forum.act(ctx, name, input, 'category { id name slug description position version parent { name } }')
  const tree = async (ctx: Context = admin) =>
    (await world.run(ctx, '{ categories { name parent { name } } }')).categories.map(
      (row: { name: string; parent: { name: string } | null }) =>
        row.parent ? `${row.parent.name}/${row.name}` : row.name,
    )
  return { world, forum, admin, on, tree }
}

test('categories nest four deep, in order, with an address each', async () => {
  const { world, forum, admin, on, tree } = await start()
  const a = await forum.category(admin, 'Größe & Co')
  assert.equal(a.slug, 'grosse-co')
  const b = await forum.category(admin, 'B', { parentId: a.id })
  const c = await forum.category(admin, 'C', { parentId: b.id })
  const d = await forum.category(admin, 'D', { parentId: c.id })
  const deeper = await on('createCategory', { clientId: world.uuid(), name: 'E', parentId: d.id })
  assert.equal(deeper.issues[0].code, 'TOO_DEEP')
  await forum.category(admin, 'Z')
  assert.deepEqual(await tree(), ['Größe & Co', 'Größe & Co/B', 'B/C', 'C/D', 'Z'])
  const taken = await on('createCategory', { clientId: world.uuid(), name: 'b' })
  assert.deepEqual(taken.issues, [{ path: ['slug'], code: 'TAKEN' }])
  const clientId = world.uuid()
  const [once, twice] = await Promise.all([1, 2].map(() => forum.category(admin, 'Once', { clientId })))
  assert.equal(once.id, twice.id)
  const bySlug = await world.run(world.guest, '{ category(slug: "b") { name url children { name } } }')
  assert.deepEqual(bySlug.category, { name: 'B', url: 'https://forum.example/c/b', children: [{ name: 'C' }] })
})

test('omitted stays, null clears, an older version is a conflict', async () => {
  const { forum, admin, on } = await start()
  const { id } = await forum.category(admin, 'A', { description: 'Words' })
  const { category } = await on('updateCategory', { id, name: 'B', expectedVersion: 1 })
  assert.deepEqual([category.name, category.description, category.slug, category.version], ['B', 'Words', 'a', 2])
  assert.equal((await on('updateCategory', { id, name: 'C', expectedVersion: 1 })).errorCode, 'CONFLICT')
  assert.equal((await on('updateCategory', { id, description: null })).category.description, null)
})

test('a category moves among its siblings and below another, never below itself or too deep', async () => {
  const { forum, admin, on, tree } = await start()
  const a = await forum.category(admin, 'A')
  const b = await forum.category(admin, 'B')
  const c = await forum.category(admin, 'C', { parentId: b.id })
  await on('moveCategory', { id: b.id, position: 0 })
  assert.deepEqual(await tree(), ['B', 'B/C', 'A'])
  await on('moveCategory', { id: b.id, parentId: a.id })
  assert.deepEqual(await tree(), ['A', 'A/B', 'B/C'])
  assert.equal((await on('moveCategory', { id: a.id, parentId: c.id })).issues[0].code, 'INSIDE_ITSELF')
  const d = await forum.category(admin, 'D')
  await forum.category(admin, 'E', { parentId: d.id })
  assert.equal((await on('moveCategory', { id: d.id, parentId: c.id })).issues[0].code, 'TOO_DEEP')
  await on('moveCategory', { id: c.id, parentId: null, position: 0 })
  assert.deepEqual(await tree(), ['C', 'A', 'A/B', 'D', 'D/E'])
})

test('two moves at once never put each below the other', async () => {
  const { forum, admin, on, tree } = await start()
  const a = await forum.category(admin, 'A')
  const b = await forum.category(admin, 'B')
  const answers = await Promise.all([
    on('moveCategory', { id: a.id, parentId: b.id }),
    on('moveCategory', { id: b.id, parentId: a.id }),
  ])
  assert.deepEqual(answers.map((answer) => answer.errorCode).sort(), ['INVALID_INPUT', undefined])
  assert.equal((await tree()).length, 2)
})

test('only an empty category is deleted, and a topic finds the door shut then', async () => {
  const { forum, admin, on } = await start()
  const a = await forum.category(admin, 'A')
  const b = await forum.category(admin, 'B', { parentId: a.id })
  const topic = await forum.topic(admin, b.id)
  await forum.act(admin, 'deleteTopic', { id: topic.id }, 'deletedId')
  const remove = (id: string) => forum.act(admin, 'deleteCategory', { id }, 'deletedId')
  assert.deepEqual([(await remove(a.id)).errorCode, (await remove(b.id)).errorCode], ['CONFLICT', 'CONFLICT'])
  const c = await forum.category(admin, 'C')
  assert.equal((await remove(c.id)).deletedId, c.id)
  assert.equal((await forum.topic(admin, c.id)).errorCode, 'NOT_FOUND')
  assert.equal((await on('updateCategory', { id: c.id, name: 'X' })).errorCode, 'NOT_FOUND')
})

test('nobody but who manages categories changes them', async () => {
  const { world, forum, admin, on } = await start()
  const { id } = await forum.category(admin, 'A')
  for (const role of ['AGENT', 'MODERATOR'] as const) {
    const person = await world.person(role.toLowerCase(), [role])
    const codes = [
      (await on('createCategory', { clientId: world.uuid(), name: 'B' }, person)).errorCode,
      (await on('updateCategory', { id, name: 'B' }, person)).errorCode,
      (await on('moveCategory', { id, position: 0 }, person)).errorCode,
      (await on('setCategoryAccess', { id, access: 'PUBLIC' }, person)).errorCode,
      (await forum.act(person, 'deleteCategory', { id }, 'deletedId')).errorCode,
    ]
    assert.deepEqual(
      codes,
      codes.map(() => 'FORBIDDEN'),
    )
    assert.equal((await world.run(person, '{ categories { principals } }')).categories[0].principals, null)
  }
  const stranger = await world.person('eve', ['OWNER'], await world.addCommunity('Other'))
  assert.equal((await on('updateCategory', { id, name: 'B' }, stranger)).errorCode, 'NOT_FOUND')
  assert.equal((await forum.act(stranger, 'deleteCategory', { id }, 'deletedId')).errorCode, 'NOT_FOUND')
})
