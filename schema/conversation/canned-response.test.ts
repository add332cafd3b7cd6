import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

const fields = 'cannedResponse { id shortcut title body version createdBy { id } createdAt updatedAt }'

async function withDesk() {
  const desk = await openSupportDesk()
  const create = (ctx: Context, input: object = {}) => {
    const words = { shortcut: 'refund', title: 'Refund', body: 'Dear {{contact.name}}, it is on its way.' }
    return desk.call(ctx, 'createCannedResponse', { clientId: desk.uuid(), ...words, ...input }, fields)
  }
  const list = async (ctx: Context, query: string | null = null) => {
    const document = 'query($query: String) { cannedResponses(first: 9, query: $query) { nodes { shortcut } } }'
    const { cannedResponses } = await desk.run(ctx, document, { query })
    return cannedResponses.nodes.map((node: { shortcut: string }) => node.shortcut)
  }
  const changes = async (ctx: Context) =>
    (await desk.events(ctx)).filter(({ type }) => type === 'CANNED_RESPONSES_CHANGED').length
  return { desk, create, list, changes }
}

test('an agent adds, changes and removes words; agents hear of it, nobody else does', async () => {
  const { desk, create, list, changes } = await withDesk()
  const { cannedResponse } = await create(desk.agent, { shortcut: ' Refund ' })
  const { id } = cannedResponse
  assert.match(id, /^can_/)
  assert.deepEqual([cannedResponse.shortcut, cannedResponse.version], ['refund', 1])
  assert.equal(cannedResponse.createdBy.id, desk.agent.viewer.id)
  const colleague = await desk.person('dan', ['AGENT'])
  const changed = await desk.call(colleague, 'updateCannedResponse', { id, title: 'Money', expectedVersion: 1 }, fields)
  assert.deepEqual([changed.cannedResponse.title, changed.cannedResponse.version], ['Money', 2])
  assert.equal(changed.cannedResponse.body, cannedResponse.body)
  const late = await desk.call(colleague, 'updateCannedResponse', { id, title: 'Late', expectedVersion: 1 }, fields)
  assert.deepEqual([late.errorCode, late.currentId], ['CONFLICT', id])
  assert.deepEqual(await desk.call(desk.agent, 'deleteCannedResponse', { id }, 'deletedId'), {
    __typename: 'DeleteCannedResponsePayload',
    deletedId: id,
  })
  assert.equal((await desk.call(desk.agent, 'deleteCannedResponse', { id }, 'deletedId')).errorCode, 'NOT_FOUND')
  assert.deepEqual(await list(desk.agent), [])
  assert.deepEqual([await changes(colleague), await changes(desk.visitor), await changes(desk.guest)], [3, 0, 0])
  assert.equal(await changes(await desk.person('mo', ['MODERATOR'])), 0)
})

test('the same clientId adds once; one of somebody else is a conflict that tells nothing', async () => {
  const { desk, create, list } = await withDesk()
  const clientId = desk.uuid()
  const answers = await Promise.all([1, 2, 3].map(() => create(desk.agent, { clientId })))
  assert.equal(new Set(answers.map((answer) => answer.cannedResponse.id)).size, 1)
  assert.deepEqual(await list(desk.agent), ['refund'])
  const other = await create(await desk.person('dan', ['AGENT']), { clientId, shortcut: 'other' })
  assert.deepEqual([other.errorCode, other.currentId], ['CLIENT_ID_REUSED', null])
})

test('no two have one shortcut, also when both come at once; another community has its own', async () => {
  const { desk, create } = await withDesk()
  const both = await Promise.all([create(desk.agent), create(desk.agent)])
  const refused = both.filter((answer) => answer.issues)
  assert.deepEqual(refused[0]!.issues, [{ path: ['shortcut'], code: 'TAKEN' }])
  assert.equal(refused.length, 1)
  const { cannedResponse } = await create(desk.agent, { shortcut: 'second' })
  const rename = { id: cannedResponse.id, shortcut: 'refund' }
  assert.equal((await desk.call(desk.agent, 'updateCannedResponse', rename, fields)).issues[0].code, 'TAKEN')
  const theirs = await desk.person('olga', ['OWNER'], await desk.addCommunity('Other'))
  assert.equal((await create(theirs)).cannedResponse.shortcut, 'refund')
  assert.equal((await desk.call(theirs, 'updateCannedResponse', rename, fields)).errorCode, 'NOT_FOUND')
  assert.equal(await desk.node(theirs, cannedResponse.id), null)
})

