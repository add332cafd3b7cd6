// What fingers do that other pointers do not, with a finger as the browser hears it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startConversation } from '@forium/client/conversation'
import { markNotificationsRead, viewerNotifications } from '@forium/client/notification'
import type { Browser, Locator } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
import { fingerOn, phone } from './finger.ts'
import { startWebServer, type WebServer } from './server.ts'
import { reply, type Someone, someone, startTopic } from './topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let admin: Someone
let mia: Someone

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  admin = await someone(server, 'olga', ['ADMIN'])
  mia = await someone(server, 'mia')
})
after(async () => {
  admin?.client.close()
  mia?.client.close()
  await browser?.close()
  await server?.close()
})

const open = async (who: Someone, path: string, options = {}) => {
  const seen = await visit(browser, server.url, who.token, { ...phone, ...options })
  await seen.page.goto(server.url + path)
  await alive(seen.page)
  return { ...seen, finger: await fingerOn(seen.page) }
}
const unread = async () => (await mia.client.run(viewerNotifications, { unreadOnly: true, first: 30 })).nodes.length
const middle = async (row: Locator) => {
  const { x, y, width, height } = (await row.boundingBox())!
  return { x: x + width / 2, y: y + height / 2, width }
}
/** So many topics that tell mia of something, each of its own notification. */
async function mentions(count: number): Promise<void> {
  const { nodes } = await mia.client.run(viewerNotifications, { unreadOnly: true, first: 30 })
  if (nodes.length > 0) await mia.client.run(markNotificationsRead, { input: { all: true } })
  for (let at = 0; at < count; at++) {
    const topic = await startTopic(admin, admin, 0, `A thing number ${at}`)
    await reply(admin, topic.id, 'Look, @mia!')
  }
  for (let left = 600; left > 0 && (await unread()) < count; left--)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

for (const lang of ['en', 'ar'])
  test(`a notification that is swiped far enough is read, and is not opened (${lang})`, { skip }, async () => {
    await mentions(1)
    const { page, context, finger, problems, close } = await open(mia, '/tags')
    await context.addCookies([{ name: 'lang', value: lang, url: server.url }])
    await page.goto(`${server.url}/notifications?show=unread`)
    await alive(page)
    const row = page.locator('main section li').first()
    await page.waitForFunction(() => document.querySelector<HTMLElement>('main section li')?.style.touchAction)
    const { x, y, width } = await middle(row)
    await finger.drag([x, y], [x + width * 0.3, y])
    assert.equal(await unread(), 1, 'too short')
    await row.evaluate(async (li) => Promise.all(li.getAnimations().map(({ finished }) => finished)))
    assert.equal(await row.evaluate((li) => li.style.transform), '')

    await finger.down([x, y])
    await finger.to([x, y], [x - width * 0.45, y])
    assert.equal(await row.getAttribute('data-swiped'), 'far')
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.viewport.width)
    await finger.up()
    await row.getByRole('button').waitFor({ state: 'detached' })
    // Shown at once, and sent a moment later.
    for (let i = 0; i < 100 && (await unread()) > 0; i++) await page.waitForTimeout(50)
    assert.equal(await unread(), 0)
    assert.match(page.url(), /notifications\?show=unread$/)
    await row.locator('.panel').waitFor({ state: 'detached' })
    assert.deepEqual(problems, [])
    await close()
  })

test('a finger that goes up scrolls, also when it then goes aside; a button does the same as the swipe', {
  skip,
}, async () => {
  await mentions(14)
  const { page, finger, problems, close } = await open(mia, '/notifications?show=unread')
  await page.waitForFunction(() => document.querySelector<HTMLElement>('main section li')?.style.touchAction)
  const row = page.locator('main section li').nth(5)
  const { x, y } = await middle(row)
  await finger.down([x, y])
  await finger.to([x, y], [x, y - 150])
  await finger.to([x, y - 150], [x - 200, y - 150])
  await finger.up()
  await page.waitForFunction(() => scrollY > 50)
  assert.equal(await unread(), 14)
  await row.getByRole('button', { name: 'Mark as read' }).click()
  await row.getByRole('button').waitFor({ state: 'detached' })
  for (let left = 600; left > 0 && (await unread()) > 13; left--) await page.waitForTimeout(50)
  assert.equal(await unread(), 13)
  assert.deepEqual(problems, [])
  await close()
})

