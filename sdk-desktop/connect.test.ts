// What a desktop can or cannot do must not change what the app does.
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { connectDesktop, type DesktopOptions } from './connect.ts'
import type { Capability, DesktopHost } from './host.ts'
import { fakeHost } from './testing/index.ts'
import { messageOf, quietForium } from './testing/quiet-forium.ts'

const conversationId = 'cnv_01hzx3kq2yev79jbpgr50t8m6w'
const settle = () => new Promise((resolve) => setImmediate(resolve))

function connected(t: TestContext, options: DesktopOptions) {
  const desktop = connectDesktop(options)
  t.after(desktop.dispose)
  return desktop
}

/** Everything that can happen, once. */
async function live(
  t: TestContext,
  forium: ReturnType<typeof quietForium>,
  options: Partial<DesktopOptions> & { host: DesktopHost },
) {
  const menu = () => [{ id: 'open', label: 'Open' }]
  const tray = { tooltip: ({ unread }: { unread: number }) => `${unread} unread`, menu }
  const desktop = connected(t, {
    client: forium.client,
    tray,
    replyPlaceholder: 'Answer',
    scheme: 'acme',
    ...options,
  })
  forium.unread.set({ conversations: 1, notifications: 2, total: 3 })
  forium.tell('message', { conversationId, message: messageOf('Hello') })
  forium.sync.set({ phase: 'offline' })
  await settle()
  forium.unread.set({ conversations: 0, notifications: 0, total: 0 })
  forium.tell('signedOut', { reason: 'user' })
  await settle()
  const answers = [
    await desktop.autostart(),
    await desktop.setAutostart(true),
    await desktop.allowNotifications(),
    await desktop.openExternal('https://forum.example/'),
  ]
  desktop.dispose()
  await settle()
  return answers
}

test('a host that can do nothing is asked nothing, and nothing breaks', async (t) => {
  const host = fakeHost({ capabilities: new Set() })
  const forium = quietForium()
  assert.deepEqual(await live(t, forium, { host }), [null, null, false, false])
  assert.deepEqual(host.calls, [])
  assert.equal(forium.listening(), 0)
})

const asks: [Capability, string[]][] = [
  ['badge', ['setBadge', 'setBadge', 'setBadge']],
  ['notify', ['notify']],
  ['tray', ['setTray', 'setTray', 'setTray', 'setTray', 'setTray']],
  ['autostart', ['autostart.get', 'autostart.set', 'autostart.get']],
  ['openExternal', ['openExternal']],
]
for (const [capability, methods] of asks)
  test(`a host that can do ${capability} alone is asked for nothing else`, async (t) => {
    const host = fakeHost({ capabilities: new Set([capability]) })
    await live(t, quietForium(), { host })
    assert.deepEqual([...new Set(host.calls.map(({ method }) => method))].sort(), [...new Set(methods)].sort())
  })

test('a host that throws at everything, at once or later, breaks nothing, and each failure is told', async (t) => {
  const deaf = () => {
    throw new Error('no')
  }
  const broken = { get: () => false, subscribe: deaf }
  for (const fail of [
    () => Promise.reject(new Error('no')),
    () => {
      throw new Error('no')
    },
  ]) {
    const host = fakeHost()
    const all = {
      setBadge: fail,
      notify: fail,
      clearNotifications: fail,
      setTray: fail,
      focus: fail,
      openExternal: fail,
    }
    const listening = { onActivate: deaf, onTray: deaf, focused: broken, idle: broken, awake: broken }
    const failed: string[] = []
    const onError = (_error: unknown, doing: string) => {
      failed.push(doing)
      throw new Error('also this')
    }
    const over = {
      ...host,
      ...all,
      ...listening,
      autostart: { get: fail, set: fail },
      allowNotifications: fail,
    } as never
    const answers = await live(t, quietForium(), { host: over, onError })
    assert.deepEqual(answers, [null, null, false, false])
    for (const doing of ['badge', 'notification', 'tray', 'autostart', 'opening an address', 'permission'])
      assert.ok(failed.includes(doing), doing)
  }
})

