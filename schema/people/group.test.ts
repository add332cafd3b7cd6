import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framesOf, mutate, namesOf, signedInAs, vouchedBy, withPassword } from '../testing/accounts.ts'
import { createWorld } from '../testing/world.ts'

test('an admin makes a group and puts people in and out, which counts at once', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const admin = await world.person('admin', ['ADMIN'])
  const { group } = await mutate(
    admin,
    'createGroup',
    { name: 'Béta Testers', clientId: world.uuid() },
    'group { id slug }',
  )
  assert.equal(group.slug, 'beta-testers')
  const { token, ctx } = await signedInAs(world, 'ana')
  const member = { groupId: group.id, userId: ctx.viewer.id }
  const fields = 'group { members(first: 5) { nodes { handle } } } user { groups { name } }'
  const add = () => mutate(admin, 'addGroupMember', member, fields)
  const added = { group: { members: { nodes: [{ handle: 'ana' }] } }, user: { groups: [{ name: 'Béta Testers' }] } }
  assert.deepEqual(namesOf(await framesOf(world, ctx, add)), ['ACCESS_CHANGED'])
  assert.deepEqual(await add(), { __typename: 'AddGroupMemberPayload', ...added })
  assert.deepEqual((await vouchedBy(world, token))!.groupIds, [group.id])
  const remove = () => mutate(admin, 'removeGroupMember', member, fields)
  assert.deepEqual((await remove()).user.groups, [])
  assert.deepEqual((await remove()).group.members.nodes, [])
  assert.deepEqual((await vouchedBy(world, token))!.groupIds, [])
})

test('adding the same person twice at once is one membership', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  const admin = await world.person('admin', ['ADMIN'])
  const { group } = await mutate(admin, 'createGroup', { name: 'Beta', clientId: world.uuid() }, 'group { id }')
  const add = () => mutate(admin, 'addGroupMember', { groupId: group.id, userId: ana.viewer.id }, 'user { id }')
  for (const answer of await Promise.all([add(), add(), add()])) assert.equal(answer.user.id, ana.viewer.id)
})

test('a group is seen by its members and admins; its members by admins', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const admin = await world.person('admin', ['ADMIN'])
  const { group } = await mutate(admin, 'createGroup', { name: 'Secret', clientId: world.uuid() }, 'group { id }')
  const before = await signedInAs(world, 'ana')
  await mutate(admin, 'addGroupMember', { groupId: group.id, userId: before.ctx.viewer.id }, 'user { id }')
  const ana = world.as((await vouchedBy(world, before.token))!)
  const look = `{ node(id: "${group.id}") { ... on Group { name members(first: 5) { nodes { handle } } } }
    groups(first: 5) { nodes { name } } user(handle: "ana") { groups { name } } }`
  const own = { node: { name: 'Secret', members: null }, groups: null, user: { groups: [{ name: 'Secret' }] } }
  assert.deepEqual(await world.run(ana, look), own)
  assert.deepEqual((await world.run(admin, look)).groups, { nodes: [{ name: 'Secret' }] })
  const nothing = { node: null, groups: null, user: { groups: null } }
  for (const ctx of [world.guest, await world.person('bea', ['AGENT', 'MODERATOR'])])
    assert.deepEqual(await world.run(ctx, look), nothing)
  const foreign = await world.person('boss', ['OWNER'], await world.addCommunity('Other'))
  assert.deepEqual(await world.run(foreign, look), { node: null, groups: { nodes: [] }, user: null })
})

test('a group and a person of another community are not there', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const other = await world.addCommunity('Other')
  const far = await world.person('far', [], other)
  const boss = await world.person('boss', ['OWNER'], other)
  const { group } = await mutate(admin, 'createGroup', { name: 'Here', clientId: world.uuid() }, 'group { id }')
  const add = (ctx: typeof admin, userId: string) =>
    mutate(ctx, 'addGroupMember', { groupId: group.id, userId }, 'user { id }')
  assert.equal((await add(admin, far.viewer.id!)).errorCode, 'NOT_FOUND')
  assert.equal((await add(boss, far.viewer.id!)).errorCode, 'NOT_FOUND')
  assert.equal((await add(far, far.viewer.id!)).errorCode, 'FORBIDDEN')
})

test('the same request again is one group; the same name again another slug', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const create = (clientId: string, name = '客户') =>
    mutate(admin, 'createGroup', { name, clientId }, 'group { id slug }')
  const clientId = world.uuid()
  const [one, two] = await Promise.all([create(clientId), create(clientId)])
  assert.deepEqual(one, two)
  assert.equal((await create(clientId, 'Other')).errorCode, 'CLIENT_ID_REUSED')
  const third = await create(world.uuid())
  assert.notEqual(third.group.slug, one!.group.slug)
})
