import assert from 'node:assert/strict'
import { generateKeyPairSync, verify } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { aPush, pusherContract } from '@forium/schema/ports/pusher.contract.ts'
import { checkPush, type PushTarget } from '@forium/schema/ports/pusher.ts'
import { fcm, readServiceAccount } from './fcm.ts'
import { guardedPost } from './post.ts'
import { type Answering, readJwt, receiver } from './receiver.testing.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const server = await receiver()
after(() => server.close())
let clock = Date.UTC(2026, 0, 1)
const now = () => clock
const account = readServiceAccount(
  JSON.stringify({
    type: 'service_account',
    project_id: 'acme-1',
    client_email: 'push@acme-1.iam.example.com',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    token_uri: `${server.url}/token`,
  }),
)
const target: PushTarget = {
  kind: 'FCM',
  address: 'fcm:token_1-of.a.phone',
  p256dh: null,
  auth: null,
  app: 'com.acme',
  environment: null,
}
let answer: Answering
let passes = 0
beforeEach(() => {
  server.received.length = 0
  answer = { status: 200, body: '{"name":"projects/acme-1/messages/1"}' }
  server.state.answer = ({ path }) => {
    if (path !== '/token') return answer
    passes += 1
    return { status: 200, body: JSON.stringify({ access_token: `pass-${passes}`, expires_in: 3600 }) }
  }
})
const open = () => fcm({ account, post: guardedPost({ inner: true }), now, origin: server.url })
const sent = () => server.received.filter(({ path }) => path !== '/token')
const failure = (status: number, errorCode: string, message = '') => ({
  status,
  body: JSON.stringify({ error: { code: status, message, details: [{ errorCode }] } }, null, 2),
})

pusherContract('FCM', () => {
  const send = open()
  return {
    target,
    pusher: {
      kinds: ['FCM'],
      vapidPublicKey: () => '',
      async send(to, push) {
        checkPush(push)
        await send(to, push)
      },
    },
    arrived: () =>
      sent()
        .filter(({ status }) => status === 200)
        .map(({ body }) => {
          const { notification, data, android } = JSON.parse(body.toString()).message
          const { id, kind, url, badge } = data
          return { id, kind, ...notification, url, badge: Number(badge), collapse: android.collapse_key }
        }),
    answer(as) {
      if (as === 'GONE') answer = failure(404, 'UNREGISTERED')
      if (as === 'BUSY') answer = failure(503, 'UNAVAILABLE')
      if (as === 'WELL') answer = { status: 200 }
    },
  }
})

test('asks Google for a pass with a signed word of the service account, once an hour', async () => {
  passes = 0
  const send = open()
  await Promise.all([send(target, aPush), send(target, aPush)])
  clock += 58 * 60_000
  await send(target, aPush)
  clock += 3 * 60_000
  await send(target, aPush)
  assert.deepEqual(
    sent().map(({ headers }) => headers.authorization),
    ['Bearer pass-1', 'Bearer pass-1', 'Bearer pass-1', 'Bearer pass-2'],
  )
  const { body, headers } = server.received.find(({ path }) => path === '/token')!
  assert.equal(headers['content-type'], 'application/x-www-form-urlencoded')
  const form = new URLSearchParams(body.toString())
  assert.equal(form.get('grant_type'), 'urn:ietf:params:oauth:grant-type:jwt-bearer')
  const { header, claims, text, signature } = readJwt(form.get('assertion')!)
  assert.deepEqual(header, { typ: 'JWT', alg: 'RS256' })
  const { iss, aud, scope } = claims
  assert.deepEqual(
    [iss, aud, scope],
    [account.email, account.tokenUrl, 'https://www.googleapis.com/auth/firebase.messaging'],
  )
  assert.equal(claims.exp - claims.iat, 3600)
  assert.ok(verify('sha256', text, publicKey, signature))
})

test('sends in the shape of HTTP v1, all data as text', async () => {
  await open()(target, { ...aPush, kind: 'MESSAGE_RECEIVED' })
  const [{ path, body }] = sent() as [ReturnType<typeof sent>[0]]
  assert.equal(path, '/v1/projects/acme-1/messages:send')
  assert.deepEqual(JSON.parse(body.toString()), {
    message: {
      token: target.address,
      notification: { title: aPush.title, body: aPush.body },
      data: { id: 'ntf_1', kind: 'MESSAGE_RECEIVED', url: aPush.url, collapse: 'top_1', badge: '3' },
      android: {
        collapse_key: 'top_1',
        ttl: '3600s',
        priority: 'HIGH',
        notification: { tag: 'top_1', notification_count: 3 },
      },
      apns: { headers: { 'apns-collapse-id': 'top_1' }, payload: { aps: { 'thread-id': 'top_1', badge: 3 } } },
    },
  })
})

test('tells devices that are gone from words that are wrong and from what may work later', async () => {
  const send = open()
  const expected: [Answering, string][] = [
    [failure(403, 'SENDER_ID_MISMATCH'), 'GoneDevice'],
    [failure(400, 'INVALID_ARGUMENT', 'The registration token is not a valid FCM registration token'), 'GoneDevice'],
    [failure(400, 'INVALID_ARGUMENT', 'Invalid value at message.android.ttl'), 'UnsendablePush'],
    [failure(429, 'QUOTA_EXCEEDED'), 'Error'],
    [failure(401, 'THIRD_PARTY_AUTH_ERROR'), 'Error'],
    [failure(500, 'INTERNAL'), 'Error'],
  ]
  for (const [given, name] of expected) {
    answer = given
    await assert.rejects(send(target, aPush), { name }, given.body)
  }
})

test('a key that is none says so, and nothing of what is in it', () => {
  for (const given of ['{"project_id":"secret-thing"}', '{ secret-thing'])
    assert.throws(
      () => readServiceAccount(given),
      (error: Error) => !error.message.includes('secret-thing'),
    )
})
