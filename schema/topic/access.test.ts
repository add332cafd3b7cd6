import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { botViewer } from '../people/viewer.ts'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'
import { hiddenCategoryIds } from './access.ts'

/** A public category, a restricted one for moderators with a public one below it, and a tagged topic in each. */
async function start() {
  const world = await createWorld()
  const forum = forumIn(world)
  const admin = await world.person('admin', ['ADMIN'])
  const mod = await world.person('mod', ['MODERATOR'])
  const open = await forum.category(admin, 'Open')
  const shut = await forum.category(admin, 'Shut', { access: 'RESTRICTED', principals: ['MODERATOR'] })
  const below = await forum.category(admin, 'Below', { parentId: shut.id })
  await forum.act(admin, 'createTag', { clientId: world.uuid(), name: 'secret plan' }, 'tag { id }')
  const inside = await forum.topic(mod, below.id, { title: 'Inside', kind: 'QUESTION', tags: ['secret plan'] })
  const reply = await forum.reply(mod, inside.id)
  await forum.onTopic(mod, 'pinTopic', { id: inside.id })
  return { world, forum, admin, mod, open, shut, below, inside, reply }
}
type Start = Awaited<ReturnType<typeof start>>

async function outsiders({ world }: Start): Promise<Context[]> {
  const key = { sessionId: 'key', expiresAt: null }
  return [
    world.guest,
    await world.visitor(),
    await world.person('member'),
    await world.person('agent', ['AGENT']),
    world.as(botViewer('bot_0', ['forum:read', 'forum:write', 'forum:moderate'], key)),
    world.as(botViewer('bot_1', ['support:read'], key)),
  ]
}

test('a restricted category and all below it is nowhere for those who are not admitted', async () => {
  const given = await start()
  const { world, forum, mod, shut, below, inside, reply } = given
  const document = `query($cat: ID!, $below: ID!, $topic: ID!, $post: ID!, $mod: ID!) {
    cat: node(id: $cat) { id } below: node(id: $below) { id } top: node(id: $topic) { id } pst: node(id: $post) { id }
    bySlug: category(slug: "shut") { id } byId: category(id: $below) { id } topic(id: $topic) { id }
    categories { name children { name } }
    latest: topics(first: 9, list: LATEST) { nodes { id } } new: topics(first: 9, list: NEW) { nodes { id } }
    top: topics(first: 9, list: TOP, period: DAY) { nodes { id } } all: topics(first: 9, list: TOP) { nodes { id } }
    unanswered: topics(first: 9, list: UNANSWERED) { nodes { id } } unread: topics(first: 9, list: UNREAD) { nodes { id } }
    inside: topics(first: 9, categoryId: $below) { nodes { id } } tagged: topics(first: 9, tag: "secret-plan") { nodes { id } }
    byAuthor: topics(first: 9, authorId: $mod) { nodes { id } } pinnedTopics { id }
    person: node(id: $mod) { ... on User { topics(first: 9) { nodes { id } } posts(first: 9) { nodes { id } } } } }`
    .replace('top: node', 'topNode: node')
    .replace('tag: "secret-plan"', 'tag: "secret plan"')
  const ids = { cat: shut.id, below: below.id, topic: inside.id, post: reply.id, mod: mod.viewer.id }
  const seen = await world.run(mod, document, ids)
  assert.equal(JSON.stringify(seen).split(inside.id).length, 11)
  for (const viewer of await outsiders(given)) {
    const answer = await world.run(viewer, document, ids)
    const found = JSON.stringify(answer)
    for (const id of [shut.id, below.id, inside.id, reply.id])
      assert.ok(!found.includes(id), `${viewer.viewer.kind} ${found}`)
    assert.deepEqual(answer.categories, [{ name: 'Open', children: [] }])
    const events = await forum.eventsFor(viewer)
    assert.deepEqual([...new Set(events.map((event) => event.type))].sort(), ['CATEGORIES_CHANGED', 'TAGS_CHANGED'])
  }
})

test('for those who may not see a topic every mutation on it finds nothing', async () => {
  const { world, forum, below, inside, reply, open } = await start()
  const agent = await world.person('agent', ['AGENT'])
  const answers = [
    await forum.topic(agent, below.id),
    await forum.reply(agent, inside.id),
    await forum.onTopic(agent, 'updateTopic', { id: inside.id, title: 'Mine now' }),
    await forum.onTopic(agent, 'closeTopic', { id: inside.id }),
    await forum.onTopic(agent, 'pinTopic', { id: inside.id }),
    await forum.onTopic(agent, 'moveTopic', { id: inside.id, categoryId: open.id }),
    await forum.onTopic(agent, 'deleteTopic', { id: inside.id }),
    await forum.onTopic(agent, 'restoreTopic', { id: inside.id }),
    await forum.onTopic(agent, 'acceptAnswer', { postId: reply.id }),
    await forum.onTopic(agent, 'unacceptAnswer', { topicId: inside.id }),
    await forum.onTopic(agent, 'markTopicRead', { topicId: inside.id, number: 1 }),
    await forum.onPost(agent, 'updatePost', { id: reply.id, body: 'x' }),
    await forum.onPost(agent, 'deletePost', { id: reply.id }),
    await forum.onPost(agent, 'restorePost', { id: reply.id }),
    await forum.onPost(agent, 'addReaction', { postId: reply.id, emoji: '👍' }),
    await forum.onPost(agent, 'removeReaction', { postId: reply.id, emoji: '👍' }),
  ]
  assert.deepEqual(
    answers.map((answer) => answer.errorCode),
    answers.map(() => 'NOT_FOUND'),
  )
})

