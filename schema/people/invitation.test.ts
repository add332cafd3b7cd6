import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import {
  framesOf,
  goodPassword,
  lastMail,
  mailsOf,
  mutate,
  namesOf,
  signedInAs,
  tokenIn,
  vouchedBy,
  withPassword,
} from '../testing/accounts.ts'
import { createWorld, type World } from '../testing/world.ts'

const fields = 'invitation { id email roles invitedBy { displayName } }'
const wish = (world: World, change: object = {}) => ({
  email: 'ana@example.com',
  roles: ['AGENT'],
  clientId: world.uuid(),
  ...change,
})
const list = '{ invitations(first: 10) { nodes { email roles } } }'

test('the invited open the link, choose a name, and are staff', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const { invitation } = await mutate(admin, 'inviteStaff', wish(world, { roles: ['MODERATOR', 'AGENT'] }), fields)
  assert.deepEqual(invitation, {
    id: invitation.id,
    email: 'ana@example.com',
    roles: ['AGENT', 'MODERATOR'],
    invitedBy: { displayName: 'Admin' },
  })
  assert.equal((await world.run(admin, list)).invitations.nodes.length, 1)
  const token = tokenIn(lastMail(world))
  const accept = (change: object) => mutate(world.guest, 'acceptInvitation', { token, ...change }, 'token')
  assert.deepEqual((await accept({})).issues, [{ path: ['displayName'], code: 'REQUIRED' }])
  assert.equal((await accept({ displayName: 'Ana', password: 'password123' })).issues[0].code, 'WEAK_PASSWORD')
  const both = await Promise.all([1, 2].map(() => accept({ displayName: 'Ana', password: goodPassword })))
  const done = both.filter((answer) => answer.__typename === 'AcceptInvitationPayload')
  assert.equal(done.length, 1)
  assert.deepEqual((await vouchedBy(world, done[0]!.token))!.roles, ['MEMBER', 'AGENT', 'MODERATOR'])
  assert.ok((await signedInAs(world, 'ana')).token)
  assert.deepEqual((await world.run(admin, list)).invitations.nodes, [])
})

test('without a password the account signs in by links', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  await mutate(admin, 'inviteStaff', wish(world), fields)
  const token = tokenIn(lastMail(world))
  assert.ok((await mutate(world.guest, 'acceptInvitation', { token, displayName: 'Ana' }, 'token')).token)
  const input = { email: 'ana@example.com', password: goodPassword }
  assert.equal((await mutate(world.guest, 'signInWithPassword', input, 'token')).errorCode, 'UNAUTHENTICATED')
})

test('who has an account already gets the roles added, and their streams begin anew', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana', ['MODERATOR'])
  const admin = await world.person('admin', ['ADMIN'])
  await mutate(admin, 'inviteStaff', wish(world), fields)
  const token = tokenIn(lastMail(world))
  const old = await signedInAs(world, 'ana')
  const input = { token, displayName: 'Mallory', password: 'a password of mallory' }
  const frames = await framesOf(world, old.ctx, () => mutate(world.guest, 'acceptInvitation', input, 'token'))
  assert.deepEqual(namesOf(frames), ['ACCESS_CHANGED'])
  const { token: session } = await signedInAs(world, 'ana')
  const viewer = (await vouchedBy(world, session))!
  assert.deepEqual(viewer.roles, ['MEMBER', 'AGENT', 'MODERATOR'])
  assert.equal((await world.run(world.as(viewer), '{ viewer { displayName } }')).viewer.displayName, 'Ana')
})

test('sent again it is one invitation and one mail; withdrawn or old it opens nothing', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const input = wish(world)
  const first = await mutate(admin, 'inviteStaff', input, fields)
  assert.deepEqual(await mutate(admin, 'inviteStaff', input, fields), first)
  assert.equal(mailsOf(world).length, 1)
  const other = await world.person('other', ['ADMIN'])
  assert.equal((await mutate(other, 'inviteStaff', input, fields)).errorCode, 'CLIENT_ID_REUSED')
  const withdraw = () => mutate(other, 'withdrawInvitation', { id: first.invitation.id }, 'id')
  const accept = () =>
    mutate(world.guest, 'acceptInvitation', { token: tokenIn(lastMail(world)), displayName: 'Ana' }, 'token')
  assert.equal((await withdraw()).id, first.invitation.id)
  assert.equal((await withdraw()).errorCode, 'NOT_FOUND')
  assert.equal((await accept()).errorCode, 'INVALID_INPUT')
  await mutate(admin, 'inviteStaff', wish(world), fields)
  world.clock.advance(7 * 24 * 3600_000)
  assert.equal((await accept()).errorCode, 'INVALID_INPUT')
})

