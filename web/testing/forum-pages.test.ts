// What the pages of the forum say and show, where no other test looks.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { createCategory } from '@forium/client/category'
import { createTopic } from '@forium/client/topic'
import type { Browser } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
import { phone } from './finger.ts'
import { startWebServer, type WebServer } from './server.ts'
import { reply, type Someone, someone, startTopic } from './topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let admin: Someone
let ana: Someone

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  admin = await someone(server, 'olga', ['ADMIN'])
  ana = await someone(server, 'ana')
})
after(async () => {
  admin?.client.close()
  ana?.client.close()
  await browser?.close()
  await server?.close()
})

const open = async (path: string, options: Parameters<typeof visit>[3] = {}, who?: Someone) => {
  const seen = await visit(browser, server.url, who?.token, options)
  await seen.page.goto(server.url + path)
  if (options.javaScriptEnabled !== false) await alive(seen.page)
  return seen
}

test('in the place of a picture that cannot be shown stands what it was, or where it came from', { skip }, async () => {
  const topic = await startTopic(admin, ana, 0)
  await reply(admin, topic.id, 'Look: ![A chart of the year](https://pictures.invalid/a.png) here')
  const { page, close } = await open(topic.path)
  await page.route('https://pictures.invalid/**', (route) => route.abort())
  await page.getByRole('img', { name: 'A chart of the year' }).and(page.locator('span')).waitFor()
  await reply(admin, topic.id, 'And ![](https://pictures.invalid/b.png) there')
  await page.getByRole('img', { name: 'pictures.invalid' }).waitFor()
  assert.equal(await page.locator('.prose img').count(), 0)
  assert.match(await page.locator('.prose').last().innerText(), /^And\s+pictures.invalid\s+there$/)
  await close()
})

test('a profile tells in numbers what somebody did, also without scripts', { skip }, async () => {
  const ben = await someone(server, 'ben')
  const topic = await startTopic(admin, ben, 2)
  await reply(ben, topic.id, 'One more')
  ben.client.close()
  const { page, close } = await open('/u/ben', { javaScriptEnabled: false })
  const numbers = await page.locator('dl div').allInnerTexts()
  assert.deepEqual(
    numbers.map((one) => one.replace(/\s+/g, ' ').trim()),
    ['Topics 1', 'Posts 4', 'Accepted answers 0', 'Likes received 0'],
  )
  await close()
})

test('on a phone the current category is in sight among many; a new topic begins in it', { skip }, async () => {
  for (let at = 1; at <= 9; at++)
    await admin.client.run(createCategory, { input: { name: `Place number ${at}`, slug: `place-${at}` } })
  const { page, problems, close } = await open('/c/place-9', phone, ana)
  const box = await page.getByRole('navigation').getByRole('link', { name: 'Place number 9' }).boundingBox()
  assert.ok(box && box.x >= 0 && box.x + box.width <= phone.viewport.width)
  // Nothing is there yet: the empty list offers it as well.
  await page.getByRole('main').getByRole('link', { name: 'New topic' }).first().click()
  await page.waitForURL(/new-topic\?category=place-9/)
  const desk = await open('/c/place-9', {}, ana)
  const links = desk.page.getByRole('link', { name: 'New topic' }).filter({ visible: true })
  assert.equal(await links.count(), 2)
  for (const link of await links.all()) assert.match((await link.getAttribute('href')) ?? '', /category=place-9/)
  assert.deepEqual([...problems, ...desk.problems], [])
  await Promise.all([close(), desk.close()])
})

test('on a phone what is pressed in lists and on a topic is large enough for a finger', { skip }, async () => {
  const { category } = await admin.client.run(createCategory, { input: { name: 'Fingers', slug: 'fingers' } })
  const { topic } = await admin.client.run(createTopic, {
    input: {
      categoryId: category.id,
      kind: 'QUESTION',
      title: 'A title that takes more than a single line',
      body: 'x',
    },
  })
  const { page, close } = await open('/', phone, ana)
  const heights = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  assert.ok((await heights('article .category')).every((height) => height >= 24))
  assert.ok((await heights('header .brand, header .end button')).every((height) => height >= 44))
  await page.goto(`${server.url}/t/${topic.slug}/${topic.id}`)
  assert.ok((await heights('main .category, main .when')).every((height) => height >= 43.5))
  await close()
})

test('on a phone no two targets are too close together, also beside titles of several lines', { skip }, async () => {
  for (const title of ['A question whose title is so long that it takes three lines of a phone, at the least', 'Short'])
    await startTopic(admin, ana, 1, title)
  const { page, close } = await open('/', phone)
  for (const path of ['/', '/?list=top', '/people', '/u/ana', '/search?q=question']) {
    await page.goto(server.url + path)
    await alive(page)
    const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze()
    assert.deepEqual(
      violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${path} ${html.slice(0, 160)}`)),
      [],
    )
  }
  await close()
})

test('on a phone the tab of oneself is lit on one’s own profile and settings, and on nobody else’s', {
  skip,
}, async () => {
  const { page, close } = await open('/u/ana', phone, ana)
  const lit = async (path: string) => {
    await page.goto(server.url + path)
    return page.getByRole('link', { name: 'You', exact: true }).getAttribute('aria-current')
  }
  assert.deepEqual([await lit('/u/ana'), await lit('/settings'), await lit('/u/olga')], ['page', 'page', null])
  await close()
})

test('the keys of a topic are shown by one of them, and the focus is back when they go', { skip }, async () => {
  const topic = await startTopic(admin, ana, 1)
  const { page, problems, close } = await open(topic.path)
  await page.keyboard.press('j')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await sheet.getByText('Next post').waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.number), '1')
  assert.deepEqual(problems, [])
  await close()
})

test('a name keeps its sign before it and its end behind it where the page runs the other way', { skip }, async () => {
  const { context, page, close } = await open('/', {}, ana)
  await context.addCookies([{ name: 'lang', value: 'ar', url: server.url }])
  await page.goto(`${server.url}/people`)
  const [name, handle] = await page
    .locator('li div')
    .first()
    .evaluate((box) =>
      [...box.children].map((one) => {
        const range = document.createRange()
        range.selectNodeContents(one)
        return [range.getBoundingClientRect().right, getComputedStyle(one).direction]
      }),
    )
  assert.deepEqual([name![1], handle![1]], ['ltr', 'ltr'])
  assert.ok(Math.abs(Number(name![0]) - Number(handle![0])) < 2)
  await close()
})
