import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { after, beforeEach, test } from 'node:test'
import { aPush, pusherContract } from '@forium/schema/ports/pusher.contract.ts'
import { checkPush, faultOf, type PushTarget } from '@forium/schema/ports/pusher.ts'
import { guardedPost } from './post.ts'
import { servicePusher } from './pusher.ts'
import { forTests, readJwt, receiver, subscriber } from './receiver.testing.ts'
import { vapidKeys, vapidPrivateKeyOf } from './vapid.ts'
import { webPush } from './web-push.ts'

const now = () => Date.UTC(2026, 0, 1)
const keys = vapidKeys(vapidPrivateKeyOf('a secret'))
const browser = subscriber()
const server = await receiver({ tls: true })
after(() => server.close())
beforeEach(() => {
  server.received.length = 0
  server.state.answer = () => ({ status: 201 })
})
const { p256dh, auth } = browser
const address = `${server.url}/send/abc`
const target: PushTarget = { kind: 'WEB_PUSH', address, p256dh, auth, app: null, environment: null }
const post = guardedPost({ inner: true, ca: forTests.cert })
const send = webPush({ keys, subject: 'mailto:desk@example.com', post, now })

pusherContract('web push', () => ({
  target,
  pusher: {
    kinds: ['WEB_PUSH'],
    vapidPublicKey: () => keys.publicKey,
    async send(to, push) {
      checkPush(push)
      await send(to, push)
    },
  },
  arrived: () =>
    server.received
      .filter(({ status }) => status === 201)
      .map(({ body, headers }) => {
        const { tag: _, ...shown } = browser.read(body)
        return { ...shown, collapse: String(headers.topic) } as never
      }),
  answer(as) {
    server.state.answer = () => ({ status: { GONE: 410, BUSY: 503, WELL: 201 }[as] })
  },
}))

test('says what RFC 8030, 8188 and 8292 ask for, signed for this service alone', async () => {
  await send(target, { ...aPush, kind: 'MESSAGE_RECEIVED' })
  const [{ path, headers, body }] = server.received as [(typeof server.received)[0]]
  assert.equal(path, '/send/abc')
  const { ttl, urgency, topic, 'content-encoding': encoding, authorization } = headers
  assert.deepEqual([ttl, urgency, encoding], ['3600', 'high', 'aes128gcm'])
  assert.match(String(topic), /^[\w-]{32}$/)
  assert.ok(body.length <= 4096)
  const [, token, key] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization!)!
  assert.equal(key, keys.publicKey)
  const { header, claims, text, signature } = readJwt(token!)
  assert.deepEqual(header, { typ: 'JWT', alg: 'ES256' })
  const { exp } = claims
  assert.deepEqual(claims, { aud: server.url, sub: 'mailto:desk@example.com', exp })
  assert.ok(exp * 1000 > now() && exp * 1000 <= now() + 24 * 3600_000)
  const point = Buffer.from(key!, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const jwk = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' })
  assert.ok(verify('sha256', text, { key: jwk, dsaEncoding: 'ieee-p1363' }, signature))
  const read = browser.read(body)
  assert.deepEqual(Object.keys(read).sort(), ['badge', 'body', 'id', 'kind', 'tag', 'title', 'url'])
  assert.equal(read.tag, aPush.collapse)
})

test('keys are the secret’s own: the same for the same secret, others for another, and of the right form', () => {
  const [one, two] = [vapidPrivateKeyOf('a'), vapidPrivateKeyOf('b')]
  assert.equal(one, vapidPrivateKeyOf('a'))
  assert.notEqual(one, two)
  for (const secret of Array.from({ length: 50 }, (_, at) => `secret ${at}`)) {
    const { publicKey } = vapidKeys(vapidPrivateKeyOf(secret))
    assert.match(publicKey, /^B[\w-]{86}$/)
  }
  const own = servicePusher({ vapidPrivateKey: () => one, fcm: null, apns: null, subject: '', now })
  assert.deepEqual([own.kinds, own.vapidPublicKey()], [['WEB_PUSH'], vapidKeys(one).publicKey])
})

test('a redirect is not followed, and an answer without an end is not read to it', async () => {
  const elsewhere = await receiver()
  try {
    server.state.answer = () => ({ status: 307, headers: { location: `${elsewhere.url}/inner` } })
    await assert.rejects(send(target, aPush), /answered 307/)
    assert.deepEqual(elsewhere.received, [])
  } finally {
    await elsewhere.close()
  }
  server.state.answer = () => ({ status: 201, body: 'x'.repeat(100_000) })
  await assert.rejects(send(target, aPush), /too long/)
})

test('an address on this machine or beside it is not spoken to, by number or by name', async () => {
  const guarded = webPush({ keys, subject: 'mailto:desk@example.com', post: guardedPost({ ca: forTests.cert }), now })
  const port = new URL(server.url).port
  for (const endpoint of [
    `${server.url}/send/abc`,
    `https://127.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
    `https://2130706433:${port}/`,
    'https://169.254.169.254/latest/meta-data',
    'http://93.184.216.34/',
  ])
    await assert.rejects(guarded({ ...target, address: endpoint }, aPush), /open net/, endpoint)
  assert.deepEqual(server.received, [])
})

test('a key that is no point of the curve is no device', async () => {
  const off = { ...target, p256dh: `B${'A'.repeat(86)}` }
  assert.equal(faultOf({ ...off, address: 'https://push.example.com/x' }), null)
  await assert.rejects(send(off, aPush), { name: 'GoneDevice' })
})