test('members, guests and other communities see no invitation, by list or by id', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const foreign = await world.person('boss', ['OWNER'], await world.addCommunity('Other'))
  const { invitation } = await mutate(admin, 'inviteStaff', wish(world), fields)
  const node = `{ node(id: "${invitation.id}") { __typename } }`
  assert.deepEqual(await world.run(admin, node), { node: { __typename: 'Invitation' } })
  for (const ctx of [world.guest, await world.person('m'), await world.person('a', ['AGENT', 'MODERATOR'])]) {
    assert.equal((await world.run(ctx, list)).invitations, null)
    assert.equal((await world.run(ctx, node)).node, null)
  }
  assert.deepEqual((await world.run(foreign, list)).invitations.nodes, [])
  assert.equal((await world.run(foreign, node)).node, null)
  const withdrawn = await mutate(foreign, 'withdrawInvitation', { id: invitation.id }, 'id')
  assert.equal(withdrawn.errorCode, 'NOT_FOUND')
})

test('a link for something else is no invitation, neither as a token nor as a node', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  await mutate(world.guest, 'requestSignInLink', { email: 'admin@example.com' }, 'email')
  const { database } = world.ports
  const { id } = (await database.first(database.sql.selectFrom('OneTimeToken').select('id')))!
  assert.equal((await world.run(admin, `{ node(id: "${id}") { id } }`)).node, null)
  const input = { token: tokenIn(lastMail(world)), displayName: 'X' }
  assert.equal((await mutate(world.guest, 'acceptInvitation', input, 'token')).errorCode, 'INVALID_INPUT')
})

test('an invitation is worth what its maker may do when it is accepted', async () => {
  const world = await createWorld()
  const owner = await world.person('owner', ['OWNER'])
  const setRoles = (ctx: Context, roles: string[]) =>
    mutate(owner, 'setRoles', { userId: ctx.viewer.id, roles }, 'user { id }')
  const accept = () =>
    mutate(world.guest, 'acceptInvitation', { token: tokenIn(lastMail(world)), displayName: 'Ana' }, 'token')
  const second = await world.person('second', ['OWNER'])
  await mutate(second, 'inviteStaff', wish(world, { roles: ['OWNER'] }), fields)
  await setRoles(second, ['ADMIN'])
  assert.equal((await accept()).issues[0].code, 'INVALID_TOKEN')
  await setRoles(second, ['OWNER'])
  assert.ok((await accept()).token)
  const admin = await world.person('admin', ['ADMIN'])
  await mutate(admin, 'inviteStaff', wish(world, { email: 'ben@example.com' }), fields)
  await mutate(owner, 'suspendUser', { userId: admin.viewer.id, reason: 'left' }, 'user { id }')
  assert.equal((await accept()).issues[0].code, 'INVALID_TOKEN')
})

test('an invitation by a program ends with its key', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const key = { name: 'HR', scopes: ['people:write'], clientId: world.uuid() }
  const { apiKey, secret } = await mutate(admin, 'createApiKey', key, 'apiKey { id } secret')
  const bot = world.as((await vouchedBy(world, secret))!)
  const accept = (name: string) =>
    mutate(world.guest, 'acceptInvitation', { token: tokenIn(lastMail(world)), displayName: name }, 'token')
  await mutate(bot, 'inviteStaff', wish(world), fields)
  assert.ok((await accept('Ana')).token)
  await mutate(bot, 'inviteStaff', wish(world, { email: 'ben@example.com' }), fields)
  await mutate(admin, 'revokeApiKey', { id: apiKey.id }, 'apiKey { id }')
  assert.equal((await accept('Ben')).issues[0].code, 'INVALID_TOKEN')
})
