import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Capability, policy, type Role, roles } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { framesOf, mutate, namesOf, signedInAs, vouchedBy, withPassword } from '../testing/accounts.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createApiKey } from './api-key.ts'

const setRoles = (ctx: Context, userId: string, held: Role[], change: object = {}) =>
  mutate(ctx, 'setRoles', { userId, roles: held, ...change }, 'user { roles version }')
const suspend = (ctx: Context, userId: string, change: object = {}) =>
  mutate(ctx, 'suspendUser', { userId, reason: 'Spam', ...change }, 'user { isSuspended suspension { until reason } }')

async function everyRole(world: World): Promise<Record<Role, Context>> {
  const people = await Promise.all(roles.map((role) => world.person(role.toLowerCase(), [role])))
  return Object.fromEntries(roles.map((role, i) => [role, people[i]])) as Record<Role, Context>
}

test('who may set roles, suspend and invite is what the policy says', async () => {
  const world = await createWorld()
  const staff = await everyRole(world)
  const target = (await world.person('target')).viewer.id!
  const acts: [Capability, (ctx: Context) => Promise<{ errorCode?: string }>][] = [
    ['person.roles', (ctx) => setRoles(ctx, target, ['AGENT'])],
    [
      'person.invite',
      (ctx) =>
        mutate(
          ctx,
          'inviteStaff',
          invitation(world, [ctx.viewer.kind, ...ctx.viewer.roles].join('.')),
          'invitation { id }',
        ),
    ],
    ['group.manage', (ctx) => mutate(ctx, 'createGroup', { name: 'G', clientId: world.uuid() }, 'group { id }')],
    ['person.suspend', (ctx) => mutate(ctx, 'liftSuspension', { userId: target }, 'user { id }')],
  ]
  for (const [capability, act] of acts) {
    for (const role of roles) {
      await setRoles(staff.OWNER, target, [])
      const { errorCode } = await act(staff[role])
      assert.equal(errorCode, policy[role].includes(capability) ? undefined : 'FORBIDDEN', `${role} ${capability}`)
    }
    assert.equal((await act(world.guest)).errorCode, 'UNAUTHENTICATED')
    assert.equal((await act(await world.visitor())).errorCode, 'FORBIDDEN')
  }
})

const invitation = (world: World, name: string) => ({
  email: `${name.toLowerCase()}@new.example`,
  roles: ['AGENT'],
  clientId: world.uuid(),
})

test('an admin makes agents and moderators, only an owner makes or unmakes admins and owners', async () => {
  const world = await createWorld()
  const { ADMIN: admin, OWNER: owner } = await everyRole(world)
  const target = (await world.person('target')).viewer.id!
  assert.deepEqual((await setRoles(admin, target, ['MODERATOR', 'AGENT'])).user.roles, ['MEMBER', 'AGENT', 'MODERATOR'])
  for (const role of ['ADMIN', 'OWNER'] as const) {
    assert.equal((await setRoles(admin, target, [role])).errorCode, 'FORBIDDEN')
    const invite = { ...invitation(world, role), roles: [role] }
    assert.equal((await mutate(admin, 'inviteStaff', invite, 'invitation { id }')).errorCode, 'FORBIDDEN')
    assert.ok((await setRoles(owner, target, [role])).user)
    assert.equal((await setRoles(admin, target, [])).errorCode, 'FORBIDDEN')
  }
  assert.deepEqual((await setRoles(owner, target, [])).user.roles, ['MEMBER'])
})

test('an API key that may set roles makes no admin', async () => {
  const world = await createWorld()
  const owner = await world.person('owner', ['OWNER'])
  const target = (await world.person('target')).viewer.id!
  const { secret } = await createApiKey(owner, { name: 'HR', scopes: ['people:write'], clientId: world.uuid() })
  const bot = world.as((await vouchedBy(world, secret!))!)
  assert.ok((await setRoles(bot, target, ['AGENT'])).user)
  assert.equal((await setRoles(bot, target, ['ADMIN'])).errorCode, 'FORBIDDEN')
  assert.equal((await setRoles(bot, owner.viewer.id!, [])).errorCode, 'FORBIDDEN')
})

test('the last owner stays one, also when two owners unmake each other at once', async () => {
  const world = await createWorld()
  const one = await world.person('one', ['OWNER'])
  assert.equal((await setRoles(one, one.viewer.id!, ['ADMIN'])).errorCode, 'FORBIDDEN')
  const two = await world.person('two', ['OWNER'])
  const answers = await Promise.all([setRoles(one, two.viewer.id!, []), setRoles(two, one.viewer.id!, [])])
  assert.equal(answers.filter((answer) => answer.__typename === 'SetRolesPayload').length, 1)
  const { database } = world.ports
  const owners = await database.all(database.sql.selectFrom('User').select('id').where('roles', 'like', '%OWNER%'))
  assert.equal(owners.length, 1)
})

