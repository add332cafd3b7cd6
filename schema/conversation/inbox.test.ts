import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

async function withAdmin() {
  const desk = await openSupportDesk()
  const admin = await desk.person('eva', ['ADMIN'])
  const create = (ctx: Context, slug: string, clientId = desk.uuid()) =>
    desk.call(ctx, 'createInbox', { clientId, name: 'Sales', slug }, 'inbox { id name slug version }')
  const update = (ctx: Context, input: object) => desk.call(ctx, 'updateInbox', input, 'inbox { name slug version }')
  return { desk, admin, create, update }
}

test('an admin adds and renames inboxes; the oldest is where a conversation arrives', async () => {
  const { desk, admin, create, update } = await withAdmin()
  const clientId = desk.uuid()
  const first = await create(admin, 'Sales', clientId)
  assert.deepEqual(first.inbox, { id: first.inbox.id, name: 'Sales', slug: 'sales', version: 1 })
  assert.deepEqual(await create(admin, 'sales', clientId), first)
  desk.clock.advance(1000)
  await create(admin, 'returns')
  const id = await desk.start(desk.visitor)
  assert.equal((await desk.read(desk.agent, id, 'inbox { slug }'))?.inbox.slug, 'sales')
  const renamed = await update(admin, { id: first.inbox.id, name: 'Orders', expectedVersion: 1 })
  assert.deepEqual(renamed.inbox, { name: 'Orders', slug: 'sales', version: 2 })
  assert.equal((await update(admin, { id: first.inbox.id, name: 'x', expectedVersion: 1 })).errorCode, 'CONFLICT')
})

test('two inboxes of one short name are refused, in one community only', async () => {
  const { desk, admin, create, update } = await withAdmin()
  const answers = await Promise.all([create(admin, 'sales'), create(admin, 'sales')])
  const refused = answers.filter((answer) => !answer.inbox)
  assert.deepEqual(refused[0]?.issues, [{ path: ['slug'], code: 'TAKEN' }])
  const { inbox } = await create(admin, 'returns')
  assert.deepEqual((await update(admin, { id: inbox.id, slug: 'sales' })).issues, [{ path: ['slug'], code: 'TAKEN' }])
  const other = await desk.addCommunity('Other')
  assert.ok((await create(await desk.person('olga', ['ADMIN'], other), 'sales')).inbox)
})

test('nobody but an admin of this community manages its inboxes', async () => {
  const { desk, admin, create, update } = await withAdmin()
  const { inbox } = await create(admin, 'sales')
  for (const ctx of [desk.agent, desk.visitor, await desk.person('mo', ['MODERATOR'])]) {
    assert.equal((await create(ctx, 'mine')).errorCode, 'FORBIDDEN')
    assert.equal((await update(ctx, { id: inbox.id, name: 'x' })).errorCode, 'FORBIDDEN')
  }
  const olga = await desk.person('olga', ['ADMIN'], await desk.addCommunity('Other'))
  assert.equal((await update(olga, { id: inbox.id, name: 'x' })).errorCode, 'NOT_FOUND')
  assert.equal(await desk.node(olga, inbox.id), null)
})

test('a visitor may know where a conversation can arrive, a guest need not', async () => {
  const { desk, admin, create } = await withAdmin()
  const { inbox } = await create(admin, 'sales')
  assert.deepEqual((await desk.run(desk.visitor, '{ inboxes { slug } }')).inboxes, [{ slug: 'sales' }])
  assert.deepEqual((await desk.run(desk.guest, '{ inboxes { slug } }')).inboxes, [])
  assert.equal(await desk.node(desk.guest, inbox.id), null)
})
