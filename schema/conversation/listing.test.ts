import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk, type SupportDesk } from '../testing/support-desk.ts'

/** Four conversations a minute apart, oldest first; the second is the agent's, the third resolved. */
async function withFour() {
  const desk = await openSupportDesk()
  const ids: string[] = []
  for (const ctx of [desk.visitor, desk.visitor, desk.otherVisitor, desk.otherVisitor]) {
    ids.push(await desk.start(ctx))
    desk.clock.advance(60_000)
  }
  const mine = { id: ids[1], assigneeId: desk.agent.viewer.id, expectedVersion: 1 }
  await desk.call(desk.agent, 'assignConversation', mine, '__typename')
  await desk.call(desk.agent, 'resolveConversation', { id: ids[2] }, '__typename')
  return { desk, ids: ids as [string, string, string, string] }
}

async function list(desk: SupportDesk, ctx: Context, args: string) {
  const document = `{ conversations(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  const { conversations } = await desk.run(ctx, document)
  return { ...conversations.pageInfo, ids: conversations.nodes.map((node: { id: string }) => node.id) }
}

test('views hold what they say, latest activity first', async () => {
  const { desk, ids } = await withFour()
  const [a, b, c, d] = ids
  const of = async (args: string) => (await list(desk, desk.agent, args)).ids
  assert.deepEqual(await of('first: 9'), [d, b, a])
  assert.deepEqual(await of('first: 9, view: MINE'), [b])
  assert.deepEqual(await of('first: 9, view: UNASSIGNED'), [d, a])
  assert.deepEqual(await of('first: 9, status: RESOLVED'), [c])
  assert.deepEqual(await of('first: 9, status: null'), [d, c, b, a])
  assert.deepEqual(await of('first: 9, status: null, waitingOn: NOBODY'), [c])
  await desk.send(desk.visitor, a)
  assert.deepEqual(await of('first: 9'), [a, d, b])
  const { contact } = (await desk.read(desk.agent, c, 'contact { id }'))!
  assert.deepEqual(await of(`first: 9, status: null, contactId: "${contact.id}"`), [d, c])
  assert.deepEqual(await of(`first: 9, contactId: "${contact.id}"`), [d])
})

test('a list of several statuses is paged through in both directions without loss', async () => {
  const { desk, ids } = await withFour()
  const [a, b, c, d] = ids
  const first = await list(desk, desk.agent, 'first: 3, status: null')
  assert.deepEqual([first.ids, first.hasNextPage], [[d, c, b], true])
  const rest = await list(desk, desk.agent, `first: 3, status: null, after: "${first.endCursor}"`)
  assert.deepEqual([rest.ids, rest.hasNextPage, rest.hasPreviousPage], [[a], false, true])
  const back = await list(desk, desk.agent, `last: 2, status: null, before: "${rest.startCursor}"`)
  assert.deepEqual([back.ids, back.hasPreviousPage], [[c, b], true])
})

test('many of the same instant are still paged through one by one', async () => {
  const desk = await openSupportDesk()
  const ids = await Promise.all(Array.from({ length: 7 }, () => desk.start(desk.visitor)))
  const seen: string[] = []
  for (let after = ''; ; ) {
    const page = await list(desk, desk.agent, `first: 2, status: null${after}`)
    seen.push(...page.ids)
    if (!page.hasNextPage) break
    after = `, after: "${page.endCursor}"`
  }
  assert.deepEqual(seen.toSorted(), ids.toSorted())
})

test('a list by tag and inbox holds only those', async () => {
  const { desk, ids } = await withFour()
  const admin = await desk.person('eva', ['ADMIN'])
  const { tag } = await desk.call(admin, 'createTag', { clientId: desk.uuid(), name: 'Bug' }, 'tag { id }')
  const given = { clientId: desk.uuid(), name: 'Sales', slug: 'sales' }
  const { inbox } = await desk.call(admin, 'createInbox', given, 'inbox { id }')
  await desk.call(desk.agent, 'tagConversation', { id: ids[0], tagId: tag.id }, '__typename')
  await desk.call(desk.agent, 'moveConversation', { id: ids[3], inboxId: inbox.id }, '__typename')
  assert.deepEqual((await list(desk, desk.agent, 'first: 9, tag: "bug"')).ids, [ids[0]])
  assert.deepEqual((await list(desk, desk.agent, `first: 9, inboxId: "${inbox.id}"`)).ids, [ids[3]])
  const counts = await desk.run(desk.agent, `{ inboxCounts(inboxId: "${inbox.id}") { mine unassigned all } }`)
  assert.deepEqual(counts.inboxCounts, { mine: 0, unassigned: 1, all: 1 })
})

test('a page of the inbox takes as many queries for many conversations as for few', async () => {
  const { desk } = await withFour()
  const { database } = desk.ports
  let queries = 0
  const all: typeof database.all = (query) => {
    queries += 1
    return database.all(query)
  }
  desk.ports.database = { ...database, all }
  const document = `query($n: Int!) { conversations(first: $n) { nodes {
    id subject status viewerUnreadCount viewerLastReadSeq tags { slug } inbox { name } assignee { displayName }
    contact { displayName verified } lastMessage { body { text } author { displayName } } reads { seq } } } }`
  const cost = async (n: number) => {
    queries = 0
    const { conversations } = await desk.run(desk.agent, document, { n })
    assert.equal(conversations.nodes.length, n)
    return queries
  }
  const few = await cost(1)
  assert.ok(few > 5)
  assert.ok((await cost(3)) <= few + 2)
})

test('counts are those of a recount after many changes', async () => {
  const { desk, ids } = await withFour()
  for (let i = 0; i < 40; i++) {
    const id = ids[i % 4]!
    const name = ['resolveConversation', 'reopenConversation', 'snoozeConversation'][i % 3]!
    const until = name === 'snoozeConversation' ? { until: '2027-01-01T00:00:00Z' } : {}
    await desk.call(desk.agent, name, { id, ...until }, '__typename')
    if (i % 5 === 0) await desk.send(desk.visitor, ids[i % 2]!)
  }
  const { inboxCounts } = await desk.run(desk.agent, '{ inboxCounts { mine unassigned all } }')
  for (const [view, count] of Object.entries(inboxCounts))
    assert.equal((await list(desk, desk.agent, `first: 100, view: ${view.toUpperCase()}`)).ids.length, count, view)
  assert.equal(inboxCounts.all, inboxCounts.mine + inboxCounts.unassigned)
})

test('a visitor has a list of their own conversations and no other', async () => {
  const { desk, ids } = await withFour()
  const own = async (ctx: Context) => {
    const { viewerConversations } = await desk.run(ctx, '{ viewerConversations(first: 9) { nodes { id } } }')
    return viewerConversations.nodes.map((node: { id: string }) => node.id)
  }
  assert.deepEqual(await own(desk.visitor), [ids[1], ids[0]])
  assert.deepEqual(await own(desk.otherVisitor), [ids[3], ids[2]])
  assert.deepEqual(await own(desk.guest), [])
  assert.deepEqual(await own(desk.agent), [])
})

test('nobody but staff lists and counts conversations; another community has none of them', async () => {
  const { desk } = await withFour()
  for (const ctx of [desk.visitor, desk.guest, await desk.person('bea'), await desk.person('mo', ['MODERATOR'])])
    for (const document of ['{ conversations(first: 1) { nodes { id } } }', '{ inboxCounts { all } }'])
      assert.ok((await desk.answer(ctx, document)).errors)
  const other = await desk.addCommunity('Other')
  const owner = await desk.person('olga', ['OWNER'], other)
  assert.deepEqual((await list(desk, owner, 'first: 9, status: null')).ids, [])
  const { inboxCounts } = await desk.run(owner, '{ inboxCounts { mine unassigned all } }')
  assert.deepEqual(inboxCounts, { mine: 0, unassigned: 0, all: 0 })
})
