import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { pushDevices } from '@forium/client/push'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
import { startWebServer, type WebServer } from './server.ts'
import { type Someone, someone, startTopic } from './topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let ana: Someone
let topic: Awaited<ReturnType<typeof startTopic>>

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  ana = await someone(server, 'ana')
  topic = await startTopic(await someone(server, 'olga', ['ADMIN']), ana, 1)
})
after(async () => {
  await browser?.close()
  await server?.close()
})

/** A service cannot be reached from here: the browser subscribes at one that answers with keys alone. */
async function withPushService(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let current: unknown = null
    PushManager.prototype.getSubscription = async () => current as PushSubscription
    PushManager.prototype.subscribe = async (options) => {
      const keys = { p256dh: `B${'k'.repeat(86)}`, auth: 'a'.repeat(22) }
      const json = { endpoint: 'https://push.example.com/ana', keys }
      const key = String(options?.applicationServerKey).replaceAll('-', '+').replaceAll('_', '/')
      const applicationServerKey = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0)).buffer
      const unsubscribe = async () => {
        current = null
        return true
      }
      current = { ...json, options: { applicationServerKey }, unsubscribe, toJSON: () => json }
      return current as PushSubscription
    }
  })
}

/** What the browser's own service would bring. */
async function deliver(context: BrowserContext, page: Page, data: object): Promise<void> {
  const session = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [known] = registrations
      if (known) resolve(known.registrationId)
    }),
  )
  await session.send('ServiceWorker.enable')
  const registrationId = await registered
  const origin = new URL(server.url).origin
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(data) })
  await session.detach()
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const all = await (await navigator.serviceWorker.ready).getNotifications()
    return all.map(({ title, body, tag, data }) => ({ title, body, tag, data }))
  })

async function ready(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path)
  await alive(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

const aPush = () => ({
  id: 'ntf_1',
  kind: 'POSTED',
  title: 'Ben wrote',
  body: 'How do I begin?\nHere',
  url: `${topic.url}/2`,
  badge: 1,
  tag: topic.id,
})

test('a push is shown, once for each place, and not while its place is before the reader’s eyes', {
  skip,
}, async () => {
  const { context, page, problems, close } = await visit(browser, server.url, ana.token)
  await context.grantPermissions(['notifications'])
  await ready(page, '/tags')
  await deliver(context, page, aPush())
  await deliver(context, page, { ...aPush(), body: 'How do I begin?\nAnd here' })
  for (let left = 100; left > 0 && (await shown(page))[0]?.body.endsWith('And here') !== true; left--)
    await page.waitForTimeout(50)
  const path = `${topic.path}/2`
  assert.deepEqual(await shown(page), [
    { title: 'Ben wrote', body: 'How do I begin?\nAnd here', tag: topic.id, data: { path } },
  ])
  await ready(page, topic.path)
  await page.evaluate(async () => {
    for (const one of await (await navigator.serviceWorker.ready).getNotifications()) one.close()
  })
  await deliver(context, page, aPush())
  await deliver(context, page, { ...aPush(), url: `${server.url}/notifications`, tag: 'ntf_2' })
  for (let left = 100; left > 0 && (await shown(page)).length === 0; left--) await page.waitForTimeout(50)
  assert.deepEqual(
    (await shown(page)).map(({ tag }) => tag),
    ['ntf_2'],
  )
  assert.deepEqual(problems, [])
  await close()
})

test('who reads a topic tells the server so, and when they leave it', { skip }, async () => {
  const { page, problems, close } = await visit(browser, server.url, ana.token)
  const said: string[] = []
  page.on('request', (request) => {
    const word = /"(ONLINE|AWAY)"/.exec(request.postData() ?? '')?.[1]
    if (word && request.postData()!.includes(topic.id)) said.push(word)
  })
  const isSaid = async (word: string) => {
    for (let left = 100; left > 0 && said.at(-1) !== word; left--) await page.waitForTimeout(50)
    assert.equal(said.at(-1), word)
  }
  await ready(page, topic.path)
  await isSaid('ONLINE')
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click()
  await isSaid('AWAY')
  assert.deepEqual(problems, [])
  await close()
})

test('this device is switched on and off in the settings, and the server knows it', { skip }, async () => {
  const { context, page, problems, close } = await visit(browser, server.url, ana.token)
  await context.grantPermissions(['notifications'])
  await withPushService(page)
  await ready(page, '/settings/notifications')
  const devices = async () => (await ana.client.run(pushDevices, {})).viewerPushDevices.map(({ kind }) => kind)
  await page.getByText('Nothing is shown on this device yet.').waitFor()
  await page.getByRole('button', { name: 'Notify me on this device' }).click()
  await page.locator('[data-push=on]').waitFor()
  assert.deepEqual(await devices(), ['WEB_PUSH'])
  await page.getByRole('button', { name: 'Stop notifying me here' }).click()
  await page.locator('[data-push=off]').waitFor()
  assert.deepEqual(await devices(), [])
  assert.deepEqual(problems, [])
  await close()
})

test('a subscription that the browser changes is registered anew without a page', { skip }, async () => {
  const { context, page, close } = await visit(browser, server.url, ana.token)
  await ready(page, '/tags')
  const [worker] = context.serviceWorkers()
  await worker!.evaluate(() => {
    const keys = { p256dh: `B${'k'.repeat(86)}`, auth: 'a'.repeat(22) }
    const json = { endpoint: 'https://push.example.com/anew', keys }
    PushManager.prototype.subscribe = async () => ({ toJSON: () => json }) as unknown as PushSubscription
    const change = new Event('pushsubscriptionchange')
    // Only an event of the browser's own may keep the worker awaiting it.
    const oldSubscription = { options: { applicationServerKey: new ArrayBuffer(65) } }
    globalThis.dispatchEvent(Object.assign(change, { oldSubscription, waitUntil: () => {} }))
  })
  const devices = async () => (await ana.client.run(pushDevices, {})).viewerPushDevices
  for (let left = 100; left > 0 && (await devices()).length === 0; left--) await page.waitForTimeout(50)
  assert.deepEqual(
    (await devices()).map(({ kind, isCurrent }) => [kind, isCurrent]),
    [['WEB_PUSH', true]],
  )
  await close()
})

test('a browser that may not, or cannot, says so instead of a button', { skip }, async () => {
  const { page, close } = await visit(browser, server.url, ana.token)
  await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'denied' }))
  await ready(page, '/settings/notifications')
  await page.locator('[data-push=blocked]').getByText('Allow notifications').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Notify me on this device' }).count(), 0)
  await close()
  const other = await visit(browser, server.url, ana.token)
  await other.page.addInitScript(() => Reflect.deleteProperty(window, 'PushManager'))
  await ready(other.page, '/settings/notifications')
  await other.page.locator('[data-push=unsupported]').getByText('Home Screen').waitFor()
  await other.close()
})
