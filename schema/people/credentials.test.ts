import assert from 'node:assert/strict'
import { test } from 'node:test'
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
import { inBetween } from '../testing/in-between.ts'
import { createWorld } from '../testing/world.ts'

const email = 'ana@example.com'
const newPassword = 'another fine password'
const change = { currentPassword: goodPassword, newPassword }

test('a new password ends all other sessions and every link, keeps this one, and is told by mail', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const [one, two] = [await signedInAs(world, 'ana'), await signedInAs(world, 'ana')]
  await mutate(world.guest, 'requestSignInLink', { email }, 'email')
  const link = tokenIn(lastMail(world))
  const answer = await mutate(one.ctx, 'changePassword', change, 'user { handle }')
  assert.equal(answer.user.handle, 'ana')
  assert.ok(await vouchedBy(world, one.token))
  assert.equal(await vouchedBy(world, two.token), null)
  assert.equal((await mutate(world.guest, 'signInWithLink', { token: link }, 'token')).errorCode, 'INVALID_INPUT')
  assert.match(lastMail(world).subject, /password .* was changed/)
  const signIn = (password: string) => mutate(world.guest, 'signInWithPassword', { email, password }, 'token')
  assert.equal((await signIn(goodPassword)).errorCode, 'UNAUTHENTICATED')
  assert.ok((await signIn(newPassword)).token)
})

test('only who knows the password changes it, and not for a weak one', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { ctx } = await signedInAs(world, 'ana')
  const attempt = (as: typeof ctx, input: object) =>
    mutate(as, 'changePassword', { ...change, ...input }, 'user { id }')
  assert.deepEqual((await attempt(ctx, { currentPassword: 'wrong one' })).issues, [
    { path: ['currentPassword'], code: 'WRONG_PASSWORD' },
  ])
  assert.deepEqual((await attempt(ctx, { newPassword: 'password123' })).issues, [
    { path: ['newPassword'], code: 'WEAK_PASSWORD' },
  ])
  assert.equal((await attempt(world.guest, {})).errorCode, 'UNAUTHENTICATED')
  assert.equal((await attempt(await world.visitor(), {})).errorCode, 'UNAUTHENTICATED')
  const linkOnly = await world.person('bea')
  assert.equal((await attempt(linkOnly, {})).issues[0].code, 'WRONG_PASSWORD')
  for (let i = 0; i < 8; i++) await attempt(ctx, { currentPassword: 'wrong one' })
  assert.equal((await attempt(ctx, {})).errorCode, 'RATE_LIMITED')
})

test('of two new passwords at once from two sessions, one holds', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const [one, two] = [await signedInAs(world, 'ana'), await signedInAs(world, 'ana')]
  const answers = await Promise.all([
    mutate(one.ctx, 'changePassword', change, 'user { id }'),
    mutate(two.ctx, 'changePassword', { ...change, newPassword: 'a third fine password' }, 'user { id }'),
  ])
  assert.equal(answers.filter((answer) => answer.__typename === 'ChangePasswordPayload').length, 1)
})

test('a mailed link sets a new password once, ends all sessions and signs in', async () => {
  const world = await createWorld()
  const ana = await withPassword(world, 'ana')
  const old = await signedInAs(world, 'ana')
  await mutate(world.guest, 'requestPasswordReset', { email }, 'email')
  const token = tokenIn(lastMail(world))
  const reset = (input: object = {}) =>
    mutate(world.guest, 'resetPassword', { token, newPassword, ...input }, 'token viewer { id }')
  assert.equal((await reset({ newPassword: 'ana@example.com' })).issues[0].code, 'WEAK_PASSWORD')
  const answers = await Promise.all([reset(), reset()])
  const [done, ...others] = answers.filter((answer) => answer.__typename === 'ResetPasswordPayload')
  assert.deepEqual([done!.viewer.id, others.length], [ana.viewer.id, 0])
  assert.equal(await vouchedBy(world, old.token), null)
  assert.ok(await vouchedBy(world, done!.token))
  assert.ok((await mutate(world.guest, 'signInWithPassword', { email, password: newPassword }, 'token')).token)
  assert.equal((await reset()).errorCode, 'INVALID_INPUT')
})

test('a link is used once, also between two reads of whoever uses it, and no session outlives its password', async () => {
  const rivals: [string, object][] = [
    ['resetPassword', { newPassword: 'a third fine password' }],
    ['signInWithPassword', { email, password: goodPassword }],
  ]
  for (const [rival, input] of rivals)
    for (let reads = 1, met = true; met; reads++) {
      const world = await createWorld()
      await withPassword(world, 'ana')
      await mutate(world.guest, 'requestPasswordReset', { email }, 'email')
      const token = tokenIn(lastMail(world))
      const isLink = rival === 'resetPassword'
      let first: Awaited<ReturnType<typeof mutate>> | undefined
      const done = inBetween(world.ports, reads, async () => {
        first = await mutate(world.guest, rival, isLink ? { token, ...input } : input, 'token')
      })
      const last = await mutate(world.again(world.guest), 'resetPassword', { token, newPassword }, 'token')
      met = done()
      if (!met) continue
      const live = await Promise.all([first!, last].map(({ token }) => token && vouchedBy(world, token)))
      assert.equal(live.filter(Boolean).length, 1, `${rival} after ${reads} reads`)
    }
})

