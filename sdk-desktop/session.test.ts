import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDesktopSession } from './session.ts'
import { fakeHost } from './testing/index.ts'

const url = 'https://forum.example/graphql'

test('what was signed in once is there the next time', async () => {
  const host = fakeHost()
  assert.equal(await createDesktopSession({ host, url }).signIn({ token: 'ses_1' }), true)
  assert.equal(await createDesktopSession({ host, url }).token('first'), 'ses_1')
  assert.equal(await createDesktopSession({ host, url: 'https://other.example/graphql' }).token('first'), null)
})

test('a guest is nobody who was signed out', async () => {
  const reasons: string[] = []
  const session = createDesktopSession({ host: fakeHost(), url, onSignedOut: (reason) => reasons.push(reason) })
  assert.equal(await session.token('first'), null)
  assert.deepEqual(reasons, [])
})

test('a secret that is lost signs out once, politely', async () => {
  const host = fakeHost()
  await createDesktopSession({ host, url }).signIn({ token: 'ses_1' })
  host.world.loseSecrets()
  const reasons: string[] = []
  const session = createDesktopSession({ host, url, onSignedOut: (reason) => reasons.push(reason) })
  assert.equal(await session.token('first'), null)
  assert.equal(await session.token('first'), null)
  await session.forget()
  assert.deepEqual(reasons, ['secrets-lost'])
})

test('a key chain that is lost while the app runs costs nothing until the next start', async () => {
  const host = fakeHost()
  const failures: string[] = []
  const session = createDesktopSession({ host, url, onError: (_error, doing) => failures.push(doing) })
  await session.signIn({ token: 'ses_1' })
  host.world.loseSecrets()
  assert.equal(await session.token('first'), 'ses_1')
  assert.equal(await session.signIn({ token: 'ses_2' }), false)
  assert.equal(await session.token('first'), 'ses_2')
  assert.deepEqual(failures, ['keeping the session'])
})

test('without a key chain it lives as long as the app', async () => {
  const host = fakeHost({ capabilities: new Set() })
  const session = createDesktopSession({ host, url })
  assert.equal(await session.signIn({ token: 'ses_1' }), false)
  assert.equal(await session.token('first'), 'ses_1')
  assert.deepEqual(host.calls, [])
})

test('a renewal that fails is no sign-out: the client asks again', async () => {
  const reasons: string[] = []
  let tries = 0
  const renew = async () => {
    if (++tries === 1) throw new Error('no network')
    return 'ses_2'
  }
  const session = createDesktopSession({ host: fakeHost(), url, renew, onSignedOut: (reason) => reasons.push(reason) })
  await assert.rejects(session.token('expired'), /no network/)
  assert.equal(await session.token('expired'), 'ses_2')
  assert.equal(await session.token('first'), 'ses_2')
  assert.deepEqual(reasons, [])
})

test('who signs in while the old session is being read or renewed stays signed in', async () => {
  const slow = Promise.withResolvers<string | null>()
  const host = fakeHost({ secrets: { get: () => slow.promise, set: async () => {} } })
  const renewal = Promise.withResolvers<string | null>()
  const reasons: string[] = []
  const session = createDesktopSession({
    host,
    url,
    renew: () => renewal.promise,
    onSignedOut: (reason) => reasons.push(reason),
  })
  const first = session.token('first')
  await session.signIn({ token: 'ses_new' })
  slow.resolve('ses_old')
  assert.equal(await first, 'ses_new')
  const expired = session.token('expired')
  await session.signIn({ token: 'ses_newer' })
  renewal.resolve(null)
  assert.equal(await expired, 'ses_newer')
  assert.deepEqual(reasons, [])
})
