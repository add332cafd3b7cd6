import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framesOf, goodPassword, mutate, namesOf, signedInAs, vouchedBy, withPassword } from '../testing/accounts.ts'
import { createWorld } from '../testing/world.ts'
import { createApiKey } from './api-key.ts'
import { pruneCredentials } from './pruning.ts'

const list =
  '{ viewerSession { id device address isCurrent } viewer { ... on User { sessions { id device isCurrent } } } }'

test('people see where they are signed in, which one asks, and nobody else’s', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  await withPassword(world, 'bea', ['OWNER'])
  const input = { email: 'ana@example.com', password: goodPassword, device: 'Phone' }
  await mutate({ ...world.guest, address: '203.0.113.7' }, 'signInWithPassword', input, 'token')
  world.clock.advance(1000)
  const { ctx } = await signedInAs(world, 'ana')
  const seen = await world.run(ctx, list)
  assert.equal(seen.viewerSession.id, ctx.viewer.sessionId)
  assert.deepEqual(
    seen.viewer.sessions.map((session: { device: string; isCurrent: boolean }) => [session.device, session.isCurrent]),
    [
      [null, true],
      ['Phone', false],
    ],
  )
  const { ctx: bea } = await signedInAs(world, 'bea')
  const foreign = await world.run(
    bea,
    'query($id: ID!, $ses: ID!) { user(id: $id) { sessions { id } } node(id: $ses) { id } }',
    { id: ctx.viewer.id, ses: ctx.viewer.sessionId },
  )
  assert.deepEqual(foreign, { user: { sessions: null }, node: null })
  assert.deepEqual(await world.run(world.guest, '{ viewerSession { id } viewer { id } }'), {
    viewerSession: null,
    viewer: null,
  })
})

test('one ends another of one’s own, twice without harm, and nobody else’s', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  await withPassword(world, 'bea', ['OWNER'])
  const [one, two] = [await signedInAs(world, 'ana'), await signedInAs(world, 'ana')]
  const { ctx: bea } = await signedInAs(world, 'bea')
  const revoke = (ctx: typeof bea) =>
    mutate(ctx, 'revokeSession', { id: two.ctx.viewer.sessionId }, 'id sessions { id }')
  assert.equal((await revoke(bea)).errorCode, 'NOT_FOUND')
  assert.equal((await revoke(world.guest)).errorCode, 'UNAUTHENTICATED')
  assert.ok(await vouchedBy(world, two.token))
  for (let i = 0; i < 2; i++) assert.deepEqual((await revoke(one.ctx)).sessions, [{ id: one.ctx.viewer.sessionId }])
  assert.equal(await vouchedBy(world, two.token), null)
  assert.ok(await vouchedBy(world, one.token))
})

test('signing out ends this session, clears the cookie and leaves the others', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const [one, two] = [await signedInAs(world, 'ana'), await signedInAs(world, 'ana')]
  let cleared = 0
  const cookie = { set: () => {}, clear: () => void cleared++ }
  await mutate({ ...one.ctx, cookie }, 'signOut', {}, 'signedOut')
  await mutate({ ...one.ctx, cookie }, 'signOut', {}, 'signedOut')
  await mutate({ ...world.guest, cookie }, 'signOut', {}, 'signedOut')
  assert.equal(cleared, 3)
  assert.equal(await vouchedBy(world, one.token), null)
  assert.ok(await vouchedBy(world, two.token))
})

test('ending the others tells the streams of this person to begin anew, and nobody else’s', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const bea = await world.person('bea', ['OWNER'])
  const [one, two, three] = [
    await signedInAs(world, 'ana'),
    await signedInAs(world, 'ana'),
    await signedInAs(world, 'ana'),
  ]
  const others = () => mutate(three.ctx, 'revokeOtherSessions', {}, 'revokedCount')
  const frames = await framesOf(world, one.ctx, async () => assert.equal((await others()).revokedCount, 2))
  assert.deepEqual(namesOf(frames), ['ACCESS_CHANGED'])
  assert.equal((await others()).revokedCount, 0)
  assert.deepEqual([await vouchedBy(world, one.token), await vouchedBy(world, two.token)], [null, null])
  assert.deepEqual(namesOf(await framesOf(world, bea, others)), ['end'])
  const { database } = world.ports
  const events = await database.all(database.sql.selectFrom('Event').selectAll().where('type', '=', 'SESSION_REVOKED'))
  assert.deepEqual(
    events.map((event) => [event.audience, event.audienceId, JSON.parse(event.data!)]),
    [['PERSON', one.ctx.viewer.id, { sessionId: null }]],
  )
})

test('an API key has no session to list and does not sign out', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const { secret } = await createApiKey(admin, { name: 'X', scopes: ['forum:read'], clientId: world.uuid() })
  const bot = world.as((await vouchedBy(world, secret!))!)
  assert.equal((await world.run(bot, '{ viewerSession { id } }')).viewerSession, null)
  assert.equal((await mutate(bot, 'signOut', {}, 'signedOut')).errorCode, 'FORBIDDEN')
  assert.ok(await vouchedBy(world, secret!))
})

test('what ended is deleted a month later, what is in use stays', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const [one, two] = [await signedInAs(world, 'ana'), await signedInAs(world, 'ana')]
  await mutate(one.ctx, 'signOut', {}, 'signedOut')
  const { database } = world.ports
  const count = async () => (await database.all(database.sql.selectFrom('Session').select('id'))).length
  await pruneCredentials(world.ports)
  assert.equal(await count(), 2)
  world.clock.advance(29 * 24 * 3600_000)
  await vouchedBy(world, two.token)
  world.clock.advance(2 * 24 * 3600_000)
  await pruneCredentials(world.ports)
  assert.equal(await count(), 1)
  assert.ok(await vouchedBy(world, two.token))
})
