import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk, type SupportDesk } from '../testing/support-desk.ts'

async function idsOf(desk: SupportDesk, args: string, variables: object = {}): Promise<string[]> {
  const document = `query($query: String) { conversations(${args}, query: $query) { nodes { id } } }`
  const { conversations } = await desk.run(desk.agent, document, { query: null, ...variables })
  return conversations.nodes.map((node: { id: string }) => node.id)
}

test('staff find a conversation by words of its subject or of the contact’s name', async () => {
  const desk = await openSupportDesk()
  const bea = await desk.person('bea')
  const of = async (ctx: Context, subject: string | null) => {
    desk.clock.advance(1000)
    return desk.start(ctx, { subject })
  }
  const [invoice, broken, plain] = [
    await of(desk.visitor, 'Our INVOICE of 100%'),
    await of(bea, 'Broken_thing'),
    await of(desk.otherVisitor, null),
  ]
  const { contact } = (await desk.read(desk.agent, plain, 'contact { id }'))!
  await desk.call(desk.agent, 'updateContact', { id: contact.id, displayName: 'Cleo Invoicer' }, '__typename')
  const find = (query: string, args = 'first: 9') => idsOf(desk, args, { query })
  assert.deepEqual(await find('invoice'), [plain, invoice])
  assert.deepEqual(await find(' cleo '), [plain])
  assert.deepEqual(await find('BEA'), [broken])
  assert.deepEqual(await find('%'), [invoice])
  assert.deepEqual(await find('n_t'), [broken])
  assert.deepEqual(await find('\\'), [])
  assert.deepEqual(await find(''), [plain, broken, invoice])
  assert.deepEqual(await find("'; drop table Conversation"), [])
  assert.deepEqual(await find('invoice', 'first: 9, status: RESOLVED'), [])
  assert.deepEqual(await find('invoice', 'first: 1, order: WAITING_LONGEST'), [invoice])
})

/** Five, a minute apart: answered, waiting, snoozed, resolved, waiting. */
async function withFive() {
  const desk = await openSupportDesk()
  const ids: string[] = []
  for (let i = 0; i < 5; i++) {
    ids.push(await desk.start(desk.visitor))
    desk.clock.advance(60_000)
  }
  await desk.send(desk.agent, ids[0]!)
  const until = '2026-02-01T00:00:00Z'
  await desk.call(desk.agent, 'snoozeConversation', { id: ids[2], until }, '__typename')
  await desk.call(desk.agent, 'resolveConversation', { id: ids[3] }, '__typename')
  return { desk, ids: ids as [string, string, string, string, string] }
}

test('who has waited longest comes first, whoever wrote last; who does not wait is not there', async () => {
  const { desk, ids } = await withFive()
  const [answered, first, snoozed, , last] = ids
  const order = (more = '') => idsOf(desk, `first: 9, order: WAITING_LONGEST${more}`)
  assert.deepEqual(await order(), [first, last])
  await desk.send(desk.visitor, first)
  assert.deepEqual(await order(), [first, last])
  assert.deepEqual(await order(', status: null'), [first, snoozed, last])
  assert.deepEqual(await order(', status: RESOLVED'), [])
  await desk.send(desk.visitor, answered)
  assert.deepEqual(await order(), [first, last, answered])
  await desk.send(desk.agent, first)
  assert.deepEqual(await order(), [last, answered])
})

test('a conversation that was reopened waits from then on', async () => {
  const { desk, ids } = await withFive()
  desk.clock.advance(60_000)
  await desk.call(desk.agent, 'reopenConversation', { id: ids[3] }, '__typename')
  assert.deepEqual(await idsOf(desk, 'first: 9, order: WAITING_LONGEST'), [ids[1], ids[4], ids[3]])
})

test('the longest waiting are paged through in both directions, many of one instant too', async () => {
  const desk = await openSupportDesk()
  const ids: string[] = []
  for (let i = 0; i < 7; i++) {
    ids.push(await desk.start(desk.visitor))
    if (i % 3 === 0) desk.clock.advance(1000)
  }
  const page = async (args: string) => {
    const document = `{ conversations(${args}, order: WAITING_LONGEST, status: null) { nodes { id waitingSince }
      pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } }`
    return (await desk.run(desk.agent, document)).conversations
  }
  const seen: { id: string; waitingSince: string }[] = []
  let info = { endCursor: '', startCursor: '', hasNextPage: true, hasPreviousPage: false }
  for (let after = ''; info.hasNextPage; after = `, after: "${info.endCursor}"`) {
    const { nodes, pageInfo } = await page(`first: 2${after}`)
    seen.push(...nodes)
    info = pageInfo
  }
  assert.deepEqual(seen.map((node) => node.id).toSorted(), ids.toSorted())
  assert.deepEqual(
    seen.map((node) => node.waitingSince),
    seen.map((node) => node.waitingSince).toSorted(),
  )
  const back = await page(`last: 3, before: "${info.startCursor}"`)
  assert.deepEqual(back.nodes, seen.slice(3, 6))
  assert.ok(back.pageInfo.hasPreviousPage)
})

test('counts tell how many wait, sleep and are done, and agree with the lists', async () => {
  const { desk } = await withFive()
  const document = '{ inboxCounts { mine unassigned all waiting snoozed resolved } }'
  const { inboxCounts } = await desk.run(desk.agent, document)
  assert.deepEqual(inboxCounts, { mine: 0, unassigned: 3, all: 3, waiting: 2, snoozed: 1, resolved: 1 })
  assert.equal((await idsOf(desk, 'first: 9, waitingOn: AGENT')).length, inboxCounts.waiting)
  assert.equal((await idsOf(desk, 'first: 9, status: SNOOZED')).length, inboxCounts.snoozed)
  const none = await desk.run(desk.agent, '{ inboxCounts(inboxId: "inb_none") { waiting snoozed resolved } }')
  assert.deepEqual(none.inboxCounts, { waiting: 0, snoozed: 0, resolved: 0 })
})