test('an app whose own functions throw loses that notification or that way, and no more', async (t) => {
  const forium = quietForium()
  const host = fakeHost()
  const failed: string[] = []
  const fail = () => {
    throw new Error('no')
  }
  connected(t, {
    client: forium.client,
    host,
    notify: fail,
    onRoute: fail,
    onError: (_error, doing) => failed.push(doing),
  })
  forium.tell('message', { conversationId, message: messageOf('Hello') })
  assert.equal(host.world.shown().length, 1)
  host.activate('acme://inbox')
  assert.deepEqual(failed, ['notify', 'onRoute'])
})

test('an answer that could not be stored comes back with its text', async (t) => {
  const forium = quietForium()
  const host = fakeHost()
  forium.handle.send = async () => {
    throw new Error('QuotaExceededError')
  }
  const arrived: unknown[] = []
  const failed: string[] = []
  connected(t, {
    client: forium.client,
    host,
    onRoute: (...given) => arrived.push(given),
    onError: (_error, doing) => failed.push(doing),
  })
  host.activate(`/c/${conversationId}`, 'notification', 'On my way')
  await settle()
  assert.deepEqual(arrived, [
    [
      { name: 'conversation', id: conversationId },
      { from: 'notification', unsent: 'On my way' },
    ],
  ])
  assert.deepEqual(failed, ['reply'])
  host.activate('/', 'notification', 'To nobody')
  await settle()
  assert.deepEqual(arrived[1], [{ name: 'home' }, { from: 'notification', unsent: 'To nobody' }])
})

test('words are one line of a bearable length, whole letters, and an app may choose others or none', (t) => {
  const forium = quietForium()
  const host = fakeHost()
  let silent = false
  connected(t, { client: forium.client, host, notify: () => (silent ? null : { silent: true }) })
  forium.tell('message', { conversationId, message: messageOf(`${'a'.repeat(298)}🦫 and more`) })
  const [first] = host.world.shown()
  assert.equal(first!.body, `${'a'.repeat(298)}…`)
  assert.equal(first!.silent, true)
  silent = true
  forium.tell('message', { conversationId, message: messageOf('second') })
  forium.tell('message', { conversationId, message: { ...messageOf('mine'), mine: true } })
  assert.equal(host.calls.filter(({ method }) => method === 'notify').length, 1)
})

test('a file alone is named; a message told as such is not told again as a notification', (t) => {
  const forium = quietForium()
  const host = fakeHost()
  connected(t, { client: forium.client, host })
  const file = { id: 'att_1', name: 'invoice.pdf', contentType: 'application/pdf', size: 1, url: null }
  forium.tell('message', { conversationId, message: { ...messageOf(''), attachments: [file] } })
  const nothing = { actorCount: 1, topicId: null, postId: null, createdAt: '', read: false, url: null }
  const about = { ...nothing, id: 'ntf_1', actor: null, excerpt: 'x', conversationId }
  forium.tell('notification', { ...about, kind: 'MESSAGE_RECEIVED' })
  const shown = host.world.shown()
  assert.deepEqual(
    shown.map(({ body }) => body),
    ['invoice.pdf'],
  )
  forium.tell('notification', { ...about, kind: 'CONVERSATION_ASSIGNED', read: true })
  assert.equal(host.world.shown().length, 1)
})

test('asleep there is no presence, and awake again what waits is sent', (t) => {
  const forium = quietForium()
  const host = fakeHost()
  connected(t, { client: forium.client, host })
  assert.deepEqual(forium.sent, [{ input: { state: 'ONLINE' } }])
  host.awake.set(false)
  host.idle.set(true)
  assert.deepEqual(forium.sent.splice(0), [{ input: { state: 'ONLINE' } }, 'pause'])
  host.awake.set(true)
  assert.deepEqual(forium.sent.splice(0).sort(), [{ input: { state: 'AWAY' } }, 'resume', 'hurry'].sort())
  forium.viewer.set(null)
  host.idle.set(false)
  assert.deepEqual(forium.sent, [])
})
