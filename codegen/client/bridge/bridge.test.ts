import assert from 'node:assert/strict'
import { test } from 'node:test'
import { virtualTime } from '../../testing/virtual-time.ts'
import { BridgeError, bridgeStorage, connectHost, type HostInfo } from './bridge.ts'

interface Page {
  __foriumNative?: { receive(text: unknown): void }
}
const info: HostInfo = { host: 'ios', sdk: 'test', features: ['storage', 'link'] }

/** A page, and an app that answers what a test tells it to. */
function aPage(place: (post: { postMessage(text: string): void }) => object = (ForiumNative) => ({ ForiumNative })) {
  const asked: { id: number; method: string; params: unknown[] }[] = []
  const window: Page & Record<string, unknown> = {
    ...place({ postMessage: (text) => void asked.push(JSON.parse(text)) }),
  }
  const say = (message: unknown) => window.__foriumNative?.receive(JSON.stringify(message))
  const reply = (result: unknown, id = asked.at(-1)!.id) => say({ v: 1, id, result })
  return { asked, window, say, reply }
}

async function connected(features = info.features) {
  const page = aPage()
  const refused: unknown[] = []
  const time = virtualTime()
  const options = {
    version: '1',
    window: page.window,
    timer: time.timer,
    onRefused: (text: unknown) => refused.push(text),
  }
  const connecting = connectHost(options)
  page.reply({ ...info, features })
  return { ...page, host: (await connecting)!, refused, time }
}

test('it finds the app wherever a WebView puts it, and nothing in a browser', async () => {
  const places = [
    (forium: object) => ({ webkit: { messageHandlers: { forium } } }),
    (ForiumNative: object) => ({ ForiumNative }),
    (ReactNativeWebView: object) => ({ ReactNativeWebView }),
  ]
  for (const place of places) {
    const page = aPage(place)
    const connecting = connectHost({ version: '1.2', window: page.window })
    assert.deepEqual(page.asked, [{ v: 1, id: 1, method: 'hello', params: [{ version: '1.2' }] }])
    page.reply({ ...info, locale: 'de' })
    assert.equal((await connecting)?.info.locale, 'de')
  }
  for (const window of [{}, { webkit: {} }, { webkit: { messageHandlers: {} } }, { ForiumNative: {} }])
    assert.equal(await connectHost({ version: '1', window }), null)
})

test('within a page of another origin it has no app', async () => {
  const self = { postMessage: () => {} }
  const foreign = Object.defineProperty({}, 'location', {
    get() {
      throw new Error('cross origin')
    },
  })
  const at = (origin: string) => ({ location: { origin } })
  for (const parent of [foreign, at('https://evil.example'), at('null'), {}]) {
    const window = { ...aPage().window, self, parent, location: { origin: parent === foreign ? 'https://a' : 'null' } }
    assert.equal(await connectHost({ version: '1', window }), null)
  }
})

test('within a page of its own origin that one may be the app', async () => {
  const self = {}
  const location = { origin: 'https://localhost' }
  const outer = aPage()
  const window: Page & Record<string, unknown> = { self, location, parent: Object.assign(outer.window, { location }) }
  const connecting = connectHost({ version: '1', window })
  window.__foriumNative!.receive(JSON.stringify({ v: 1, id: outer.asked[0]!.id, result: info }))
  assert.ok(await connecting)
})

test('answers find their questions in whatever order they come', async () => {
  const { host, asked, reply } = await connected()
  const [first, second] = [host.call('storage.load', 'a'), host.call('storage.load', 'b')]
  const [a, b] = asked.slice(-2)
  reply([['b', 1]], b!.id)
  reply([['a', 1]], a!.id)
  assert.deepEqual([await first, await second], [[['a', 1]], [['b', 1]]])
})