test('a link for a new password ends after an hour, and costs no slow hash when it is no good', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  await mutate(world.guest, 'requestPasswordReset', { email }, 'email')
  const token = tokenIn(lastMail(world))
  world.clock.advance(3600_000)
  const passwords = { ...world.ports.passwords, hash: () => Promise.reject(new Error('hashed')) }
  const late = await mutate({ ...world.guest, passwords }, 'resetPassword', { token, newPassword }, 'token')
  assert.deepEqual(late.issues, [{ path: ['token'], code: 'INVALID_TOKEN' }])
})

test('a new address counts once its link is opened; the old one is told before and after', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { ctx } = await signedInAs(world, 'ana')
  const input = { newEmail: 'ANA@new.example', password: goodPassword }
  assert.equal((await mutate(ctx, 'requestEmailChange', input, 'email')).email, 'ana@new.example')
  const [toNew, toOld] = mailsOf(world).slice(-2)
  assert.deepEqual([toNew!.to, toOld!.to], ['ana@new.example', email])
  assert.doesNotMatch(toOld!.text, /ott_|new\.example/)
  const signIn = (address: string) =>
    mutate(world.guest, 'signInWithPassword', { email: address, password: goodPassword }, 'token')
  assert.ok((await signIn(email)).token)
  const token = tokenIn(toNew!)
  const confirmed = await mutate(world.guest, 'confirmEmailChange', { token }, 'email user { handle email }')
  assert.deepEqual(confirmed.user, { handle: 'ana', email: null })
  assert.equal(lastMail(world).to, email)
  assert.equal((await signIn(email)).errorCode, 'UNAUTHENTICATED')
  assert.ok((await signIn('ana@new.example')).token)
  assert.equal((await mutate(world.guest, 'confirmEmailChange', { token }, 'email')).errorCode, 'INVALID_INPUT')
})

test('asking for an address that is taken answers the same, and only its owner hears of it', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  await world.person('bea')
  const { ctx } = await signedInAs(world, 'ana')
  const ask = (newEmail: string) =>
    mutate(ctx, 'requestEmailChange', { newEmail, password: goodPassword }, '__typename')
  assert.deepEqual(await ask('bea@example.com'), await ask('free@example.com'))
  const toBea = mailsOf(world).find((mail) => mail.to === 'bea@example.com')!
  assert.doesNotMatch(toBea.text, /ott_/)
  assert.equal((await ask(email)).issues[0].code, 'SAME')
  const wrong = { newEmail: 'x@example.com', password: 'wrong' }
  assert.equal((await mutate(ctx, 'requestEmailChange', wrong, 'email')).issues[0].code, 'WRONG_PASSWORD')
})

test('an address that somebody else took in between stays theirs', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { ctx } = await signedInAs(world, 'ana')
  await mutate(ctx, 'requestEmailChange', { newEmail: 'bea@example.com', password: goodPassword }, 'email')
  const token = tokenIn(mailsOf(world).find((mail) => mail.to === 'bea@example.com')!)
  await world.person('bea')
  assert.equal((await mutate(world.guest, 'confirmEmailChange', { token }, 'email')).errorCode, 'INVALID_INPUT')
})

test('a link to the old address does nothing once the address has changed', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const { ctx } = await signedInAs(world, 'ana')
  await mutate(world.guest, 'requestPasswordReset', { email }, 'email')
  const reset = tokenIn(lastMail(world))
  await mutate(ctx, 'requestEmailChange', { newEmail: 'ana@new.example', password: goodPassword }, 'email')
  const confirm = tokenIn(mailsOf(world).find((mail) => mail.to === 'ana@new.example')!)
  await mutate(world.guest, 'confirmEmailChange', { token: confirm }, 'email')
  const late = await mutate(world.guest, 'resetPassword', { token: reset, newPassword }, 'token')
  assert.equal(late.errorCode, 'INVALID_INPUT')
})

test('a session that a new password ended has its stream begin anew', async () => {
  const world = await createWorld()
  await withPassword(world, 'ana')
  const [one, two] = [await signedInAs(world, 'ana'), await signedInAs(world, 'ana')]
  const frames = await framesOf(world, two.ctx, () => mutate(one.ctx, 'changePassword', change, 'user { id }'))
  assert.deepEqual(namesOf(frames), ['ACCESS_CHANGED'])
})
