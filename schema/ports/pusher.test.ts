import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pusherContract } from './pusher.contract.ts'
import { memoryPusher } from './pusher.memory.ts'
import { faultOf, type PushTarget } from './pusher.ts'

const web: PushTarget = {
  kind: 'WEB_PUSH',
  address: 'https://push.example.com/send/abc',
  p256dh: `B${'x'.repeat(86)}`,
  auth: 'y'.repeat(22),
  app: null,
  environment: null,
}

pusherContract('memoryPusher', () => {
  const pusher = memoryPusher()
  return {
    pusher,
    target: web,
    arrived: () => pusher.arrived.map(({ push: { ttlSeconds: _, ...shown } }) => shown),
    answer(as) {
      for (const set of [pusher.gone, pusher.busy]) set.clear()
      if (as === 'GONE') pusher.gone.add(web.address)
      if (as === 'BUSY') pusher.busy.add(web.address)
    },
  }
})

test('an endpoint is a name over TLS, at its own port, outside', () => {
  assert.equal(faultOf(web), null)
  for (const address of [
    'http://push.example.com/a',
    'https://push.example.com:8443/a',
    'https://user@push.example.com/a',
    'https://127.0.0.1/a',
    'https://2130706433/a',
    'https://0x7f.1/a',
    'https://[::1]/a',
    'https://[::ffff:10.0.0.1]/a',
    'https://localhost/a',
    'https://a.localhost/a',
    'https://metadata.google.internal/a',
    'https://router.lan/a',
    'https://push.example.com./a',
    'file:///etc/passwd',
    `https://push.example.com/${'x'.repeat(1000)}`,
    'nothing',
  ])
    assert.equal(faultOf({ ...web, address }), 'endpoint', address)
})

test('keys and tokens have their form', () => {
  assert.equal(faultOf({ ...web, p256dh: null }), 'p256dh')
  assert.equal(faultOf({ ...web, auth: 'short' }), 'auth')
  const fcm = { ...web, kind: 'FCM', p256dh: null, auth: null } as const
  assert.equal(faultOf({ ...fcm, address: 'x'.repeat(22) }), null)
  assert.equal(faultOf({ ...fcm, address: 'a b' }), 'token')
  const apns = { ...fcm, kind: 'APNS', address: 'ab'.repeat(32) } as const
  assert.equal(faultOf(apns), null)
  assert.equal(faultOf({ ...apns, address: '../../x' }), 'token')
  assert.equal(faultOf({ ...apns, app: 'com.example\r\nx: y' }), 'app')
})