test('a suspended owner is no owner to fall back on', async () => {
  const world = await createWorld()
  const one = await world.person('one', ['OWNER'])
  const two = await world.person('two', ['OWNER'])
  const both = await Promise.all([suspend(one, two.viewer.id!), suspend(two, one.viewer.id!)])
  assert.equal(both.filter((answer) => answer.__typename === 'SuspendUserPayload').length, 1)
  const { database } = world.ports
  const acting = database.sql.selectFrom('User').select('handle').where('suspendedAt', 'is', null)
  const left = (await database.all(acting))[0]!.handle === 'one' ? one : two
  assert.equal((await setRoles(left, left.viewer.id!, [])).errorCode, 'FORBIDDEN')
})

test('a change of roles counts at once, tells the person’s streams and the community', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { OWNER: owner } = await everyRole(world)
  const { token, ctx } = await signedInAs(world, 'ana')
  const own = await framesOf(world, ctx, () => setRoles(owner, ctx.viewer.id!, ['AGENT']))
  assert.deepEqual(namesOf(own), ['ACCESS_CHANGED'])
  assert.ok((await vouchedBy(world, token))!.capabilities.has('conversation.answer'))
  const seen = await framesOf(world, world.guest, () => setRoles(owner, ctx.viewer.id!, []))
  assert.deepEqual(namesOf(seen), ['USER_UPDATED', 'end'])
  const nothing = await framesOf(world, world.guest, () => setRoles(owner, ctx.viewer.id!, ['MEMBER']))
  assert.deepEqual(namesOf(nothing), ['end'])
})

test('roles set on an older version are a conflict', async () => {
  const world = await createWorld()
  const owner = await world.person('owner', ['OWNER'])
  const target = (await world.person('target')).viewer.id!
  assert.equal((await setRoles(owner, target, ['AGENT'], { expectedVersion: 1 })).user.version, 2)
  assert.equal((await setRoles(owner, target, [], { expectedVersion: 1 })).errorCode, 'CONFLICT')
})

test('people of another community are not there', async () => {
  const world = await createWorld()
  const owner = await world.person('owner', ['OWNER'])
  const foreign = (await world.person('far', [], await world.addCommunity('Other'))).viewer.id!
  assert.equal((await setRoles(owner, foreign, ['AGENT'])).errorCode, 'NOT_FOUND')
  assert.equal((await suspend(owner, foreign)).errorCode, 'NOT_FOUND')
  assert.equal((await mutate(owner, 'liftSuspension', { userId: foreign }, 'user { id }')).errorCode, 'NOT_FOUND')
})

test('nobody suspends upwards or themselves', async () => {
  const world = await createWorld()
  const staff = await everyRole(world)
  await world.person('second', ['OWNER'])
  const codes = async (by: Role, whom: Role) => (await suspend(staff[by], staff[whom].viewer.id!)).errorCode
  assert.equal(await codes('MODERATOR', 'AGENT'), 'FORBIDDEN')
  assert.equal(await codes('MODERATOR', 'ADMIN'), 'FORBIDDEN')
  assert.equal(await codes('MODERATOR', 'MODERATOR'), 'FORBIDDEN')
  assert.equal(await codes('AGENT', 'MEMBER'), 'FORBIDDEN')
  assert.equal(await codes('ADMIN', 'OWNER'), 'FORBIDDEN')
  assert.equal(await codes('OWNER', 'OWNER'), 'FORBIDDEN')
  assert.equal(await codes('MODERATOR', 'MEMBER'), undefined)
  assert.equal(await codes('ADMIN', 'MODERATOR'), undefined)
  assert.equal(await codes('OWNER', 'ADMIN'), undefined)
})

test('a suspension ends by itself or is lifted; its reason is for the person and for moderators', async () => {
  const world = await createWorld()
  const moderator = await world.person('mod', ['MODERATOR'])
  const ana = await world.person('ana')
  const until = new Date(world.clock.now() + 60_000).toISOString()
  assert.deepEqual((await suspend(moderator, ana.viewer.id!, { until })).user, {
    isSuspended: true,
    suspension: { until, reason: 'Spam' },
  })
  const look = async (ctx: Context) =>
    (await world.run(ctx, `{ user(handle: "ana") { isSuspended suspension { reason } } }`)).user
  assert.deepEqual(await look(ana), { isSuspended: true, suspension: { reason: 'Spam' } })
  assert.deepEqual(await look(world.guest), { isSuspended: true, suspension: null })
  world.clock.advance(60_000)
  assert.deepEqual(await look(moderator), { isSuspended: false, suspension: null })
  await suspend(moderator, ana.viewer.id!)
  const lifted = await mutate(moderator, 'liftSuspension', { userId: ana.viewer.id }, 'user { isSuspended }')
  assert.equal(lifted.user.isSuspended, false)
  const past = await suspend(moderator, ana.viewer.id!, { until: new Date(world.clock.now()).toISOString() })
  assert.deepEqual(past.issues, [{ path: ['until'], code: 'PAST' }])
  assert.equal((await suspend(moderator, ana.viewer.id!, { reason: '' })).errorCode, 'INVALID_INPUT')
})
