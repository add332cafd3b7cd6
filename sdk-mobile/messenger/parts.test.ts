// What the messenger makes of what it is given, without a page.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '@forium/client/forium'
import { placeOf, routeIn, safeLink } from './page/links.ts'
import { contrast, parseColour } from './page/look/colour.ts'
import { propertiesOf, readTheme } from './page/look/theme.ts'
import { originIn } from './page/origin.ts'
import { rowsOf } from './page/talk/rows.ts'
import { ar } from './page/words/ar.ts'
import { de } from './page/words/de.ts'
import { en } from './page/words/en.ts'
import { localeFor, translator } from './page/words/words.ts'

const origin = 'https://forum.example'
const top = 'top_01hzx3kq2yev79jbpgr50t8m6w'
const cnv = 'cnv_01hzx3kq2yev79jbpgr50t8m6w'

test('only addresses of the web and of mail are opened', () => {
  assert.equal(safeLink('/files/a.pdf', origin), `${origin}/files/a.pdf`)
  assert.equal(safeLink('mailto:ada@example.org', origin), 'mailto:ada@example.org')
  for (const url of [
    'javascript:alert(1)',
    'JaVaScRiPt:1',
    'intent://x',
    'file:///etc/passwd',
    'data:text/html,x',
    '',
    null,
  ])
    assert.equal(safeLink(url, origin), null, String(url))
})

test('places of the community open in here, and those of others do not', () => {
  assert.deepEqual(placeOf(`${origin}/t/a-title/${top}/3`, origin), { name: 'topic', id: top, post: 3 })
  assert.deepEqual(placeOf(`/c/${cnv}#last`, origin), { name: 'conversation', id: cnv })
  for (const url of [
    `https://forum.example.evil.example/t/a/${top}`,
    `${origin}/t/a/${cnv}`,
    `/c/${cnv}x`,
    '/admin',
    '',
  ])
    assert.equal(placeOf(url, origin), null, url)
  assert.deepEqual(routeIn({ name: 'topic', id: top, post: 2 }), { name: 'topic', id: top, post: 2 })
  assert.deepEqual(routeIn({ name: 'inbox' }), { name: 'home' })
  for (const route of [
    null,
    7,
    'home',
    {},
    { name: 'topic' },
    { name: 'conversation', id: '../x' },
    { name: 'topic', id: cnv },
  ])
    assert.equal(routeIn(route), null, JSON.stringify(route))
})

test('an origin is an origin and nothing more', () => {
  assert.equal(originIn('https://forum.example/path?x'), origin)
  for (const given of ['javascript:1', 'https://a@forum.example', 'ftp://x', 'forum.example', undefined, 7, {}])
    assert.equal(originIn(given), null, String(given))
})

test('every language has the same words and the same places in them', () => {
  const placesIn = (text: string | object) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort()
  for (const words of [de, ar]) {
    assert.deepEqual(Object.keys(words), Object.keys(en))
    for (const key of Object.keys(en) as (keyof typeof en)[])
      assert.deepEqual(placesIn(words[key]), placesIn(en[key]), `${words.hello}: ${key}`)
  }
  assert.equal(localeFor(['fr', 'de_AT@calendar=gregorian', 'en']), 'de-AT')
  assert.equal(localeFor(['"><script>', undefined]), 'en')
  assert.equal(translator('en')('topics.found', { count: 0 }), 'Nothing found')
  assert.equal(translator('de')('conversations.unread', { count: 2 }), '2 ungelesene Nachrichten')
})

test('whatever a brand or an app chooses, text can be read on it, and nothing but colours gets into a style', () => {
  for (const accentColor of ['#ffff00', '#000', '#4f46e5', '#fff', 'url(x)'])
    for (const scheme of ['light', 'dark'] as const) {
      const brand = {
        accentColor,
        backgroundColor: '#fefefe',
        textColor: '#eeeeee',
        fontFamily: 'a}b, "Inter"',
        radius: 900,
      }
      const theme = readTheme({ color: { muted: accentColor, danger: 'red;}' }, radius: { card: Number.NaN } })
      const made = propertiesOf(brand, theme, scheme)
      const on = (text: string, ground: string) => contrast(parseColour(made[text])!, parseColour(made[ground])!)
      const pairs = [
        ['ink', 'page'],
        ['on-accent', 'accent'],
        ['on-own', 'own'],
        ['on-other', 'other'],
        ['soft', 'other'],
      ]
      for (const [text, ground] of [...pairs, ['accent-text', 'page'], ['on-hero', 'hero'], ['danger', 'raised']])
        assert.ok(on(`--${text}`, `--${ground}`) >= 4.4, `${accentColor} ${scheme}: ${text} on ${ground}`)
      assert.doesNotMatch(Object.values(made).join(), /url|[;{}]|NaN/)
    }
  for (const theme of [null, 7, 'dark', [], { color: 7, mode: 'x', logo: null }])
    assert.equal(readTheme(theme).mode, null)
})

test('what one person says in a row is one group, a new day begins with its name', () => {
  const said = (id: string, author: string, createdAt: string) =>
    ({ id, author: { id: author }, createdAt, delivery: 'sent' }) as Message
  const rows = rowsOf(
    [
      said('1', 'a', '2026-01-01T10:00:00Z'),
      said('2', 'a', '2026-01-01T10:01:00Z'),
      said('3', 'b', '2026-01-01T10:02:00Z'),
      said('4', 'b', '2026-01-02T10:00:00Z'),
    ],
    (iso) => iso.slice(0, 10),
  )
  assert.deepEqual(
    rows.map((row) => (row.kind === 'day' ? row.at.slice(8, 10) : [row.key, row.first, row.last])),
    ['01', ['1', true, false], ['2', false, true], ['3', true, true], '02', ['4', true, true]],
  )
})
