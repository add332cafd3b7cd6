import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goodPassword, lastMail, mailsOf, mutate, tokenIn, vouchedBy, withPassword } from '../testing/accounts.ts'
import { recorded } from '../testing/work.ts'
import { createWorld } from '../testing/world.ts'

const email = 'ana@example.com'

test('the right password signs in, in its own community only', async () => {
  const world = await createWorld()
  const ana = await withPassword(world, 'ana')
  const right = await mutate(
    world.guest,
    'signInWithPassword',
    { email: 'ANA@example.com', password: goodPassword, device: 'Phone' },
    'token viewer { id }',
  )
  assert.equal(right.viewer.id, ana.viewer.id)
  assert.equal((await vouchedBy(world, right.token))!.id, ana.viewer.id)
  const other = world.as(world.guest.viewer, await world.addCommunity('Other'))
  const there = await mutate(other, 'signInWithPassword', { email, password: goodPassword }, 'token')
  assert.equal(there.errorCode, 'UNAUTHENTICATED')
})

test('unknown address, wrong password and no password are one answer after one check of a password', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  await world.person('bea')
  const attempt = async (address: string) => {
    const { ports, work } = recorded(world.ports)
    const input = { email: address, password: 'not the password' }
    return { answer: await mutate({ ...world.guest, ...ports }, 'signInWithPassword', input, 'token'), work }
  }
  const wrong = await attempt(email)
  assert.equal(wrong.work.checks, 1)
  assert.deepEqual(await attempt('nobody@example.com'), wrong)
  assert.deepEqual(await attempt('bea@example.com'), wrong)
})

test('an account is closed to an address after ten wrong passwords, open to others, and open again later', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const attempt = (password: string, address: string) =>
    mutate({ ...world.guest, address }, 'signInWithPassword', { email, password }, 'token')
  for (let i = 0; i < 10; i++)
    assert.equal((await attempt('wrong password', '2001:db8:1:2::1')).errorCode, 'UNAUTHENTICATED')
  const refused = await attempt(goodPassword, '2001:db8:1:2:ffff::9')
  assert.equal(refused.errorCode, 'RATE_LIMITED')
  assert.ok(refused.retryAfterMs > 0)
  assert.ok((await attempt(goodPassword, '2001:db8:1:3::1')).token)
  world.clock.advance(15 * 60_000)
  assert.ok((await attempt(goodPassword, '2001:db8:1:2::1')).token)
})

test('a sign-in that succeeds forgets the wrong attempts before it', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const attempt = (password: string) => mutate(world.guest, 'signInWithPassword', { email, password }, 'token')
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 9; i++) await attempt('wrong password')
    assert.ok((await attempt(goodPassword)).token)
  }
})

test('fifty attempts from one address, whatever the accounts', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  for (let i = 0; i < 50; i++)
    await mutate(world.guest, 'signInWithPassword', { email: `p${i}@example.com`, password: 'wrong password' }, 'token')
  const last = await mutate(world.guest, 'signInWithPassword', { email, password: goodPassword }, 'token')
  assert.equal(last.errorCode, 'RATE_LIMITED')
})

test('a hundred guesses from everywhere close an account to passwords, not to its link', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const attempt = (i: number, password: string) =>
    mutate({ ...world.guest, address: `198.51.100.${i}` }, 'signInWithPassword', { email, password }, 'token')
  for (let i = 0; i < 100; i++) await attempt(i, 'wrong password')
  assert.equal((await attempt(101, goodPassword)).errorCode, 'RATE_LIMITED')
  await mutate(world.guest, 'requestSignInLink', { email }, 'email')
  assert.ok((await mutate(world.guest, 'signInWithLink', { token: tokenIn(lastMail(world)) }, 'token')).token)
})

test('a mailed link signs in once, within 15 minutes, and proves the address', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  const { database } = world.ports
  await database.batch([{ query: database.sql.updateTable('User').set({ emailVerifiedAt: null }).compile() }])
  await mutate(world.guest, 'requestSignInLink', { email }, 'email')
  const token = tokenIn(lastMail(world))
  const both = await Promise.all(
    [1, 2].map(() => mutate(world.guest, 'signInWithLink', { token }, 'token viewer { id }')),
  )
  const payloads = both.filter((answer) => answer.__typename === 'SignInWithLinkPayload')
  assert.equal(payloads.length, 1)
  assert.deepEqual(payloads[0]!.viewer, { id: ana.viewer.id })
  const self = await world.run(ana, '{ viewer { ... on User { hasVerifiedEmail } } }')
  assert.equal(self.viewer.hasVerifiedEmail, true)
  await mutate(world.guest, 'requestSignInLink', { email }, 'email')
  world.clock.advance(15 * 60_000)
  const late = await mutate(world.guest, 'signInWithLink', { token: tokenIn(lastMail(world)) }, 'token')
  assert.deepEqual(late.issues, [{ path: ['token'], code: 'INVALID_TOKEN' }])
})

test('asking for a link says and writes the same for an address nobody has, and mails no secret there', async () => {
  const world = await createWorld()
  await world.person('ana')
  for (const mutation of ['requestSignInLink', 'requestPasswordReset']) {
    const attempt = async (address: string) => {
      const { ports, work } = recorded(world.ports)
      const answer = await mutate({ ...world.guest, ...ports }, mutation, { email: address }, 'email')
      return { kind: answer.__typename, work }
    }
    const known = await attempt(email)
    assert.match(lastMail(world).text, /ott_/)
    assert.deepEqual(await attempt('nobody@example.com'), known)
    assert.match(lastMail(world).subject, /No account/)
    assert.doesNotMatch(lastMail(world).text, /ott_/)
  }
})

test('five mails an hour to one address, twenty from one network', async () => {
  const world = await createWorld()
  await world.person('ana')
  const ask = (address: string, mutation = 'requestSignInLink') =>
    mutate(world.guest, mutation, { email: address }, 'email')
  for (let i = 0; i < 5; i++) assert.equal((await ask(email)).email, email)
  assert.equal((await ask(email)).errorCode, 'RATE_LIMITED')
  assert.equal((await ask(email, 'requestPasswordReset')).errorCode, 'RATE_LIMITED')
  for (let i = 0; i < 13; i++) assert.ok((await ask(`p${i}@example.com`)).email)
  assert.equal((await ask('last@example.com')).errorCode, 'RATE_LIMITED')
  assert.equal(mailsOf(world).length, 18)
})
