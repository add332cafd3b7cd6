// The messenger in an app: opened from a file in a real browser, with the app's SQLite and a real server behind it.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@forium/client'
import { conversationPage, sendMessage, viewerConversations } from '@forium/client/conversation'
import { closeTopic } from '@forium/client/topic'
import type { Browser, Page } from 'playwright-core'
import { sqliteStorage } from '../storage/sqlite.ts'
import { expoShape } from '../testing/sqlite-shapes.ts'
import { type Community, startCommunity, until } from './testing/community.ts'
import { address, openApp, openBrowser, noChromium as skip } from './testing/webview.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-messenger-'))
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
  rmSync(folder, { recursive: true })
})

/** An app of somebody; `open` starts it, with what it kept. */
async function appOf(name: string) {
  const { token } = await community.server.person(name, ['MEMBER'])
  const mine = createClient({ url: `${community.server.url}/graphql`, token })
  const database = expoShape(join(folder, `${name}.db`))
  const storage = sqliteStorage(database)
  const told: string[] = []
  const said = async (id: string) =>
    (await mine.run(conversationPage, { id, last: 50 })).conversation!.messages.nodes.map(({ body }) => body?.text)
  return {
    told,
    said,
    /** Writes that wait, by name. */
    waiting: async () =>
      (await storage.load('o/')).map(([, row]) => (row as { operation: { name: string } }).operation.name),
    conversations: async () => (await mine.run(viewerConversations, { first: 10 })).nodes,
    open: (offline: boolean) =>
      openApp(
        browser,
        {
          storage,
          token: () => token,
          unread: (count) => void told.push(`unread ${count}`),
          close: () => void told.push('close'),
          openLink: (url) => void told.push(url),
          state: () => ({ origin: community.origin, locale: 'en' }),
        },
        { offline },
      ),
    close() {
      mine.close()
      database.close()
    },
  }
}

async function write(page: Page, text: string): Promise<void> {
  await page.fill('textarea', text)
  await page.click('button[type=submit]')
}
async function ask(page: Page, text: string): Promise<void> {
  await page.click('#new')
  await page.waitForSelector('textarea:not([disabled])')
  await write(page, text)
  await page.getByText(text, { exact: true }).waitFor()
  await page.getByText('Sent', { exact: true }).waitFor()
  await page.click('[aria-label=Back]')
}
const open = (page: Page, text: string) => page.locator('button[id^=row-]', { hasText: text }).click()
const bubbles = (page: Page) => page.locator('.bubble .body').allTextContents()

test('it is read and written in without a network, killed, and all of it arrives once and in order', {
  skip,
}, async () => {
  const app = await appOf('boris')
  const first = await app.open(false)
  await ask(first.page, 'Where is my order?')
  await ask(first.page, 'And my refund?')
  await open(first.page, 'How to brew')
  await first.page.getByText('A flat spoon holds five grams.').waitFor()
  const [refund, order] = await app.conversations()
  await community.agent.run(sendMessage, { input: { conversationId: order!.id, body: 'On its *way*.' } })
  first.bridge.event('back', null)
  await first.page.getByText('On its way.', { exact: true }).waitFor()
  await until(() => app.told.includes('unread 1'), 'the app is told')
  await open(first.page, 'On its way.')
  await until(() => app.told.at(-1) === 'unread 0', 'what is seen is read')
  assert.deepEqual(first.problems, [])
  await first.close()

  // The next day, in a tunnel.
  const second = await app.open(true)
  const { page } = second
  await page.getByText('You are offline.').waitFor()
  await open(page, 'On its way.')
  await until(async () => (await bubbles(page)).length === 2, 'what was read is there')
  assert.deepEqual(await bubbles(page), ['Where is my order?', 'On its way.'])
  await write(page, 'First.')
  await write(page, 'Second.')
  await until(async () => (await page.getByText('Waits to be sent').count()) > 0, 'it waits')
  const waiting = await app.waiting()
  assert.equal(waiting.filter((name) => name === 'appSendMessage').length, 2)
  assert.ok(waiting.length <= 3, `what is read is marked once: ${waiting}`)
  second.bridge.event('back', null)
  await open(page, 'And my refund?')
  await write(page, 'Third.')
  await page.getByText('Third.').waitFor()
  second.bridge.event('back', null)
  await open(page, 'How to brew')
  assert.equal(await page.locator('li', { hasText: 'What I tried' }).locator('table td').count(), 4)
  await write(page, 'I use my hand.')
  await page.locator('li', { hasText: 'I use my hand.' }).waitFor()
  assert.deepEqual(second.problems, [])
  await second.close()

  await community.agent.run(closeTopic, { input: { id: community.topicId } })
  const third = await app.open(true)
  await third.page.getByText('You are offline.').waitFor()
  await open(third.page, 'Second.')
  await until(async () => (await bubbles(third.page)).length === 4, 'what waits is shown')
  await third.context.setOffline(false)
  third.bridge.event('network', 'online')
  await until(async () => (await app.said(order!.id)).length === 4, 'one conversation')
  await until(async () => (await app.said(refund!.id)).length === 2, 'the other')
  assert.deepEqual(await app.said(order!.id), ['Where is my order?', 'On its way.', 'First.', 'Second.'])
  assert.deepEqual(await app.said(refund!.id), ['And my refund?', 'Third.'])

  third.bridge.event('back', null)
  await open(third.page, 'How to brew')
  const refused = third.page.locator('li', { hasText: 'I use my hand.' })
  await refused.getByText('Not sent').waitFor()
  await refused.getByRole('button', { name: 'Discard' }).click()
  await refused.waitFor({ state: 'detached' })
  assert.deepEqual(third.problems, [])
  await third.close()
  app.close()
})

