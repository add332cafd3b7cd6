// What fingers do that other pointers do not, with a finger as the browser hears it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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
  for (let left = 100; left > 0 && (await unread()) < count; left--)
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
  for (let left = 100; left > 0 && (await unread()) > 13; left--) await page.waitForTimeout(50)
  assert.equal(await unread(), 13)
  assert.deepEqual(problems, [])
  await close()
})
