import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framesOf, mutate, namesOf, vouchedBy } from '../testing/accounts.ts'
import { createWorld } from '../testing/world.ts'
import { issueSignInLink, setUp } from './set-up.ts'
import { guest, systemViewer } from './viewer.ts'

test('setting up finds the first community that is there', async () => {
  const world = await createWorld()
  assert.deepEqual(await setUp(world.ports, { name: 'Again' }), { communityId: world.communityId, isNew: false })
})

test('on an empty database, two at once make one community', async () => {
  const world = await createWorld()
  const { database } = world.ports
  await database.batch([{ query: database.sql.deleteFrom('Community').compile() }])
  const made = await Promise.all([setUp(world.ports, { name: 'One' }), setUp(world.ports, { name: 'Two' })])
  assert.equal(new Set(made.map((one) => one.communityId)).size, 1)
  assert.deepEqual(made.map((one) => one.isNew).sort(), [false, true])
  assert.equal((await database.all(database.sql.selectFrom('Community').select('id'))).length, 1)
})

test('a host name leads to its own community, made once, in its language', async () => {
  const world = await createWorld()
  const set = () => setUp(world.ports, { name: 'Hilfe', host: 'Hilfe.example', locale: 'de' })
  const { communityId, isNew } = await set()
  assert.ok(isNew && communityId !== world.communityId)
  assert.deepEqual(await set(), { communityId, isNew: false })
  const seen = await world.run(
    world.as(world.guest.viewer, communityId),
    '{ community { name locale brand { accentColor } } }',
  )
  assert.deepEqual([seen.community.name, seen.community.locale], ['Hilfe', 'de'])
  assert.match(seen.community.brand.accentColor, /^#/)
})

test('the command line makes a person named after the role and a link that signs in once, within a day', async () => {
  const world = await createWorld()
  const system = world.as(systemViewer)
  const issue = () => issueSignInLink(world.again(system), { handle: 'owner', roles: ['OWNER'] })
  const link = await issue()
  const token = /^https:\/\/forum\.example\/sign-in\?token=(ott_[\w-]+)$/.exec(link)![1]!
  const signIn = (secret: string) =>
    mutate(
      world.guest,
      'signInWithLink',
      { token: secret },
      'token viewer { ... on User { handle displayName roles } }',
    )
  const done = await signIn(token)
  assert.deepEqual(done.viewer, { handle: 'owner', displayName: 'Owner', roles: ['MEMBER', 'OWNER'] })
  assert.ok((await vouchedBy(world, done.token))!.capabilities.has('community.transfer'))
  assert.equal((await signIn(token)).errorCode, 'INVALID_INPUT')
  const second = (await issue()).split('token=')[1]!
  world.clock.advance(24 * 3600_000 - 1)
  assert.ok((await signIn(second)).token)
  const third = (await issue()).split('token=')[1]!
  world.clock.advance(24 * 3600_000)
  assert.equal((await signIn(third)).errorCode, 'INVALID_INPUT')
  const { database } = world.ports
  assert.equal((await database.all(database.sql.selectFrom('User').select('id'))).length, 1)
})

test('nobody who signs up can take the handle of a role', async () => {
  const world = await createWorld()
  const input = { email: 'm@example.com', password: 'a long and fine password', displayName: 'Owner', handle: 'owner' }
  const answer = await mutate(world.guest, 'signUp', { ...input, clientId: world.uuid() }, 'email')
  assert.deepEqual(answer.issues[0].path, ['handle'])
  const frames = await framesOf(world, world.guest, () =>
    issueSignInLink(world.as(systemViewer), { handle: 'agent', roles: ['AGENT'] }),
  )
  assert.deepEqual(namesOf(frames), ['USER_JOINED', 'end'])
})

test('the first steps are open for a new community, and done for a demo', async () => {
  const world = await createWorld()
  const finishedAt = async (name: string, isFinished?: boolean) => {
    const { communityId } = await setUp(world.ports, { name, host: `${name}.example`, isFinished })
    const { community } = await world.run(world.as(guest, communityId), '{ community { setUpFinishedAt } }')
    return community.setUpFinishedAt
  }
  assert.equal(await finishedAt('new'), null)
  assert.equal(await finishedAt('demo', true), '2026-01-01T00:00:00.000Z')
})