test('who manages categories enters all of them, a role or a group enters where it is named', async () => {
  const { world, forum, admin, shut, inside } = await start()
  const groupId = 'grp_00000000000000000000000000'
  const { database } = world.ports
  const group = { id: groupId, communityId: world.communityId, name: 'Pro', slug: 'pro', createdAt: 0, updatedAt: 0 }
  await database.batch([{ query: database.sql.insertInto('Group').values(group).compile() }])
  const change = (principals: string[]) =>
    forum.act(admin, 'setCategoryAccess', { id: shut.id, access: 'RESTRICTED', principals }, 'category { principals }')
  const agent = await world.person('agent', ['AGENT'])
  const person = await world.person('pro')
  const pro = world.as({ ...person.viewer, groupIds: [groupId], accessKey: `${person.viewer.accessKey}${groupId}` })
  const sees = async (viewer: Context) =>
    (await world.run(viewer, 'query($id: ID!) { topic(id: $id) { id } }', { id: inside.id })).topic !== null
  assert.deepEqual([await sees(admin), await sees(agent), await sees(pro)], [true, false, false])
  assert.deepEqual((await change(['AGENT', groupId])).category.principals, ['AGENT', groupId])
  assert.deepEqual([await sees(admin), await sees(agent), await sees(pro)], [true, true, true])
  assert.deepEqual((await change([])).category.principals, [])
  assert.deepEqual([await sees(admin), await sees(agent), await sees(pro)], [true, false, false])
  assert.equal((await change(['grp_00000000000000000000000001'])).issues[0].code, 'UNKNOWN')
})

test('a change of access ends everybody’s stream, and names no category', async () => {
  const { world, forum, admin, shut } = await start()
  await forum.act(admin, 'setCategoryAccess', { id: shut.id, access: 'PUBLIC' }, 'category { id }')
  const last = (await forum.eventsFor(world.guest)).find((event) => event.type === 'CATEGORY_ACCESS_CHANGED')!
  assert.deepEqual([last.audience, last.subjectId], ['COMMUNITY', world.communityId])
})

test('who had a topic is told that it went, whoever had not is told nothing', async () => {
  const { world, forum, admin, open, shut } = await start()
  const agent = await world.person('agent', ['AGENT'])
  const types = async (viewer: Context, id: string) =>
    (await forum.eventsFor(viewer)).filter((event) => event.subjectId === id).map((event) => event.type)
  const topic = await forum.topic(agent, open.id)
  await forum.onTopic(admin, 'moveTopic', { id: topic.id, categoryId: shut.id })
  await forum.onTopic(admin, 'closeTopic', { id: topic.id })
  assert.deepEqual(await types(agent, topic.id), ['TOPIC_MOVED'])
  assert.deepEqual(await types(admin, topic.id), ['TOPIC_CREATED', 'TOPIC_MOVED', 'TOPIC_UPDATED'])
  const other = await forum.topic(agent, open.id)
  await forum.act(agent, 'deleteTopic', { id: other.id }, 'deletedId')
  assert.deepEqual(await types(world.guest, other.id), ['TOPIC_DELETED'])
})

test('another community’s topics, categories, tags and people are not there', async () => {
  const { world, forum, inside, reply, below, mod } = await start()
  const other = await world.addCommunity('Other')
  const stranger = await world.person('eve', ['OWNER'], other)
  const found = await world.run(
    stranger,
    `query($ids: [ID!]!, $mod: ID!) { nodes(ids: $ids) { id } categories { id } pinnedTopics { id }
      topics(first: 5, list: LATEST) { nodes { id } } byAuthor: topics(first: 5, authorId: $mod) { nodes { id } }
      tags(first: 5) { nodes { id } } }`,
    { ids: [inside.id, reply.id, below.id, mod.viewer.id], mod: mod.viewer.id },
  )
  assert.deepEqual(found, {
    nodes: [null, null, null, null],
    categories: [],
    pinnedTopics: [],
    topics: { nodes: [] },
    byAuthor: { nodes: [] },
    tags: { nodes: [] },
  })
  assert.equal((await forum.reply(stranger, inside.id)).errorCode, 'NOT_FOUND')
  assert.equal((await forum.topic(stranger, below.id)).errorCode, 'NOT_FOUND')
})

test('a category that another process adds is closed until it is known, and known when it is asked for', async () => {
  const { world, inside, below } = await start()
  await hiddenCategoryIds(world.again(world.guest))
  const { database } = world.ports
  const query = database.sql.updateTable('Topic').set({ categoryId: 'cat_elsewhere' }).where('id', '=', inside.id)
  const rest = { name: 'New', slug: 'new', description: null, color: null, position: 9, access: 'PUBLIC' as const }
  const times = { topicCount: 0, version: 1, createdAt: 0, updatedAt: 0 }
  const row = { id: 'cat_elsewhere', communityId: world.communityId, parentId: below.id, ...rest, ...times }
  await database.batch([
    { query: database.sql.insertInto('Category').values(row).compile() },
    { query: query.compile() },
  ])
  const ask = (viewer: Context) => world.run(viewer, 'query($id: ID!) { topic(id: $id) { title } }', { id: inside.id })
  assert.equal((await ask(world.guest)).topic, null)
  assert.deepEqual((await ask(await world.person('boss', ['OWNER']))).topic, { title: 'Inside' })
})