test('what is no message is refused and answers nothing', async () => {
  const { host, asked, say, window, refused, reply } = await connected()
  const loading = host.call('storage.load', '')
  const { id } = asked.at(-1)!
  const wrong: unknown[] = [
    { v: 2, id, result: [] },
    { v: 1, id: id + 1, result: [] },
    { v: 1, id: String(id), result: [] },
    { v: 1, id },
    { v: 1, id, result: [], error: { code: 'FAILED', message: '' } },
    { v: 1, id, event: 'back', data: null, result: [] },
    { v: 1, event: 'explode', data: null },
    { v: 1, event: 'toString', data: null },
    { v: 1, event: 'back' },
    [1],
    null,
    'text',
  ]
  for (const message of wrong) say(message)
  for (const text of ['', '{', undefined, 7, {}, '[]']) window.__foriumNative!.receive(text)
  assert.equal(refused.length, wrong.length + 6)
  reply([['a', 1]], id)
  reply([['a', 2]], id)
  assert.deepEqual(await loading, [['a', 1]])
  assert.equal(refused.length, wrong.length + 7)
})

test('a question that is not answered in time fails; a person may think longer', async () => {
  const { host, time, reply, asked } = await connected(['link', 'push'])
  const [opening, asking] = [host.call('link.open', 'https://a'), host.call('push.ask')]
  const late = assert.rejects(opening, { code: 'TIMEOUT' })
  await time.pass(10_000)
  await late
  reply('granted', asked.at(-1)!.id)
  assert.equal(await asking, 'granted')
})

test('what the app does not offer is not asked, and what it refuses has its code', async () => {
  const { host, asked, say } = await connected()
  const before = asked.length
  await assert.rejects(host.call('badge.set', 1), { code: 'UNSUPPORTED' })
  assert.equal(asked.length, before)
  const opening = host.call('link.open', 'javascript:alert(1)')
  say({ v: 1, id: asked.at(-1)!.id, error: { code: 'REFUSED', message: 'no' } })
  await assert.rejects(opening, (error) => error instanceof BridgeError && error.code === 'REFUSED')
  const again = host.call('link.open', 'https://a')
  say({ v: 1, id: asked.at(-1)!.id, error: { code: 'NONSENSE', message: 7 } })
  await assert.rejects(again, { code: 'FAILED' })
})

test('events reach who listens, until they do not any more', async () => {
  const { host, say } = await connected()
  const heard: unknown[] = []
  const stop = host.on('route', (route) => heard.push(route))
  host.on('back', () => heard.push('back'))
  say({ v: 1, event: 'route', data: { name: 'inbox' } })
  stop()
  say({ v: 1, event: 'route', data: { name: 'home' } })
  say({ v: 1, event: 'back', data: null })
  assert.deepEqual(heard, [{ name: 'inbox' }, 'back'])
})

test('a page has one host, and may let go of it', async () => {
  const { host, window } = await connected()
  await assert.rejects(connectHost({ version: '1', window }), { code: 'REFUSED' })
  assert.throws(() => Object.assign(window, { __foriumNative: null }), TypeError)
  const waiting = assert.rejects(host.call('storage.clear'), { code: 'CLOSED' })
  host.close()
  await waiting
  await assert.rejects(host.call('storage.clear'), { code: 'CLOSED' })
  assert.equal('__foriumNative' in window, false)
})

test('a WebView in which nobody answers, or somebody else, is an error', async () => {
  const [silent, other] = [aPage(), aPage()]
  const time = virtualTime()
  const waiting = assert.rejects(connectHost({ version: '1', window: silent.window, timer: time.timer }), {
    code: 'TIMEOUT',
  })
  await time.pass(10_000)
  await waiting
  const greeted = assert.rejects(connectHost({ version: '1', window: other.window }), { code: 'REFUSED' })
  other.reply('Hello!')
  await greeted
  assert.equal('__foriumNative' in other.window, false)
})

test('rows of an app that keeps them in no order come in order, and only those that were asked for', async () => {
  const { host, reply } = await connected()
  const loading = bridgeStorage(host).load('a')
  reply([
    ['b', 1],
    ['a2', 1],
    ['a1', 1],
  ])
  assert.deepEqual(await loading, [
    ['a1', 1],
    ['a2', 1],
  ])
  const broken = bridgeStorage(host).load('a')
  reply({ a1: 1 })
  await assert.rejects(broken, { code: 'FAILED' })
})
