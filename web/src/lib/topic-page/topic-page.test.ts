import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { closeTopic, reopenTopic } from '@forium/client/topic'
import type { Browser } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from '../../../testing/browser.ts'
import { startWebServer, type WebServer } from '../../../testing/server.ts'
import { reply, type Someone, someone, startTopic } from '../../../testing/topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let admin: Someone
let ana: Someone
let ben: Someone

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  admin = await someone(server, 'olga', ['ADMIN'])
  ana = await someone(server, 'ana')
  ben = await someone(server, 'ben')
})
after(async () => {
  await browser?.close()
  await server?.close()
})

const open = async (path: string, who?: Someone, options: Parameters<typeof visit>[3] = {}) => {
  const visitor = await visit(browser, server.url, who?.token, options)
  await visitor.page.goto(server.url + path)
  if (options.javaScriptEnabled !== false) await alive(visitor.page)
  return visitor
}
const posts = (count: string) => `[data-number]:has-text("${count}")`

test('without scripts a long topic is read page by page, and each number has an address', { skip }, async () => {
  const topic = await startTopic(admin, ana, 30)
  const { page, close } = await open(topic.path, undefined, { javaScriptEnabled: false })
  assert.equal(await page.locator('[data-number]').count(), 20)
  await page.locator('nav a[rel=next]').click()
  assert.match(page.url(), /\/21$/)
  assert.equal(await page.locator('[data-number]').first().getAttribute('data-number'), '21')
  assert.equal(await page.locator('[data-number]').count(), 11)
  await page.locator('nav a[rel=prev]').click()
  assert.equal(await page.locator('[data-number]').first().getAttribute('data-number'), '1')
  const wrong = await page.request.get(`${server.url}/t/wrong/${topic.id}/5`, { maxRedirects: 0 })
  assert.equal(wrong.status(), 301)
  assert.equal(new URL(wrong.headers().location!, server.url).pathname, `${topic.path}/5`)
  assert.equal((await page.request.get(`${server.url}/t/x/${topic.id}/none`)).status(), 404)
  assert.equal((await page.request.get(`${server.url}/t/x/top_01m89q84kce2hvhwrrhtsemrc0`)).status(), 404)
  await close()
})

test('a reply of somebody else appears once, without moving what one reads', { skip }, async () => {
  const topic = await startTopic(admin, ana, 18)
  const { page, problems, close } = await open(topic.path, ben)
  const placeOfFirst = () => page.locator('#post-1').evaluate((post) => post.getBoundingClientRect().top)
  const before = await placeOfFirst()
  await page.waitForTimeout(800)
  await reply(ana, topic.id, 'Look behind the curtain')
  const pill = page.getByRole('button', { name: '1 new reply' })
  await pill.waitFor()
  assert.equal(await placeOfFirst(), before)
  await pill.click()
  await page.locator(posts('Look behind the curtain')).waitFor()
  assert.equal(await page.locator(posts('Look behind the curtain')).count(), 1)
  assert.match(page.url(), /./)
  assert.deepEqual(problems, [])
  await close()
})

