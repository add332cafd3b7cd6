import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ForiumPush, parsePush } from './push-payload.ts'

const id = 'ntf_01hzx3kq2yev79jbpgr50t8m6w'
const top = 'top_01hzx3kq2yev79jbpgr50t8m6w'
const kind = 'REPLIED'
const [title, body] = ['Ada replied', 'On tea\nHow long?']
const url = `https://forum.example/t/tea/${top}/2`
const push: ForiumPush = {
  id,
  kind,
  title,
  body,
  route: { name: 'topic', id: top, post: 2 },
  badge: 3,
  collapse: top,
  silent: false,
}

const web = { id, kind, title, body, url, badge: 3, tag: top }
const data = { id, kind, url, badge: '3', collapse: top }
const aps = { alert: { title, body }, sound: 'default', 'thread-id': top, badge: 3 }
const userInfo = { aps, id, kind, url, collapse: top }
const firebase = {
  messageId: '0:1',
  from: '1234',
  sentTime: 1,
  ttl: 3600,
  data,
  notification: { title, body, android: { tag: top, count: 3 }, ios: { badge: '3' } },
}
const expo = (trigger: object, given: object | null) => ({
  date: 1,
  request: { identifier: id, content: { title, subtitle: null, body, data: given, badge: null }, trigger },
})

/** The shapes of the libraries, as their types say; what the server sends stands in api/push. */
const shapes: [string, unknown][] = [
  ['the JSON of a web push', web],
  ['the text of a web push', JSON.stringify(web)],
  ['the userInfo of APNs', userInfo],
  ['APNs through FCM', { ...userInfo, 'gcm.message_id': '1' }],
  ['a message of React Native Firebase', firebase],
  ['Expo, Android', expo({ type: 'push', channelId: null, remoteMessage: firebase }, data)],
  ['Expo, iOS, where the data lies in the payload alone', expo({ type: 'push', payload: userInfo }, null)],
  ['Expo, a response', { actionIdentifier: 'default', notification: expo({ type: 'push', payload: userInfo }, {}) }],
  ['Expo, a background task', { data: { ...data }, notification: { title, body }, aps: undefined }],
  ['Capacitor', { id: '0:1', title, body, data }],
  ['Capacitor, opened', { actionId: 'tap', notification: { id: '0:1', title, body, data } }],
]
for (const [name, shape] of shapes) test(`${name} is read`, () => assert.deepEqual(parsePush(shape), push))

test('a visitor’s push has a conversation and no number; data alone has nothing to show', () => {
  const cnv = 'cnv_01hzx3kq2yev79jbpgr50t8m6w'
  const talk = {
    id: cnv,
    kind: 'MESSAGE_RECEIVED',
    title,
    body,
    url: `http://10.0.0.2:4000/c/${cnv}`,
    badge: null,
    tag: cnv,
  }
  const { route, badge } = parsePush(talk)!
  assert.deepEqual([route, badge], [{ name: 'conversation', id: cnv }, undefined])
  const { silent, title: none } = parsePush({ data })!
  assert.deepEqual([silent, none], [true, ''])
})

test('an address that this client does not know yet leads home', () => {
  const { route } = parsePush({ ...web, url: 'https://forum.example/notifications' })!
  assert.deepEqual(route, { name: 'home' })
})

test('what is not ours is null', () => {
  const foreign: unknown[] = [
    undefined,
    null,
    0,
    '',
    'text',
    '{',
    '"text"',
    [],
    [web],
    {},
    () => web,
    { aps: { alert: 'Hello' } },
    { data: { id: 'order-1', kind: 'SHIPPED', url } },
    { ...web, id: `${id}x` },
    { ...web, id: { toString: () => id } },
    { ...web, kind: 'replied' },
    { ...web, url: 'javascript:alert(1)' },
    { ...web, url: `https://forum.example@evil.example/t/tea/${top}` },
    { ...web, url: undefined },
    { a: { data } },
    new Proxy(web, {
      get() {
        throw new Error('foreign')
      },
    }),
  ]
  for (const payload of foreign) assert.equal(parsePush(payload), null)
  const loop: Record<string, unknown> = {}
  for (const name of ['data', 'notification', 'request', 'payload', 'content']) loop[name] = loop
  assert.equal(parsePush(loop), null)
})

test('whatever is in it, nothing is thrown, and it is not changed', () => {
  const keys = fc.constantFrom('aps', 'data', 'notification', 'alert', 'title', 'id', 'url', 'badge', 'content')
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, fc.anything(), fc.dictionary(keys, tie('tree'))),
  }))
  fc.assert(
    fc.property(tree, (noise) => {
      parsePush(noise)
      const mixed = { notification: noise, data }
      assert.equal(parsePush(mixed)?.id, id)
    }),
  )
})
