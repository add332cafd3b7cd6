// Where things stand, for eyes and for fingers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { updateProfile } from '@forium/client/people'
import type { Browser, Locator } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
import { phone } from './finger.ts'
import { startWebServer, type WebServer } from './server.ts'
import { reply, type Someone, someone, startTopic } from './topic.ts'

const skip = noBrowser
const long = 'Wolfeschlegelsteinhausen von und zu Bergerdorff der Jüngere'
let server: WebServer
let browser: Browser
let owner: Someone
let path: string

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  owner = await someone(server, 'olga', ['OWNER'])
  await owner.client.run(updateProfile, { input: { displayName: long } })
  const topic = await startTopic(owner, owner, 0)
  await reply(owner, topic.id, 'Through the wall.')
  path = topic.path
})
after(async () => {
  owner?.client.close()
  await browser?.close()
  await server?.close()
})

const open = async (to: string, options = {}) => {
  const seen = await visit(browser, server.url, owner.token, { reducedMotion: 'reduce', ...options })
  await seen.page.goto(server.url + to)
  await alive(seen.page)
  return seen
}
/** Where its words begin and end. */
const words = (field: Locator) =>
  field.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    const { paddingLeft, paddingRight } = getComputedStyle(element)
    return [Math.round(left + parseFloat(paddingLeft)), Math.round(right - parseFloat(paddingRight))] as const
  })

for (const width of [1440, 1024])
  for (const lang of ['en', 'ar'])
    test(`what one replies begins where the posts begin (${width}, ${lang})`, { skip }, async () => {
      const { page, context, close } = await open('/tags', { viewport: { width, height: 900 } })
      await context.addCookies([{ name: 'lang', value: lang, url: server.url }])
      await page.goto(server.url + path)
      await alive(page)
      await page.locator('[data-write]').click()
      await page.locator('[data-editor]').waitFor()
      const start = lang === 'ar' ? 1 : 0
      const [own, read] = [await words(page.locator('[data-editor]')), await words(page.locator('#post-2 .content'))]
      assert.ok(Math.abs(own[start] - read[start]) <= 1, `${own} beside ${read}`)
      await close()
    })

test('on a phone a long name takes one line, and is whole in its title', { skip }, async () => {
  const { page, close } = await open(path, phone)
  const name = page.locator('#post-2 .name')
  const [line, title] = [page.locator('#post-2 .when'), await name.getAttribute('title')]
  assert.equal(title, long)
  const [{ y, height }, when] = [(await name.boundingBox())!, (await line.boundingBox())!]
  assert.ok(height < 60, `${height}`)
  assert.ok(Math.abs(y + height / 2 - (when.y + when.height / 2)) < 6, 'beside when it was')
  await close()
})

test('the name in a row of the administration is as large as a finger', { skip }, async () => {
  const { page, close } = await open('/admin/people', phone)
  const link = page.getByRole('list', { name: 'People' }).getByRole('link').first()
  const { x, y, width, height } = (await link.boundingBox())!
  assert.ok(width >= 44 && height >= 44, `${width} × ${height}`)
  for (const at of [y + 2, y + height - 2]) {
    const hit = await page.evaluate(({ px, py }) => document.elementFromPoint(px, py)?.closest('a')?.textContent, {
      px: x + 20,
      py: at,
    })
    assert.equal(hit, long)
  }
  await close()
})