test('one replies, edits, likes, accepts, deletes and takes that back', { skip }, async () => {
  const topic = await startTopic(admin, ana, 1)
  const { page, problems, close } = await open(topic.path, ana)
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill('It is *here*')
  await page.keyboard.press('Control+Enter')
  const mine = page.locator('#post-3')
  await mine.locator('.prose em').waitFor()
  assert.equal(await page.locator('[data-pending]').count(), 0)
  assert.equal(await page.locator(posts('It is')).count(), 1)

  await mine.getByRole('button', { name: 'More for post 3' }).click()
  await page.getByRole('menuitem', { name: /Edit/ }).click()
  await page.locator('[data-editor]').fill('It is **there**')
  await page.getByRole('button', { name: 'Save' }).click()
  await mine.locator('.prose strong').waitFor()
  await mine.getByRole('button', { name: 'edited' }).click()
  await page.locator('dialog ins').first().waitFor()
  await page.keyboard.press('Escape')

  await mine.locator('[data-like]').click()
  await page.waitForFunction(() => document.querySelector('#post-3 [data-like]')?.textContent?.includes('1'))
  await mine.getByRole('button', { name: 'Mark as answer' }).click()
  await page.getByRole('complementary', { name: 'Accepted answer' }).waitFor()

  await page.locator('#post-2').getByRole('button', { name: 'More for post 2' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByText('Post 2 by ana was deleted.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.locator('#post-2 .prose').waitFor()
  assert.deepEqual(problems, [])
  await close()
})

test('a reply that is refused is kept, and can be written on', { skip }, async () => {
  const topic = await startTopic(admin, ana, 0)
  const { page, close } = await open(topic.path, ben)
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill('Do not lose me')
  await admin.client.run(closeTopic, { input: { id: topic.id } })
  await page.keyboard.press('Control+Enter')
  const pending = page.locator('[data-pending]')
  await pending.getByText('This topic takes no more replies.').waitFor()
  await admin.client.run(reopenTopic, { input: { id: topic.id } })
  await pending.getByRole('button', { name: 'Try again' }).click()
  await page.locator(posts('Do not lose me')).waitFor()
  assert.equal(await page.getByText('Do not lose me').count(), 1)
  await close()
})

test('a reply written without a network is sent once when there is one', { skip }, async () => {
  const topic = await startTopic(admin, ana, 0)
  const { page, context, close } = await open(topic.path, ben)
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill('From the tunnel')
  await context.setOffline(true)
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-pending]').getByText('From the tunnel').waitFor()
  await page.waitForTimeout(500)
  await context.setOffline(false)
  await page.locator(posts('From the tunnel')).waitFor({ timeout: 30_000 })
  assert.equal(await page.getByText('From the tunnel').count(), 1)
  await close()
})

test('a draft outlives the page, until it is sent', { skip }, async () => {
  const topic = await startTopic(admin, ana, 0)
  const { page, close } = await open(topic.path, ben)
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill('Half a thought')
  await page.reload()
  await alive(page)
  await page.locator('[data-write]').click()
  assert.equal(await page.locator('[data-editor]').inputValue(), 'Half a thought')
  await page.getByRole('button', { name: 'Discard' }).click()
  assert.equal(await page.locator('[data-editor]').inputValue(), '')
  await close()
})

test('a like given at once in two tabs counts once, and both tabs agree', { skip }, async () => {
  const topic = await startTopic(admin, ana, 0)
  const one = await open(topic.path, ben)
  const two = await one.context.newPage()
  await two.goto(server.url + topic.path)
  await alive(two)
  // Not by a mouse, which waits for frames that a tab in the background is slow to draw: then it is no longer at once.
  await Promise.all([one.page, two].map((page) => page.locator('[data-like]').dispatchEvent('click')))
  // A tab in the background draws no frames: it is looked at by the clock.
  for (const page of [one.page, two])
    await page.waitForFunction(
      () => {
        const like = document.querySelector('[data-like]')
        return like?.textContent?.trim() === '1' && like.getAttribute('aria-pressed') === 'true'
      },
      undefined,
      { polling: 100 },
    )
  await one.page.waitForTimeout(1000)
  for (const page of [one.page, two]) assert.equal((await page.locator('[data-like]').textContent())?.trim(), '1')
  await one.close()
})

test('a long topic keeps few posts in the page, in both directions', { skip }, async () => {
  const topic = await startTopic(admin, ana, 90)
  const { page, problems, close } = await open(`${topic.path}/50`, ben)
  await page.waitForTimeout(1200)
  assert.ok(await page.locator('#post-50').isVisible())
  for (const by of [-20_000, 40_000, -40_000]) {
    for (let at = 0; at < 10; at++) {
      await page.mouse.wheel(0, by / 10)
      await page.waitForTimeout(120)
    }
    const here = await page.locator('[data-number]').count()
    assert.ok(here > 0 && here < 80, `${here} posts are in the page`)
  }
  await page.locator('#post-1').waitFor()
  assert.deepEqual(problems, [])
  await close()
})

test('the page is free of what axe can find', { skip }, async () => {
  const topic = await startTopic(admin, ana, 3)
  for (const who of [undefined, ana]) {
    const { page, close } = await open(topic.path, who)
    if (who) await page.locator('[data-write]').click()
    if (who) await page.locator('[data-editor]').waitFor()
    await page.waitForTimeout(400)
    const { violations } = await new AxeBuilder({ page }).include('main').analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
      [],
    )
    await close()
  }
})

test('a topic is written with what the form says, and mistakes are said at their fields', { skip }, async () => {
  const { page, problems, close } = await open('/new-topic', ana)
  await page.locator('[data-title]').fill('x')
  await page.locator('[data-editor]').fill('Some words')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.locator('[aria-invalid=true]').first().waitFor()
  assert.equal(await page.locator('[data-editor]').inputValue(), 'Some words')
  await page.locator('[data-title]').fill('A topic from the form')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('heading', { level: 1, name: 'A topic from the form' }).waitFor()
  assert.match(page.url(), /\/t\/a-topic-from-the-form\/top_/)
  assert.deepEqual(problems, [])
  await close()
})