const list = async () => {
  const topic = await startTopic(admin, admin, 0, 'What was here before')
  const seen = await visit(browser, server.url, mia.token, phone)
  // Nothing comes by itself.
  await seen.page.routeWebSocket(/graphql/, () => {})
  return { ...seen, topic, finger: await fingerOn(seen.page), pull: seen.page.locator('[data-pull]') }
}

test('a list that is pulled down far enough is read again, and says so', { skip }, async () => {
  const { page, finger, pull, problems, close } = await list()
  await page.goto(server.url)
  await alive(page)
  await pull.waitFor({ state: 'attached' })
  await startTopic(admin, admin, 0, 'Made meanwhile')
  const made = page.getByRole('link', { name: 'Made meanwhile' })

  await finger.drag([200, 300], [200, 360])
  assert.equal(await pull.getAttribute('data-pull'), 'idle', 'too short')
  await finger.drag([200, 300], [380, 340])
  assert.equal(await pull.getAttribute('data-pull'), 'idle', 'aside')
  await finger.down([200, 300])
  await finger.to([200, 300], [200, 500])
  await pull.waitFor({ state: 'visible' })
  assert.equal(await pull.getAttribute('data-pull'), 'held')
  await finger.to([200, 500], [200, 310])
  await finger.up()
  assert.equal(await pull.getAttribute('data-pull'), 'idle', 'taken back')
  assert.equal(await made.count(), 0)

  await finger.drag([200, 300], [210, 600])
  await made.first().waitFor()
  await page.getByRole('status').filter({ hasText: 'Up to date' }).first().waitFor({ state: 'attached' })
  await pull.waitFor({ state: 'hidden' })
  assert.deepEqual(problems, [])
  await close()
})

test('a page that is scrolled goes up with the finger and is not read again', { skip }, async () => {
  for (let at = 0; at < 12; at++) await startTopic(admin, admin, 0, `Filling the page ${at}`)
  const { page, finger, pull, close } = await list()
  await page.goto(server.url)
  await alive(page)
  await pull.waitFor({ state: 'attached' })
  const asked: string[] = []
  page.on('request', (request) => new URL(request.url()).pathname === '/__data.json' && asked.push(request.url()))
  await page.evaluate(() => window.scrollTo(0, 200))
  await finger.drag([200, 300], [200, 800])
  await page.waitForFunction(() => scrollY < 50)
  assert.deepEqual(asked, [])
  await close()
})

test('notifications and the lists of categories are pulled too; without a finger nothing of it is fetched', {
  skip,
}, async () => {
  const { page, topic, pull, close } = await list()
  for (const path of ['/notifications', `/c/${topic.category.slug}`]) {
    await page.goto(server.url + path)
    await pull.waitFor({ state: 'attached' })
  }
  await close()
  const desk = await visit(browser, server.url, mia.token)
  await desk.page.goto(server.url)
  await alive(desk.page)
  await desk.page.waitForLoadState('networkidle')
  assert.equal(await desk.page.locator('[data-pull]').count(), 0)
  await desk.close()
})

test('a finger is not told of keys; whoever presses one is', { skip }, async () => {
  const agent = await someone(server, 'agnes', ['AGENT'])
  const { page, problems, close } = await open(agent, '/inbox')
  const sheet = page.getByRole('dialog', { name: 'Keys', exact: true })
  const palette = page.getByRole('listbox')
  await page.getByRole('button', { name: 'Commands' }).tap()
  await palette.waitFor()
  assert.equal(await palette.locator('kbd').count(), 0)
  assert.equal(await palette.getByRole('option', { name: 'Show all keys' }).count(), 0)
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'hidden' })

  await page.keyboard.press('?')
  await sheet.locator('kbd').first().waitFor({ state: 'visible' })
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Commands' }).tap()
  await palette.getByRole('option', { name: 'Show all keys' }).locator('kbd').waitFor({ state: 'visible' })
  assert.deepEqual(problems, [])
  agent.client.close()
  await close()
})

test('what an agent presses at the head of a case is as large as a finger', { skip }, async () => {
  const agent = await someone(server, 'agatha', ['AGENT'])
  const { conversation } = await mia.client.run(startConversation, { input: { body: 'Where is my order?' } })
  const { page, close } = await open(agent, `/inbox/${conversation.id}`)
  const head = page.locator('header').filter({ has: page.getByRole('button', { name: 'Resolve' }) })
  for (const name of ['Resolve', 'Assign', 'Snooze', 'More']) {
    const { width, height } = (await head.getByRole('button', { name, exact: true }).boundingBox())!
    assert.ok(width >= 44 && height >= 44, `${name}: ${width} × ${height}`)
  }
  agent.client.close()
  await close()
})
