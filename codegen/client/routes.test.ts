import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatRoute, parseRoute, type Route } from './routes.ts'

const top = 'top_01hzx3kq2yev79jbpgr50t8m6w'
const cnv = 'cnv_01hzx3kq2yev79jbpgr50t8m6w'
const origin = 'https://forum.example'
const scheme = 'acme'

test('what the API calls url is understood, and so are the addresses of the web app', () => {
  const expected: [string, Route][] = [
    ['/', { name: 'home' }],
    [`/t/how-to-brew/${top}`, { name: 'topic', id: top }],
    [`/t/tee-%C3%BCber-alles/${top}/12`, { name: 'topic', id: top, post: 12 }],
    [`/t/7/${top}/12?sort=top#reply`, { name: 'topic', id: top, post: 12 }],
    [`/c/${cnv}`, { name: 'conversation', id: cnv }],
    [`/c/${cnv}/14`, { name: 'conversation', id: cnv }],
    [`/c/${cnv}#not_01hzx3kq2yev79jbpgr50t8m6w`, { name: 'conversation', id: cnv }],
    [`/conversation/${cnv}`, { name: 'conversation', id: cnv }],
    [`/chat/${cnv}/`, { name: 'conversation', id: cnv }],
    [`/inbox/${cnv}?view=mine`, { name: 'conversation', id: cnv }],
    ['/chat', { name: 'home' }],
    ['/chat/new', { name: 'new-conversation' }],
    ['/chat/new?from=x&text=Where%20is+it%3F', { name: 'new-conversation', text: 'Where is it?' }],
    ['/inbox', { name: 'inbox' }],
    ['/inbox/support', { name: 'inbox' }],
    ['/settings/notifications', { name: 'settings' }],
  ]
  for (const [path, route] of expected) {
    assert.deepEqual(parseRoute(path), route, path)
    assert.deepEqual(parseRoute(origin + path, { origin }), route, path)
    assert.deepEqual(parseRoute(`HTTPS://Forum.Example:443${path}`, { origin: `${origin}/graphql` }), route, path)
    assert.equal(parseRoute(origin + path), null, 'an origin that was not named')
  }
})

test('a deep link of the app is understood, with two slashes or three, and of no other app', () => {
  const expected: [string, Route][] = [
    ['acme://', { name: 'home' }],
    ['acme://home', { name: 'home' }],
    [`acme://topic/${top}`, { name: 'topic', id: top }],
    [`ACME:///topic/${top}/3`, { name: 'topic', id: top, post: 3 }],
    [`acme://t/how-to-brew/${top}`, { name: 'topic', id: top }],
    [`acme://conversation/${cnv}`, { name: 'conversation', id: cnv }],
    ['acme://new-conversation?text=Hi', { name: 'new-conversation', text: 'Hi' }],
    ['acme://inbox', { name: 'inbox' }],
    ['acme://settings', { name: 'settings' }],
  ]
  for (const [url, route] of expected) {
    assert.deepEqual(parseRoute(url, { scheme }), route, url)
    assert.deepEqual(parseRoute(url, { scheme: 'acme://' }), route, url)
    for (const other of [{}, { scheme: 'other' }, { origin }]) assert.equal(parseRoute(url, other), null, url)
  }
})

test('anything else is refused', () => {
  const foreign = [
    'acme://../../etc',
    'acme://topic/../../etc',
    `acme://topic/%2e%2e/${top}`,
    'acme://etc/passwd',
    'acme:topic',
    `acme://topic/${cnv}`,
    `acme://topic/${top}x`,
    `acme://topic/${top.toUpperCase()}`,
    'acme://topic/top_zzzzzzzzzzzzzzzzzzzzzzzzzz',
    `acme://topic/${top}/0`,
    `acme://topic/${top}/1e9`,
    `acme://topic/${top}/3/4`,
    `acme://topic//${top}`,
    `acme:////topic/${top}`,
    `acme://conversation/${cnv}%2f..`,
    `https://forum.example@evil.example/t/a/${top}`,
    `https://forum.example.evil.example/t/a/${top}`,
    `https://forum.example:8443/t/a/${top}`,
    `http://forum.example/t/a/${top}`,
    `https://forum.example\\@evil.example/t/a/${top}`,
    `//evil.example/t/a/${top}`,
    `/\\evil.example/t/a/${top}`,
    `/t/a b/${top}`,
    '/t/a',
    `/t/${top}`,
    '/c/general',
    '/inbox/cnv_1',
    '/inbox/a/b',
    '/admin',
    '/u/ada',
    '',
    ' ',
    `t/a/${top}`,
    'javascript:alert(1)',
    `javascript://topic/${top}`,
    '/chat/new/more',
  ]
  for (const url of foreign) assert.equal(parseRoute(url, { scheme, origin }), null, url)
  assert.equal(parseRoute(`javascript://topic/${top}`, { scheme: 'javascript' }), null)
  for (const given of [undefined, null, 7, {}, ['/']])
    assert.equal(parseRoute(given as never, { scheme, origin }), null)
})

const id = (prefix: string) => fc.stringMatching(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/).map((text) => `${prefix}_${text}`)
const aRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ name: 'home' }, { name: 'inbox' }, { name: 'settings' }, { name: 'new-conversation' }),
  id('cnv').map((id): Route => ({ name: 'conversation', id })),
  fc.string({ unit: 'grapheme', minLength: 1 }).map((text): Route => ({ name: 'new-conversation', text })),
  id('top').map((id): Route => ({ name: 'topic', id })),
  fc
    .tuple(id('top'), fc.integer({ min: 1, max: 999_999_999 }))
    .map(([id, post]): Route => ({ name: 'topic', id, post })),
)

test('what is written is read as the same place', () => {
  fc.assert(
    fc.property(aRoute, fc.constantFrom('path', 'url', 'deep-link'), (route, as) => {
      assert.deepEqual(parseRoute(formatRoute(route, as, { scheme, origin }), { scheme, origin }), route)
    }),
  )
})

test('whatever comes, nothing is thrown and what is understood can be written', () => {
  const part = fc.constantFrom(
    'acme://',
    origin,
    '/',
    't',
    'topic',
    top,
    cnv,
    '..',
    '%',
    '?text=',
    '%ff',
    '@',
    '\u0000',
  )
  const url = fc.array(fc.oneof(part, fc.string()), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(url, (url) => {
      const route = parseRoute(url, { scheme, origin })
      if (route) assert.deepEqual(parseRoute(formatRoute(route)), route)
    }),
  )
})

test('an address cannot be written without what it is made of, and an id cannot break out of it', () => {
  assert.throws(() => formatRoute({ name: 'home' }, 'deep-link'), TypeError)
  assert.throws(() => formatRoute({ name: 'home' }, 'deep-link', { scheme: 'https' }), TypeError)
  assert.throws(() => formatRoute({ name: 'home' }, 'url'), TypeError)
  assert.equal(formatRoute({ name: 'topic', id: '../../etc?' }), '/t/-/..%2F..%2Fetc%3F')
  assert.equal(formatRoute({ name: 'new-conversation', text: 'half \ud83d' }), '/chat/new?text=half%20%EF%BF%BD')
})