test('only the variables that the contract names may be used', async () => {
  const { desk, create } = await withDesk()
  const { cannedResponseVariables } = await desk.run(desk.guest, '{ cannedResponseVariables }')
  assert.deepEqual(cannedResponseVariables, ['contact.name', 'agent.name', 'conversation.subject'])
  const all = cannedResponseVariables.map((name: string) => `{{ ${name} }}{{${name}}}`).join(' ')
  const { cannedResponse } = await create(desk.agent, { body: `${all} {not one} { { x } }` })
  assert.ok(cannedResponse)
  for (const body of ['{{contact.nam}}', '{{}}', '{{ contact . name }}', `{{${'x'.repeat(5000)}}}`]) {
    assert.deepEqual((await create(desk.agent, { body })).issues, [{ path: ['body'], code: 'UNKNOWN_VARIABLE' }], body)
    const change = await desk.call(desk.agent, 'updateCannedResponse', { id: cannedResponse.id, body }, fields)
    assert.equal(change.issues[0].code, 'UNKNOWN_VARIABLE')
  }
  assert.ok((await create(desk.agent, { shortcut: 'many', body: '{{'.repeat(4999) })).cannedResponse)
})

test('they are found by the start of the shortcut or by words of the title', async () => {
  const { desk, create, list } = await withDesk()
  for (const [shortcut, title] of [
    ['bye', 'Good day'],
    ['hello', 'A good start'],
    ['hours', '100 % open_hours'],
  ])
    await create(desk.agent, { shortcut, title })
  assert.deepEqual(await list(desk.agent), ['bye', 'hello', 'hours'])
  assert.deepEqual(await list(desk.agent, 'H'), ['hello', 'hours'])
  assert.deepEqual(await list(desk.agent, 'GOOD'), ['bye', 'hello'])
  assert.deepEqual(await list(desk.agent, '%'), ['hours'])
  assert.deepEqual(await list(desk.agent, 'n_h'), ['hours'])
  assert.deepEqual(await list(desk.agent, '\\'), [])
})

test('for everybody but staff they are not there', async () => {
  const { desk, create } = await withDesk()
  const { id } = (await create(desk.agent)).cannedResponse
  const others = [desk.guest, desk.visitor, await desk.person('bea'), await desk.person('mo', ['MODERATOR'])]
  for (const ctx of others) {
    assert.ok((await desk.answer(ctx, '{ cannedResponses(first: 1) { nodes { id } } }')).errors)
    assert.equal(await desk.node(ctx, id), null)
    assert.match((await create(ctx)).errorCode, /FORBIDDEN|UNAUTHENTICATED/)
  }
  const reader = desk.bot(['support:read'])
  assert.equal((await desk.node(reader, id))?.id, id)
  assert.equal((await desk.call(reader, 'deleteCannedResponse', { id }, 'deletedId')).errorCode, 'FORBIDDEN')
})

test('what is wrong is named by its path', async () => {
  const { desk, create } = await withDesk()
  const path = async (input: object) => (await create(desk.agent, input)).issues?.[0].path[0]
  assert.equal(await path({ shortcut: 'two words' }), 'shortcut')
  assert.equal(await path({ shortcut: 'x'.repeat(41) }), 'shortcut')
  assert.equal(await path({ shortcut: '' }), 'shortcut')
  assert.equal(await path({ title: ' ' }), 'title')
  assert.equal(await path({ body: '' }), 'body')
  assert.equal(await path({ body: 'x'.repeat(10_001) }), 'body')
  assert.equal(await path({ clientId: 'mine' }), 'clientId')
})
