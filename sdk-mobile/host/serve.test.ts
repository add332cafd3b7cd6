import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bridgeStorage, connectHost } from '@forium/client/bridge'
import { type OpenStorage, storageContract } from '@forium/client/storage-contract'
import { memoryStorage } from '@forium/client/storage-memory'
import { sqliteStorage } from '../storage/sqlite.ts'
import { expoShape } from '../testing/sqlite-shapes.ts'
import { type Bridge, type BridgeOptions, scriptFor, serveBridge } from './serve.ts'

interface Page {
  ForiumNative: { postMessage(text: string): void }
  __foriumNative?: { receive(text: string): void }
}

/** A page and its app: messages take a moment, and scripts are run as a WebView runs them. */
async function bridged(options: Partial<BridgeOptions> = {}) {
  const window: Page = { ForiumNative: { postMessage: (text) => queueMicrotask(() => void bridge.receive(text)) } }
  const send = (json: string) => queueMicrotask(() => new Function('window', scriptFor(json))(window))
  const bridge: Bridge = serveBridge({ send, ...options })
  const host = await connectHost({ version: '1', window })
  return { host: host!, bridge }
}

for (const [name, make] of [
  ['memory', () => memoryStorage()],
  ['SQLite', () => sqliteStorage(expoShape(':memory:'))],
] as const) {
  const places = new WeakMap<object, ReturnType<typeof memoryStorage>>()
  const open: OpenStorage = async (again) => {
    const kept = (again && places.get(again)) ?? make()
    const storage = bridgeStorage((await bridged({ storage: kept })).host)
    places.set(storage, kept)
    return storage
  }
  for (const { name: promise, run } of storageContract) test(`over the bridge to ${name}: ${promise}`, () => run(open))
}

test('the page is told what the app gives, and how it looks', async () => {
  const { host } = await bridged({ host: 'android', close: () => {}, insets: true, state: () => ({ locale: 'ar' }) })
  assert.deepEqual(host.info, { host: 'android', locale: 'ar', sdk: host.info.sdk, features: ['close', 'insets'] })
})

test('whatever the page asks for, the app is asked', async () => {
  const done: unknown[] = []
  const { host } = await bridged({
    token: async (why) => (why === 'first' ? 'ses_1' : null),
    openLink: (url) => done.push(url),
    badge: (count) => done.push(count),
    unread: (count) => done.push(count),
    close: () => done.push('close'),
    haptic: (kind) => done.push(kind),
    askPush: async () => 'denied',
  })
  assert.deepEqual([await host.call('token.get', 'first'), await host.call('token.get', 'expired')], ['ses_1', null])
  assert.equal(await host.call('push.ask'), 'denied')
  await host.call('link.open', 'https://forum.example/')
  await host.call('badge.set', 2)
  await host.call('unread', 3)
  await host.call('haptic', 'success')
  assert.equal(await host.call('close'), null)
  assert.deepEqual(done, ['https://forum.example/', 2, 3, 'success', 'close'])
})

test('events of the app reach the page', async () => {
  const { host, bridge } = await bridged()
  const heard = new Promise((resolve) => host.on('route', resolve))
  bridge.event('route', { name: 'topic', id: 'top_1', post: 2 })
  assert.deepEqual(await heard, { name: 'topic', id: 'top_1', post: 2 })
  assert.throws(() => bridge.event('explode' as 'back', null), TypeError)
})

/** What an app answers to a text, and what it did. */
async function answerTo(text: unknown, options: Partial<BridgeOptions> = {}, from?: string) {
  const [said, done, refused]: [string[], unknown[], string[]] = [[], [], []]
  const rows = memoryStorage()
  const storage = {
    ...rows,
    apply: async (batch: unknown) => void done.push(batch),
    clear: async () => void done.push('clear'),
  }
  const bridge = serveBridge({
    send: (json) => said.push(json),
    storage,
    openLink: (url) => done.push(url),
    badge: (count) => done.push(count),
    onRefused: (why) => refused.push(why),
    ...options,
  })
  await bridge.receive(text as string, from)
  const answers = said.map((json) => JSON.parse(json))
  return { answers, done, refused, code: answers[0]?.error?.code as string | undefined }
}
const request = (method: unknown, params: unknown, rest: object = {}) =>
  JSON.stringify({ v: 1, id: 1, method, params, ...rest })