test('a draft survives the page, and the app’s back button leads out step by step', { skip }, async () => {
  const app = await appOf('clara')
  const first = await app.open(false)
  await first.page.click('#new')
  await first.page.waitForSelector('textarea:not([disabled])')
  await first.page.fill('textarea', 'Not finished')
  await first.page.waitForTimeout(600)
  await first.close()

  const second = await app.open(true)
  await second.page.click('#new')
  await until(async () => (await second.page.inputValue('textarea')) === 'Not finished', 'the draft')
  second.bridge.event('back', null)
  await second.page.waitForSelector('#new')
  second.bridge.event('back', null)
  await until(() => app.told.includes('close'), 'the app closes it')
  await second.close()
  app.close()
})

test('the first time needs the network, and is tried again until it is there', { skip }, async () => {
  const app = await appOf('dora')
  const { page, bridge, close } = await app.open(true)
  await page.click('#new')
  await page.getByText('The first time needs the network.').waitFor()
  assert.equal(await page.locator('textarea').isDisabled(), true)
  await page.context().setOffline(false)
  bridge.event('network', 'online')
  await page.waitForSelector('textarea:not([disabled])')
  await write(page, 'Here I am.')
  await until(async () => (await app.conversations()).length === 1, 'it is sent')
  await close()
  app.close()
})

test('a body has its emphasis, numbers, quotes and links', { skip }, async () => {
  const app = await appOf('emil')
  const { page, close, problems } = await app.open(false)
  await page.click('#new')
  await page.waitForSelector('textarea:not([disabled])')
  await write(page, 'Take **two** [pills](https://a.example/b):\n\n3. at *noon*\n4. at `night`\n\n> > @ada said')
  await page.locator('.bubble a', { hasText: 'pills' }).waitFor()
  const signs = await page
    .locator('.bubble .item')
    .evaluateAll((items) => items.map(({ dataset, textContent }) => `${dataset.sign} ${textContent}`))
  assert.deepEqual(signs, ['3. at noon', '4. at night'])
  assert.equal(await page.locator('.bubble .strong').textContent(), 'two')
  const mention = page.locator('.bubble blockquote blockquote a')
  assert.equal(await mention.getAttribute('href'), `${community.origin}/u/ada`)
  assert.deepEqual(problems, [])
  await close()
  app.close()
})

test('without an app it runs by itself: a visitor asks, and is known again', { skip }, async () => {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 390, height: 780 } })
  const page = await context.newPage()
  await page.goto(`${address}?origin=${encodeURIComponent(community.origin)}`)
  await page.click('#new')
  await page.waitForSelector('textarea:not([disabled])')
  await write(page, 'Wo ist meine Bestellung?')
  await page.getByText('Gesendet', { exact: true }).waitFor()
  await page.reload()
  await page.getByText('Wo ist meine Bestellung?').waitFor()
  await page.goto(address)
  await page.getByText('Niemand hat gesagt, welche Community das ist.').waitFor()
  await context.close()
})
