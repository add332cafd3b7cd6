// The messenger for those who do not see it, who have a keyboard alone, or a keyboard on half of the screen.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { createClient } from '@forium/client'
import { sendMessage, viewerConversations } from '@forium/client/conversation'
import { memoryStorage } from '@forium/client/storage-memory'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Community, startCommunity, until } from './testing/community.ts'
import { openApp, openBrowser, noChromium as skip } from './testing/webview.ts'

let browser: Browser
let community: Community

before(async () => {
  if (skip) return
  community = await startCommunity()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await community?.close()
})

async function app(name: string, options: BrowserContextOptions = {}, locale = 'en') {
  const { token } = await community.server.person(name, ['MEMBER'])
  const mine = createClient({ url: `${community.server.url}/graphql`, token })
  const state = () => ({ origin: community.origin, locale })
  const storage = memoryStorage()
  const opened = await openApp(browser, { storage, token: () => token, close() {}, openLink() {}, state }, options)
  return { ...opened, mine }
}
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at?.id || at?.getAttribute('aria-label') || (at?.hasAttribute('data-heading') ? 'heading' : at?.tagName)
  })
async function tabTo(page: Page, what: string, key = 'Tab'): Promise<void> {
  const passed = []
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press(key)
    const at = await focused(page)
    if (at === what) return
    passed.push(at)
  }
  throw new Error(`${what} is not reached by ${key}: ${passed}`)
}

test('a whole conversation goes by the keyboard alone, and is heard', { skip }, async () => {
  const { page, mine, problems, close } = await app('boris')
  await page.waitForSelector('#new')
  await tabTo(page, 'new')
  await page.keyboard.press('Enter')
  await until(async () => (await focused(page)) === 'heading', 'the new place is read out')
  await page.waitForSelector('textarea:not([disabled])')
  await tabTo(page, 'Your message')
  await page.keyboard.type('Does it work?')
  await page.keyboard.press('Enter')
  await page.getByText('Sent', { exact: true }).waitFor()
  const [{ id } = { id: '' }] = (await mine.run(viewerConversations, { first: 1 })).nodes
  await community.agent.run(sendMessage, { input: { conversationId: id, body: 'It does.' } })
  await until(async () => (await page.locator('p[aria-live]').textContent()) === 'ada: It does.', 'it is said')
  await tabTo(page, 'Your message')
  await page.keyboard.type('First line')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('second line')
  await tabTo(page, 'Send')
  await page.keyboard.press('Enter')
  await until(async () => (await page.locator('.bubble').count()) === 3, 'it is there')
  assert.match((await page.locator('.bubble').last().textContent())!, /You:.*First line\s+second line/s)
  await page.keyboard.press('Escape')
  await page.waitForSelector(`#row-${id}`)
  await tabTo(page, `row-${id}`)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.bubble')
  await page.keyboard.press('Escape')
  await until(async () => (await focused(page)) === `row-${id}`, 'the focus is where it was')
  assert.deepEqual(problems, [])
  mine.close()
  await close()
})

for (const [colorScheme, locale] of [
  ['light', 'en'],
  ['dark', 'ar'],
] as const)
  test(`axe finds nothing (${colorScheme}, ${locale})`, { skip }, async () => {
    const { page, mine, close } = await app(`axe-${colorScheme}`, { colorScheme, reducedMotion: 'reduce' }, locale)
    const isClean = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
      assert.deepEqual(found, [], where)
    }
    await page.locator('[id^=row-top]').waitFor()
    await isClean('home')
    await page.click('#new')
    await page.waitForSelector('textarea:not([disabled])')
    await isClean('a new conversation')
    await page.fill('textarea', 'How do I brew?')
    await page.click('button[type=submit]')
    await until(async () => (await mine.run(viewerConversations, { first: 1 })).nodes.length === 1, 'it is sent')
    const [{ id } = { id: '' }] = (await mine.run(viewerConversations, { first: 1 })).nodes
    await community.agent.run(sendMessage, { input: { conversationId: id, body: 'See https://example.org.' } })
    await page.locator('.bubble a').waitFor()
    await isClean('a conversation')
    await page.keyboard.press('Escape')
    await page.locator('[id^=row-top]').click()
    await page.locator('table').waitFor()
    await isClean('a topic')
    assert.equal(await page.evaluate('document.documentElement.dir'), locale === 'ar' ? 'rtl' : 'ltr')
    mine.close()
    await close()
  })

test('what is touched is at least 44 pixels high', { skip }, async () => {
  const { page, mine, close } = await app('finger')
  await page.locator('[id^=row-top]').waitFor()
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, input:not([hidden]), textarea')]
        .filter((element) => element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML.slice(0, 80)),
    )
  assert.deepEqual(await small(), [])
  await page.click('#new')
  await page.waitForSelector('textarea:not([disabled])')
  assert.deepEqual(await small(), [])
  mine.close()
  await close()
})

test('the keyboard of a phone never covers what is being written', { skip }, async () => {
  const { page, mine, close } = await app('thumb')
  await page.click('#new')
  await page.waitForSelector('textarea:not([disabled])')
  // As on iOS: the page stays as it is, and a part of it is covered.
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { value: 380 })
    visualViewport!.dispatchEvent(new Event('resize'))
  })
  const { y, height } = (await page.locator('textarea').boundingBox())!
  assert.ok(y > 300 && y + height <= 380, `the field ends at ${y + height}`)
  assert.ok((await page.locator('h1').boundingBox())!.y >= 0)
  mine.close()
  await close()
})
