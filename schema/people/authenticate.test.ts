import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedInAs, vouchedBy, withPassword } from '../testing/accounts.ts'
import { quiet } from '../testing/engine.ts'
import { createWorld } from '../testing/world.ts'
import { createApiKey, revokeApiKey } from './api-key.ts'
import { authenticate, stillVouched } from './authenticate.ts'
import { addGroupMember, createGroup } from './group.ts'
import { revokeOtherSessions, revokeSession, signOut } from './session.ts'
import { setRoles } from './staff.ts'
import { suspendUser } from './suspension.ts'

const hour = 3600_000
const day = 24 * hour

test('a token vouches for its user in its community, and nothing else does', async () => {
  const world = await createWorld()
  const ana = await withPassword(world, 'ana', ['AGENT'])
  const { token } = await signedInAs(world, 'ana')
  const viewer = (await vouchedBy(world, token))!
  assert.equal(viewer.id, ana.viewer.id)
  assert.deepEqual(viewer.roles, ['MEMBER', 'AGENT'])
  assert.ok(viewer.capabilities.has('conversation.answer'))
  const other = await world.addCommunity('Other')
  assert.equal(await vouchedBy(world, token, other), null)
  for (const wrong of [
    '',
    'ses_',
    `${token}x`,
    token.slice(0, -1),
    `ses_${'a'.repeat(43)}`,
    'ses_\u0000',
    'x'.repeat(1e5),
  ])
    assert.equal(await vouchedBy(world, wrong), null, wrong.slice(0, 60))
})

test('a session slides while it is used and ends 30 days after its last use', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { token } = await signedInAs(world, 'ana')
  for (let month = 0; month < 4; month++) {
    world.clock.advance(29 * day)
    assert.ok(await vouchedBy(world, token), `after ${month + 1} × 29 days`)
    await quiet()
  }
  world.clock.advance(30 * day)
  assert.equal(await vouchedBy(world, token), null)
})

test('the use of a session is written at most once an hour', async () => {
  const world = await createWorld()
  const ana = await withPassword(world, 'ana')
  const { token } = await signedInAs(world, 'ana')
  const { database, clock } = world.ports
  const lastUsedAt = async () =>
    (await database.first(database.sql.selectFrom('Session').select('lastUsedAt')))!.lastUsedAt
  const start = clock.now()
  clock.advance(hour - 1)
  await vouchedBy(world, token)
  await quiet()
  assert.equal(await lastUsedAt(), start)
  clock.advance(2 * hour)
  await vouchedBy(world, token)
  await quiet()
  assert.equal(await lastUsedAt(), clock.now())
  const seen = database.sql.selectFrom('User').select('lastSeenAt').where('id', '=', ana.viewer.id!)
  assert.equal((await database.first(seen))!.lastSeenAt, clock.now())
})

test('a write of the use that fails turns nobody away', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { token } = await signedInAs(world, 'ana')
  world.clock.advance(2 * hour)
  const database = { ...world.ports.database, batch: () => Promise.reject(new Error('read only')) }
  assert.ok(await authenticate({ ...world.ports, database, communityId: world.communityId }, token))
})

test('what is cached ends at once with sign-out, and a read that began before does not bring it back', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { token, ctx } = await signedInAs(world, 'ana')
  world.clock.advance(61_000)
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const { database } = world.ports
  const slow = {
    ...database,
    first: (async (query: Parameters<typeof database.first>[0]) => {
      const row = await database.first(query)
      await held
      return row
    }) as typeof database.first,
  }
  const early = authenticate({ ...world.ports, database: slow, communityId: world.communityId }, token)
  await signOut(ctx)
  release()
  assert.ok(await early)
  assert.equal(await vouchedBy(world, token), null)
  world.clock.advance(10_000)
  assert.equal(await vouchedBy(world, token), null)
})

test('a suspended person can sign in and only read, until the end', async () => {
  const world = await createWorld()
  const ana = await withPassword(world, 'ana')
  const moderator = await world.person('mod', ['MODERATOR'])
  const before = await signedInAs(world, 'ana')
  const until = world.clock.now() + day
  await suspendUser(world.again(moderator), { userId: ana.viewer.id!, until, reason: 'Spam' })
  assert.deepEqual([...(await vouchedBy(world, before.token))!.capabilities], ['topic.read'])
  const after = await signedInAs(world, 'ana')
  assert.deepEqual([...after.ctx.viewer.capabilities], ['topic.read'])
  world.clock.advance(day + 61_000)
  assert.ok((await vouchedBy(world, after.token))!.capabilities.has('post.create'))
})

test('an API key vouches for its bot, with the capabilities of its scopes, until it ends', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const made = await createApiKey(admin, {
    name: 'Reports',
    scopes: ['forum:read', 'people:read'],
    expiresAt: world.clock.now() + day,
    clientId: world.uuid(),
  })
  const viewer = (await vouchedBy(world, made.secret!))!
  assert.equal(viewer.kind, 'BOT')
  assert.equal(viewer.id, made.apiKey.botId)
  assert.equal(viewer.sessionId, made.apiKey.id)
  assert.deepEqual([...viewer.capabilities], ['person.read-email', 'topic.read'])
  assert.ok(await stillVouched(world.as(viewer), viewer))
  assert.equal(await vouchedBy(world, made.secret!, await world.addCommunity('Other')), null)
  world.clock.advance(day)
  assert.equal(await vouchedBy(world, made.secret!), null)
  assert.equal(await stillVouched(world.as(viewer), viewer), false)
})

test('a revoked API key is nobody at once', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const { apiKey, secret } = await createApiKey(admin, { name: 'X', scopes: ['forum:read'], clientId: world.uuid() })
  const viewer = (await vouchedBy(world, secret!))!
  await revokeApiKey(world.again(admin), apiKey.id)
  assert.equal(await vouchedBy(world, secret!), null)
  assert.equal(await stillVouched(world.as(viewer), viewer), false)
})

test('a viewer is vouched for until its session ends or its rights change', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const admin = await world.person('admin', ['ADMIN'])
  const vouched = (ctx: { viewer: Parameters<typeof stillVouched>[1] }) => stillVouched(world.guest, ctx.viewer)
  const [one, two] = [await signedInAs(world, 'ana'), await signedInAs(world, 'ana')]
  assert.deepEqual([await vouched(one.ctx), await vouched(two.ctx)], [true, true])
  await revokeSession(one.ctx, two.ctx.viewer.sessionId!)
  assert.deepEqual([await vouched(one.ctx), await vouched(two.ctx)], [true, false])
  const three = await signedInAs(world, 'ana')
  await revokeOtherSessions(three.ctx)
  assert.deepEqual([await vouched(one.ctx), await vouched(three.ctx)], [false, true])
  await setRoles(world.again(admin), { userId: three.ctx.viewer.id!, roles: ['AGENT'] })
  assert.equal(await vouched(three.ctx), false)
  const four = await signedInAs(world, 'ana')
  const group = await createGroup(world.again(admin), { name: 'Beta', clientId: world.uuid() })
  await addGroupMember(world.again(admin), { groupId: group.id, userId: four.ctx.viewer.id! })
  assert.equal(await vouched(four.ctx), false)
  assert.deepEqual((await vouchedBy(world, four.token))!.groupIds, [group.id])
  world.clock.advance(30 * day)
  assert.equal(await vouched(four.ctx), false)
})

test('guests, visitors and the system need no voucher or their own', async () => {
  const world = await createWorld()
  assert.ok(await stillVouched(world.guest, world.guest.viewer))
  const visitor = await world.visitor()
  assert.equal(await stillVouched(world.guest, visitor.viewer), false)
})
