import assert from 'node:assert/strict'
import { generateKeyPairSync, verify } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerHttp2Session } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, beforeEach, test } from 'node:test'
import { aPush, pusherContract } from '@forium/schema/ports/pusher.contract.ts'
import { checkPush, type PushTarget } from '@forium/schema/ports/pusher.ts'
import { apns, readApnsKey } from './apns.ts'
import { readJwt } from './receiver.testing.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const received: { headers: IncomingHttpHeaders; body: string; status: number; session: unknown }[] = []
let answer = { status: 200, reason: '' }
const sessions = new Set<ServerHttp2Session>()
const server = createServer()
server.on('session', (session) => sessions.add(session))
server.on('stream', async (stream, headers) => {
  const body = await text(stream)
  const { status, reason } = answer
  received.push({ headers, body, status, session: stream.session })
  stream.respond({ ':status': status })
  stream.end(reason && JSON.stringify({ reason }))
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
after(() => {
  for (const session of sessions) session.destroy()
  server.close()
})
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
beforeEach(() => {
  received.length = 0
  answer = { status: 200, reason: '' }
})
let clock = Date.UTC(2026, 0, 1)
const key = readApnsKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '\\n'))
const open = (topic: string | null = 'com.acme') =>
  apns({
    key,
    keyId: 'ABCDE12345',
    teamId: 'TEAM123456',
    topic,
    now: () => clock,
    origins: { PRODUCTION: origin, SANDBOX: `${origin}/` },
  })
const token = 'ab'.repeat(32)
const target: PushTarget = {
  kind: 'APNS',
  address: token,
  p256dh: null,
  auth: null,
  app: null,
  environment: 'PRODUCTION',
}

pusherContract('APNs', () => {
  const send = open()
  return {
    target,
    pusher: {
      kinds: ['APNS'],
      vapidPublicKey: () => '',
      async send(to, push) {
        checkPush(push)
        await send(to, push)
      },
    },
    arrived: () =>
      received
        .filter(({ status }) => status === 200)
        .map(({ headers, body }) => {
          const { aps, id, kind, url } = JSON.parse(body)
          return { id, kind, ...aps.alert, url, badge: aps.badge, collapse: String(headers['apns-collapse-id']) }
        }),
    answer(as) {
      if (as === 'GONE') answer = { status: 410, reason: 'Unregistered' }
      if (as === 'BUSY') answer = { status: 429, reason: 'TooManyRequests' }
      if (as === 'WELL') answer = { status: 200, reason: '' }
    },
  }
})

test('sends over one connection, with the headers of Apple and a token signed by the key', async () => {
  const send = open()
  await Promise.all([send(target, aPush), send(target, { ...aPush, badge: null })])
  assert.equal(new Set(received.map(({ session }) => session)).size, 1)
  const { headers, body } = received.find((one) => one.body.includes('badge'))!
  assert.equal(headers[':path'], `/3/device/${token}`)
  assert.deepEqual(
    ['apns-topic', 'apns-push-type', 'apns-priority', 'apns-collapse-id'].map((name) => headers[name]),
    ['com.acme', 'alert', '10', 'top_1'],
  )
  assert.equal(Number(headers['apns-expiration']), clock / 1000 + aPush.ttlSeconds)
  assert.match(String(headers['apns-id']), /^[0-9a-f-]{36}$/)
  assert.deepEqual(JSON.parse(body), {
    aps: { alert: { title: aPush.title, body: aPush.body }, sound: 'default', 'thread-id': 'top_1', badge: 3 },
    id: 'ntf_1',
    kind: 'REPLIED',
    url: aPush.url,
    collapse: 'top_1',
  })
  const pass = readJwt(headers.authorization!.replace('bearer ', ''))
  assert.deepEqual([pass.header.alg, pass.header.kid, pass.claims.iss], ['ES256', 'ABCDE12345', 'TEAM123456'])
  assert.ok(verify('sha256', pass.text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, pass.signature))
})

test('the token is kept for less than an hour, and made anew when Apple wants another', async () => {
  const send = open()
  const made = () => new Set(received.map(({ headers }) => headers.authorization)).size
  await send(target, aPush)
  clock += 49 * 60_000
  await send(target, aPush)
  assert.equal(made(), 1)
  clock += 2 * 60_000
  await send(target, aPush)
  assert.equal(made(), 2)
  answer = { status: 403, reason: 'ExpiredProviderToken' }
  await assert.rejects(send(target, aPush), { name: 'Error' })
  answer = { status: 200, reason: '' }
  await send(target, aPush)
  assert.equal(made(), 3)
})

test('the app that a device names is its topic; without any there is no way', async () => {
  await open('com.acme')({ ...target, app: 'com.acme.desk', environment: 'SANDBOX' }, aPush)
  assert.equal(received[0]!.headers['apns-topic'], 'com.acme.desk')
  await assert.rejects(open(null)(target, aPush), { name: 'UnsendablePush' })
})

test('tells devices that are gone from words that are wrong and from what may work later', async () => {
  const send = open()
  const expected: [number, string, string][] = [
    [400, 'BadDeviceToken', 'GoneDevice'],
    [400, 'DeviceTokenNotForTopic', 'GoneDevice'],
    [410, 'ExpiredToken', 'GoneDevice'],
    [400, 'BadMessageId', 'UnsendablePush'],
    [403, 'InvalidProviderToken', 'Error'],
    [500, 'InternalServerError', 'Error'],
  ]
  for (const [status, reason, name] of expected) {
    answer = { status, reason }
    await assert.rejects(send(target, aPush), { name }, reason)
  }
})

test('a connection that broke is made anew; a service that is not there is an error', async () => {
  const send = open()
  await send(target, aPush)
  for (const session of sessions) session.destroy()
  // Until the other side has heard of it.
  await new Promise((resolve) => setTimeout(resolve, 500))
  await send(target, aPush)
  assert.equal(received.length, 2)
  const nowhere = { PRODUCTION: 'http://127.0.0.1:1', SANDBOX: 'http://127.0.0.1:1' }
  const lost = apns({ key, keyId: '', teamId: '', topic: 'com.acme', now: () => clock, origins: nowhere })
  await assert.rejects(lost(target, aPush), { message: /ECONNREFUSED/ })
})
