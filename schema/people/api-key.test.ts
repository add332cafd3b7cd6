import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policy, roles, type Scope, scopes } from '../community/policy.ts'
import { framesOf, mutate, namesOf, vouchedBy } from '../testing/accounts.ts'
import { quiet } from '../testing/engine.ts'
import { createWorld, type World } from '../testing/world.ts'

const keyFields =
  'secret apiKey { id name hint scopes expiresAt lastUsedAt revokedAt bot { displayName } createdBy { handle } }'
const create = (world: World, ctx = world.guest, change: object = {}) =>
  mutate(ctx, 'createApiKey', { name: 'Reports', scopes: ['forum:read'], clientId: world.uuid(), ...change }, keyFields)

test('a key is made with its bot, and its secret is told once', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const clientId = world.uuid()
  const first = await create(world, admin, { clientId, scopes: ['forum:write', 'forum:read', 'forum:read'] })
  assert.match(first.secret, /^fk_/)
  assert.deepEqual(first.apiKey, {
    id: first.apiKey.id,
    name: 'Reports',
    hint: first.secret.slice(-4),
    scopes: ['forum:read', 'forum:write'],
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
    bot: { displayName: 'Reports' },
    createdBy: { handle: 'admin' },
  })
  const again = await create(world, admin, { clientId, scopes: ['forum:write', 'forum:read', 'forum:read'] })
  assert.deepEqual([again.secret, again.apiKey], [null, first.apiKey])
  const other = await world.person('other', ['ADMIN'])
  assert.equal((await create(world, other, { clientId })).errorCode, 'CLIENT_ID_REUSED')
  const bot = world.as((await vouchedBy(world, first.secret))!)
  assert.deepEqual(await world.run(bot, '{ viewer { __typename displayName } }'), {
    viewer: { __typename: 'Bot', displayName: 'Reports' },
  })
})

test('who may not manage keys makes none and sees none; no key makes keys', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const { apiKey, secret } = await create(world, admin, { scopes: Object.keys(scopes) })
  const list = '{ apiKeys(first: 10) { nodes { id } } }'
  const bot = world.as((await vouchedBy(world, secret))!)
  const others = await Promise.all([world.person('m'), world.person('a', ['AGENT', 'MODERATOR']), world.visitor()])
  for (const ctx of [...others, bot, world.guest]) {
    assert.ok(['FORBIDDEN', 'UNAUTHENTICATED'].includes((await create(world, ctx)).errorCode))
    assert.equal((await world.run(ctx, list)).apiKeys, null)
    assert.equal((await world.run(ctx, `{ node(id: "${apiKey.id}") { id } }`)).node, null)
    const revoked = await mutate(ctx, 'revokeApiKey', { id: apiKey.id }, 'apiKey { id }')
    assert.ok(['FORBIDDEN', 'UNAUTHENTICATED'].includes(revoked.errorCode))
  }
  assert.deepEqual((await world.run(admin, list)).apiKeys.nodes, [{ id: apiKey.id }])
})

test('an admin of another community finds no key here', async () => {
  const world = await createWorld()
  const { apiKey } = await create(world, await world.person('admin', ['ADMIN']))
  const foreign = await world.person('boss', ['OWNER'], await world.addCommunity('Other'))
  assert.deepEqual((await world.run(foreign, '{ apiKeys(first: 5) { nodes { id } } }')).apiKeys.nodes, [])
  assert.equal((await mutate(foreign, 'revokeApiKey', { id: apiKey.id }, 'apiKey { id }')).errorCode, 'NOT_FOUND')
})

test('no key gets a capability that its maker lacks', async () => {
  const world = await createWorld()
  const owner = await world.person('owner', ['OWNER'])
  for (const missing of new Set(Object.values(scopes).flat())) {
    const capabilities = new Set([...owner.viewer.capabilities].filter((capability) => capability !== missing))
    const poorer = world.as({ ...owner.viewer, capabilities })
    for (const scope of Object.keys(scopes) as Scope[]) {
      const isLacking = (scopes[scope] as readonly string[]).includes(missing)
      const { errorCode } = await create(world, poorer, { scopes: [scope] })
      assert.equal(errorCode, isLacking ? 'FORBIDDEN' : undefined, `${scope} without ${missing}`)
    }
  }
})

test('no scope gives what only an owner may', () => {
  const owners = policy.OWNER.filter((capability) => !policy.ADMIN.includes(capability))
  const given = new Set<string>(Object.values(scopes).flat())
  assert.deepEqual(roles.at(-1), 'OWNER')
  for (const capability of [...owners, 'key.manage']) assert.equal(given.has(capability), false, capability)
})

test('unknown scopes, no scopes, an end in the past and an empty name are refused', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const pathOf = async (change: object) => (await create(world, admin, change)).issues[0].path[0]
  assert.equal(await pathOf({ scopes: ['forum:read', 'everything'] }), 'scopes')
  assert.equal(await pathOf({ scopes: [] }), 'scopes')
  assert.equal(await pathOf({ expiresAt: new Date(world.clock.now()).toISOString() }), 'expiresAt')
  assert.equal(await pathOf({ name: ' ' }), 'name')
})

test('a revoked key stays in the list, ends its streams, and can be revoked again without harm', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const { apiKey, secret } = await create(world, admin)
  const bot = world.as((await vouchedBy(world, secret))!)
  const revoke = () => mutate(admin, 'revokeApiKey', { id: apiKey.id }, 'apiKey { revokedAt }')
  const frames = await framesOf(world, bot, revoke)
  assert.deepEqual(namesOf(frames), ['ACCESS_CHANGED'])
  const { revokedAt } = (await revoke()).apiKey
  assert.equal(Date.parse(revokedAt), world.clock.now())
  world.clock.advance(1000)
  assert.equal((await revoke()).apiKey.revokedAt, revokedAt)
  assert.equal((await world.run(admin, '{ apiKeys(last: 5) { nodes { id } } }')).apiKeys.nodes.length, 1)
})

test('admins hear of new keys, members do not, and the last use is shown', async () => {
  const world = await createWorld()
  const admin = await world.person('admin', ['ADMIN'])
  const member = await world.person('member')
  const frames = await framesOf(world, admin, () => create(world, admin))
  assert.deepEqual(namesOf(frames), ['API_KEY_CREATED', 'end'])
  assert.deepEqual(namesOf(await framesOf(world, member, () => create(world, admin))), ['end'])
  const { secret } = await create(world, admin)
  await vouchedBy(world, secret)
  await quiet()
  const { nodes } = (await world.run(admin, '{ apiKeys(first: 1) { nodes { lastUsedAt } } }')).apiKeys
  assert.equal(Date.parse(nodes[0].lastUsedAt), world.clock.now())
})
