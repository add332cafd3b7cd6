import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forumIn } from '../testing/forum.ts'
import { createWorld } from '../testing/world.ts'
import { brandImageKey } from './brand-image.ts'

async function withAdmin() {
  const world = await createWorld()
  const { act, eventsFor } = forumIn(world)
  const admin = await world.person('ana', ['ADMIN'])
  const events = async () => (await eventsFor(world.guest)).filter(({ type }) => type === 'COMMUNITY_UPDATED').length
  return { world, act, admin, events }
}

const gif = (words: string) => ({ kind: 'LOGO', contentType: 'image/gif', base64: btoa(`GIF89a${words}`) })
const brand = 'community { version brand { logoUrl faviconUrl radius } }'

test('an image takes the place of the one before it, whose bytes go; null takes it away', async () => {
  const { world, act, admin, events } = await withAdmin()
  const { storage } = world.ports
  const key = (url: string) => brandImageKey(world.communityId, url)!
  const first = (await act(admin, 'setBrandImage', gif('one'), brand)).community.brand
  assert.deepEqual(await storage.get(key(first.logoUrl)), {
    body: new TextEncoder().encode('GIF89aone'),
    contentType: 'image/gif',
  })
  const icon = (await act(admin, 'setBrandImage', { ...gif('icon'), kind: 'FAVICON' }, brand)).community.brand
  assert.equal(icon.logoUrl, first.logoUrl)
  const second = (await act(admin, 'setBrandImage', gif('two'), brand)).community.brand
  assert.equal(await storage.get(key(first.logoUrl)), null)
  assert.ok(await storage.get(key(second.logoUrl)))
  assert.ok(await storage.get(key(icon.faviconUrl)))
  const none = (await act(admin, 'setBrandImage', { ...gif(''), base64: null }, brand)).community
  assert.deepEqual([none.brand.logoUrl, none.brand.faviconUrl, none.version], [null, icon.faviconUrl, 5])
  assert.equal(await storage.get(key(second.logoUrl)), null)
  assert.equal(await events(), 4)
})

test('what is no image, or nobody’s to set, leaves everything as it is', async () => {
  const { world, act, admin, events } = await withAdmin()
  const wrong = await act(admin, 'setBrandImage', { ...gif(''), contentType: 'image/png' }, brand)
  assert.deepEqual(wrong.issues, [{ path: ['contentType'], code: 'WRONG_TYPE' }])
  assert.equal((await act(await world.person('bea'), 'setBrandImage', gif(''), brand)).errorCode, 'FORBIDDEN')
  assert.equal((await act(world.guest, 'setBrandImage', gif(''), brand)).errorCode, 'UNAUTHENTICATED')
  assert.equal(await events(), 0)
})

test('corners go from 0 to 24, and are 8 when nobody says otherwise', async () => {
  const { world, act, admin } = await withAdmin()
  const set = (radius: number | null) => act(admin, 'updateCommunity', { brand: { radius } }, brand)
  assert.equal((await world.run(world.guest, '{ community { brand { radius } } }')).community.brand.radius, 8)
  assert.equal((await set(0)).community.brand.radius, 0)
  assert.equal((await set(24)).community.brand.radius, 24)
  for (const radius of [-1, 25]) assert.deepEqual((await set(radius)).issues[0].path, ['brand', 'radius'])
  assert.equal((await set(null)).community.brand.radius, 8)
})

test('a description is given, kept and taken away', async () => {
  const { act, admin } = await withAdmin()
  const set = async (input: Record<string, unknown>) =>
    (await act(admin, 'updateCommunity', input, 'community { description }')).community?.description
  assert.equal(await set({ description: ' A place to ask. ' }), 'A place to ask.')
  assert.equal(await set({ name: 'Acme' }), 'A place to ask.')
  assert.equal(await set({ description: 'x'.repeat(301) }), undefined)
  assert.equal(await set({ description: null }), null)
})

test('words are said in another way, by language and key, until they are taken back', async () => {
  const { world, act, admin, events } = await withAdmin()
  const set = (locale: string, strings: object[]) =>
    act(admin, 'setStrings', { locale, strings }, 'community { strings { locale key text } }')
  await set('en', [
    { key: 'topic.reply', text: 'Answer' },
    { key: 'topic.new', text: '<b>Ask</b>' },
  ])
  await set('de', [{ key: 'topic.reply', text: 'Antworten' }])
  const { community } = await set('en', [
    { key: 'topic.reply', text: null },
    { key: 'topic.new', text: 'Ask' },
    { key: 'inbox.title', text: 'Desk' },
  ])
  assert.deepEqual(community.strings, [
    { locale: 'de', key: 'topic.reply', text: 'Antworten' },
    { locale: 'en', key: 'inbox.title', text: 'Desk' },
    { locale: 'en', key: 'topic.new', text: 'Ask' },
  ])
  const { community: german } = await world.run(world.guest, '{ community { strings(locale: "de") { text } } }')
  assert.deepEqual(german.strings, [{ text: 'Antworten' }])
  assert.equal(await events(), 3)
})

test('there is room for five hundred words, whichever way they come', async () => {
  const { act, admin } = await withAdmin()
  const set = (locale: string, from: number, count: number) => {
    const strings = Array.from({ length: count }, (_, i) => ({ key: `k${from + i}`, text: 'x' }))
    return act(admin, 'setStrings', { locale, strings }, 'community { strings { key } }')
  }
  assert.equal((await set('en', 0, 499)).community.strings.length, 499)
  assert.equal((await set('de', 0, 2)).issues[0].code, 'TOO_MANY')
  assert.equal((await set('de', 0, 1)).community.strings.length, 500)
  assert.equal((await set('en', 1, 499)).issues[0].code, 'TOO_MANY')
  assert.equal((await set('en', 0, 499)).community.strings.length, 500)
  assert.equal((await set('en', 0, 501)).issues[0].path[0], 'strings')
})

test('keys and words that are none are named', async () => {
  const { act, admin } = await withAdmin()
  const issue = async (locale: string, key: string, text: string) =>
    (await act(admin, 'setStrings', { locale, strings: [{ key, text }] }, '__typename')).issues?.[0].path.join('.')
  assert.equal(await issue('en', 'a b', 'x'), 'strings.0.key')
  assert.equal(await issue('en', '__proto__', 'x'), undefined)
  assert.equal(await issue('en', 'a', 'x'.repeat(501)), 'strings.0.text')
  assert.equal(await issue('english!', 'a', 'x'), 'locale')
})

test('two who set words at once both have theirs', async () => {
  const { world, act, admin } = await withAdmin()
  const set = (key: string) => act(admin, 'setStrings', { locale: 'en', strings: [{ key, text: key }] }, '__typename')
  await Promise.all(['a', 'b', 'c'].map(set))
  const { community } = await world.run(world.guest, '{ community { strings { key } } }')
  assert.equal(community.strings.length, 3)
})

test('the first steps end once', async () => {
  const { world, act, admin, events } = await withAdmin()
  const finish = async () => (await act(admin, 'finishSetUp', {}, 'community { setUpFinishedAt }')).community
  const before = await world.run(world.guest, '{ community { setUpFinishedAt } }')
  assert.equal(before.community.setUpFinishedAt, null)
  const { setUpFinishedAt } = await finish()
  assert.equal(setUpFinishedAt, '2026-01-01T00:00:00.000Z')
  world.clock.advance(1000)
  assert.deepEqual(await finish(), { setUpFinishedAt })
  assert.equal(await events(), 1)
  assert.equal((await act(await world.person('bea'), 'finishSetUp', {}, '__typename')).errorCode, 'FORBIDDEN')
})
