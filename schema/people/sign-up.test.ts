import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framesOf, goodPassword, lastMail, mailsOf, mutate, namesOf, tokenIn, vouchedBy } from '../testing/accounts.ts'
import { recorded } from '../testing/work.ts'
import { createWorld, type World } from '../testing/world.ts'

const wish = (world: World, change: object = {}) => ({
  email: 'ana@example.com',
  password: goodPassword,
  displayName: 'Ana López',
  clientId: world.uuid(),
  ...change,
})
const signUp = (world: World, change: object = {}) => mutate(world.guest, 'signUp', wish(world, change), 'email')
const verify = (world: World, token: string, change: object = {}) =>
  mutate(world.guest, 'verifyEmail', { token, ...change }, 'token expiresAt viewer { __typename displayName }')
const countUsers = async (world: World) =>
  (await world.ports.database.all(world.ports.database.sql.selectFrom('User').select('id'))).length

test('signing up makes the account only when the mailed link is opened, and that signs in', async () => {
  const world = await createWorld()
  assert.deepEqual(await signUp(world, { email: ' Ana@Example.com ' }), {
    __typename: 'SignUpPayload',
    email: 'ana@example.com',
  })
  assert.equal(await countUsers(world), 0)
  assert.equal(lastMail(world).to, 'ana@example.com')
  const verified = await verify(world, tokenIn(lastMail(world)))
  assert.deepEqual(verified.viewer, { __typename: 'User', displayName: 'Ana López' })
  const viewer = (await vouchedBy(world, verified.token))!
  assert.deepEqual(viewer.roles, ['MEMBER'])
  const self = await world.run(
    world.as(viewer),
    '{ viewer { ... on User { handle email hasVerifiedEmail sessions { isCurrent } } } }',
  )
  assert.deepEqual(self.viewer, {
    handle: 'ana-lopez',
    email: 'ana@example.com',
    hasVerifiedEmail: true,
    sessions: [{ isCurrent: true }],
  })
})

test('a link works once, not after a day, not in another community, and not for another purpose', async () => {
  const world = await createWorld()
  await signUp(world)
  const token = tokenIn(lastMail(world))
  const other = world.as(world.guest.viewer, await world.addCommunity('Other'))
  assert.equal((await mutate(other, 'verifyEmail', { token }, 'token')).errorCode, 'INVALID_INPUT')
  assert.equal((await mutate(world.guest, 'signInWithLink', { token }, 'token')).errorCode, 'INVALID_INPUT')
  const both = await Promise.all([verify(world, token), verify(world, token)])
  assert.deepEqual(both.map((answer) => answer.__typename).sort(), ['InvalidInputError', 'VerifyEmailPayload'])
  assert.equal(await countUsers(world), 1)
  assert.deepEqual((await verify(world, token)).issues, [{ path: ['token'], code: 'INVALID_TOKEN' }])
  await signUp(world, { email: 'bea@example.com' })
  world.clock.advance(24 * 3600_000)
  assert.equal((await verify(world, tokenIn(lastMail(world)))).errorCode, 'INVALID_INPUT')
})

test('whether the address is taken shows neither in the answer nor in what is written', async () => {
  const world = await createWorld()
  await world.person('ana')
  const attempt = async (email: string) => {
    const { ports, work } = recorded(world.ports)
    const input = wish(world, { email, handle: 'zoe' })
    const answer = await mutate({ ...world.guest, ...ports }, 'signUp', input, 'email')
    return { kind: answer.__typename, work, mail: lastMail(world).subject }
  }
  const taken = await attempt('ana@example.com')
  const free = await attempt('zoe@example.com')
  assert.deepEqual({ ...free, mail: '' }, { ...taken, mail: '' })
  assert.equal(taken.work.hashes, 1)
  assert.match(taken.mail, /already have an account/)
  assert.match(free.mail, /Confirm your e-mail address/)
  assert.equal(mailsOf(world).length, 2)
})

test('the mail to an address that is taken signs its owner in and sets nothing of the stranger’s', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  await signUp(world, { displayName: 'Mallory' })
  const token = tokenIn(lastMail(world))
  assert.equal((await verify(world, token)).errorCode, 'INVALID_INPUT')
  const { token: session } = await mutate(world.guest, 'signInWithLink', { token }, 'token')
  assert.equal((await vouchedBy(world, session))!.id, ana.viewer.id)
  const guess = await mutate(
    world.guest,
    'signInWithPassword',
    { email: 'ana@example.com', password: goodPassword },
    'token',
  )
  assert.equal(guess.errorCode, 'UNAUTHENTICATED')
})

test('of two who sign up with one address, the link that is opened counts and ends the other', async () => {
  const world = await createWorld()
  await signUp(world, { displayName: 'Mallory', password: 'the password of mallory' })
  const foreign = tokenIn(lastMail(world))
  await signUp(world)
  await verify(world, tokenIn(lastMail(world)))
  assert.equal((await verify(world, foreign)).errorCode, 'INVALID_INPUT')
  const own = { email: 'ana@example.com', password: goodPassword }
  assert.equal((await mutate(world.guest, 'signInWithPassword', own, 'token')).__typename, 'SignInWithPasswordPayload')
})