test('every message is checked before anything is done', async () => {
  const wrong: [string, string | undefined][] = [
    ['', undefined],
    ['{', undefined],
    ['[]', undefined],
    [request('badge.set', [1], { v: 2 }), undefined],
    [request('badge.set', [1], { id: '1' }), undefined],
    [request('badge.set', [1], { id: -1 }), undefined],
    [request('badge.set', [1], { id: 1.5 }), undefined],
    [request('toString', []), 'UNSUPPORTED'],
    [request('__proto__', []), 'UNSUPPORTED'],
    [request(['badge.set'], [1]), 'UNSUPPORTED'],
    [request('token.get', ['first']), 'UNSUPPORTED'],
    [request('badge.set', { 0: 1, length: 1 }), 'REFUSED'],
    [request('badge.set', null), 'REFUSED'],
    [request('badge.set', [-1]), 'REFUSED'],
    [request('badge.set', ['1']), 'REFUSED'],
    [request('badge.set', [1, 2]), 'REFUSED'],
    [request('storage.load', []), 'REFUSED'],
    [request('storage.load', [['a']]), 'REFUSED'],
    [request('storage.load', ['x'.repeat(1001)]), 'REFUSED'],
    [request('storage.apply', [{}]), 'REFUSED'],
    [request('storage.apply', [[['a', 1, 2]]]), 'REFUSED'],
    [request('storage.apply', [[['', 1]]]), 'REFUSED'],
    [request('storage.apply', [[['a', 1], [1]]]), 'REFUSED'],
    [request('storage.clear', ['everything']), 'REFUSED'],
    [request('link.open', ['javascript:alert(1)']), 'REFUSED'],
    [request('link.open', ['intent://x#Intent;end']), 'REFUSED'],
    [request('link.open', ['file:///etc/passwd']), 'REFUSED'],
    [request('link.open', [' https://forum.example']), 'REFUSED'],
    [request('link.open', ['https://forum.example/\u0000']), 'REFUSED'],
    [request('link.open', ['https:///forum.example']), 'REFUSED'],
    [request('hello', [null]), 'REFUSED'],
  ]
  for (const [text, code] of wrong) {
    const { answers, done, ...found } = await answerTo(text)
    assert.deepEqual([found.code, answers.length, done], [code, code ? 1 : 0, []], text)
  }
  for (const url of ['https://forum.example/t?a=1#b', 'HTTP://forum.example', 'mailto:a@example.com', 'tel:+1'])
    assert.deepEqual((await answerTo(request('link.open', [url]))).done, [url])
})

test('a message of another page, of a frame in it or of nobody is dropped without an answer', async () => {
  const file = 'file:///android_asset/forium/messenger.html'
  const served = 'https://appassets.androidplatform.net/assets/messenger.html'
  const foreign: [string, string | undefined][] = [
    [file, undefined],
    [file, 'null'],
    [file, 'file:///'],
    [file, 'file:///sdcard/messenger.html'],
    [file, 'https://evil.example/android_asset/forium/messenger.html'],
    [served, 'https://appassets.androidplatform.net.evil.example'],
    [served, 'https://appassets.androidplatform.net/assets/other.html'],
    [served, 'http://appassets.androidplatform.net'],
    [served, 'null'],
  ]
  for (const [page, from] of foreign) {
    const { answers, done, refused } = await answerTo(request('storage.clear', []), { page }, from)
    assert.deepEqual([answers, done, refused], [[], [], ['not from the page']], from)
  }
  for (const [page, from] of [
    [file, `${file}?x#y`],
    [served, served],
    [`${served}#a`, 'https://appassets.androidplatform.net'],
    ['https://forum.example', 'https://forum.example/'],
  ] as const)
    assert.deepEqual((await answerTo(request('storage.clear', []), { page }, from)).done, ['clear'], from)
})

test('what fails in the app is an answer, and after the end there is none', async () => {
  const fails = { badge: () => Promise.reject(new Error('No permission.')) }
  const { answers } = await answerTo(request('badge.set', [1]), fails)
  assert.deepEqual(answers[0].error, { code: 'FAILED', message: 'No permission.' })
  const { host, bridge } = await bridged({ badge: () => bridge.dispose() })
  const waiting = host.call('badge.set', 1)
  const ended = assert.rejects(waiting, { code: 'CLOSED' })
  await new Promise((resolve) => setImmediate(resolve))
  host.close()
  await ended
})