test('the same request again is one mail; its clientId with another address is a conflict', async () => {
  const world = await createWorld()
  const input = wish(world)
  const send = (change: object) => mutate(world.guest, 'signUp', { ...input, ...change }, 'email')
  const answers = await Promise.all([send({}), send({}), send({})])
  assert.deepEqual(new Set(answers.map((answer) => answer.email)), new Set(['ana@example.com']))
  assert.equal(mailsOf(world).length, 1)
  assert.equal((await send({ email: 'eve@example.com' })).errorCode, 'CLIENT_ID_REUSED')
  assert.equal((await send({ clientId: 'not-a-uuid' })).errorCode, 'INVALID_INPUT')
})

test('weak passwords, wrong addresses and bad names are refused by field', async () => {
  const world = await createWorld()
  const issuesOf = async (change: object) => (await signUp(world, change)).issues?.[0]?.path[0]
  assert.equal(await issuesOf({ password: 'short' }), 'password')
  assert.equal(await issuesOf({ password: 'x'.repeat(201) }), 'password')
  assert.equal(await issuesOf({ password: 'Password123' }), 'password')
  assert.equal(await issuesOf({ password: 'aaaaaaaaaaaa' }), 'password')
  assert.equal(await issuesOf({ password: 'ANA@example.com' }), 'password')
  assert.equal(await issuesOf({ password: 'ana maria lópez', displayName: 'Ana  Maria López' }), 'password')
  assert.equal(await issuesOf({ email: 'not an address' }), 'email')
  assert.equal(await issuesOf({ email: 'a@b.c\r\nBcc: x@y.z' }), 'email')
  assert.equal(await issuesOf({ displayName: ' \n ' }), 'displayName')
  assert.equal(await issuesOf({ displayName: '\u202e\u200f' }), 'displayName')
  assert.equal(await issuesOf({ handle: 'Admin' }), 'handle')
  assert.equal(await issuesOf({ handle: 'a b' }), 'handle')
  assert.equal(mailsOf(world).length, 0)
})

test('a handle that is taken is refused at once, and one taken in between gets a number', async () => {
  const world = await createWorld()
  await world.person('zoe')
  assert.deepEqual((await signUp(world, { handle: 'ZOE' })).issues, [{ path: ['handle'], code: 'TAKEN' }])
  await signUp(world, { handle: 'ana' })
  await world.addCommunity('Other')
  await world.person('ana', [], await world.addCommunity('Third'))
  const { sql } = world.ports.database
  await world.ports.database.batch([
    { query: sql.updateTable('User').set({ handle: 'ana' }).where('handle', '=', 'zoe').compile() },
  ])
  const { viewer } = await mutate(
    world.guest,
    'verifyEmail',
    { token: tokenIn(lastMail(world)) },
    'viewer { ... on User { handle } }',
  )
  assert.equal(viewer.handle, 'ana-2')
})

test('ten sign-ups an hour from one network, five mails an hour to one address', async () => {
  const world = await createWorld()
  for (let i = 0; i < 5; i++) assert.equal((await signUp(world)).email, 'ana@example.com')
  const refused = await signUp(world)
  assert.equal(refused.errorCode, 'RATE_LIMITED')
  assert.ok(refused.retryAfterMs > 0 && refused.retryAfterMs <= 3600_000)
  for (let i = 0; i < 4; i++) await signUp(world, { email: `p${i}@example.com` })
  assert.equal((await signUp(world, { email: 'last@example.com' })).errorCode, 'RATE_LIMITED')
  const elsewhere = { ...world.guest, address: '203.0.113.9' }
  const other = await mutate(elsewhere, 'signUp', wish(world, { email: 'last@example.com' }), 'email')
  assert.equal(other.email, 'last@example.com')
  world.clock.advance(3600_000)
  assert.equal((await signUp(world)).email, 'ana@example.com')
})

test('the feed tells that somebody joined', async () => {
  const world = await createWorld()
  await signUp(world)
  const frames = await framesOf(world, world.guest, () => verify(world, tokenIn(lastMail(world))))
  assert.deepEqual(namesOf(frames), ['USER_JOINED', 'end'])
})

test('the web app gets a cookie and no token, an app a token and no cookie', async () => {
  const world = await createWorld()
  const set: string[] = []
  const ctx = { ...world.guest, cookie: { set: (token: string) => void set.push(token), clear: () => {} } }
  await signUp(world)
  const byCookie = await mutate(ctx, 'verifyEmail', { token: tokenIn(lastMail(world)), cookie: true }, 'token')
  assert.equal(byCookie.token, null)
  assert.ok(await vouchedBy(world, set[0]!))
  const byToken = await mutate(ctx, 'signInWithPassword', { email: 'ana@example.com', password: goodPassword }, 'token')
  assert.ok(byToken.token)
  assert.equal(set.length, 1)
})
