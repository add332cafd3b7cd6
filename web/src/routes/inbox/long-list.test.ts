import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient, newClientId } from '@forium/client'
import { conversationPage, startConversation } from '@forium/client/conversation'
import { idOf } from '@forium/client/ids'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from '../../../testing/browser.ts'
import { fingerOn, phone } from '../../../testing/finger.ts'
import { startWebServer, type WebServer } from '../../../testing/server.ts'

let server: WebServer
let browser: Browser
let agent: string
const skip = noBrowser
before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  agent = (await server.person('ag', ['AGENT'])).token
  const { token } = await server.person('asker')
  for (let at = 0; at < 130; at++) await ask(token, `Question ${at}`)
})
after(async () => {
  await browser?.close()
  await server?.close()
})

const clientOf = (token: string) => createClient({ url: `${server.url}/graphql`, token })
async function ask(token: string, body: string): Promise<string> {
  const clientId = newClientId()
  const client = clientOf(token)
  await client.run(startConversation, { input: { clientId, messageClientId: newClientId(), body } })
  client.close()
  return idOf('Conversation', clientId)
}
const rows = (page: Page) => page.locator('a[data-conversation]')
const box = (page: Page) => page.locator('section.list')
async function toTheEnd(page: Page): Promise<void> {
  while (!(await page.getByText('Question 0', { exact: true }).count())) {
    await box(page).evaluate((list) => list.scrollTo(0, list.scrollHeight))
    await page.waitForTimeout(30)
  }
}

test('a long list is there to its end, with only the rows near what is seen in the page', { skip }, async () => {
  const { page, problems, close } = await visit(browser, server.url, agent)
  await page.goto(`${server.url}/inbox`)
  await alive(page)
  await toTheEnd(page)
  assert.ok((await rows(page).count()) < 60)
  assert.equal(await page.locator('li[aria-posinset="130"][aria-setsize="130"]').count(), 1)
  // The keys go on where one is, and opening one leaves the list where it stands.
  const top = await box(page).evaluate((list) => list.scrollTop)
  await rows(page).last().click()
  await page.waitForURL(/\/inbox\/cnv_/)
  await page.locator('[data-thread]').waitFor()
  // To a pixel: heights are no whole numbers.
  assert.ok(Math.abs((await box(page).evaluate((list) => list.scrollTop)) - top) <= 2)
  assert.deepEqual(problems, [])
  await close()
})

test('on a phone the way back leads to where the list was left; another view begins at its top', { skip }, async () => {
  const { page, problems, close } = await visit(browser, server.url, agent, phone)
  await page.goto(`${server.url}/inbox`)
  await alive(page)
  await box(page).evaluate((list) => list.scrollTo(0, 1500))
  const row = rows(page).filter({ hasText: 'Question 108' })
  await row.waitFor()
  await row.evaluate((link) => (link as HTMLElement).click())
  await page.locator('[data-thread]').waitFor()
  await page.getByRole('link', { name: 'Back to the list' }).click()
  await row.waitFor()
  assert.equal(await box(page).evaluate((list) => list.scrollTop), 1500)
  await page.goto(`${server.url}/inbox?view=unassigned`)
  assert.equal(await box(page).evaluate((list) => list.scrollTop), 0)
  assert.deepEqual(problems, [])
  await close()
})

/** It is shown before the server has it. */
async function becomes(is: () => Promise<boolean>): Promise<void> {
  for (let left = 100; left > 0; left--) {
    if (await is()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail('The server did not take it.')
}

test('a finger resolves a conversation or takes it, and both can be undone', { skip }, async () => {
  const { token } = await server.person('swiped')
  const id = await ask(token, 'Swipe me')
  const now = async () => (await clientOf(agent).run(conversationPage, { id, last: 1 })).conversation!
  const { page, problems, close } = await visit(browser, server.url, agent, phone)
  await page.goto(`${server.url}/inbox`)
  await alive(page)
  const finger = await fingerOn(page)
  const row = page.locator('li').filter({ hasText: 'Swipe me' })
  const swipe = async (by: number) => {
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.list li')?.style.touchAction)
    const { x, y, width, height } = (await row.boundingBox())!
    const from = [x + width / 2, y + height / 2] as const
    await finger.drag(from, [from[0] + width * by, from[1]])
  }
  await swipe(0.45)
  await row.waitFor({ state: 'detached' })
  await becomes(async () => (await now()).status === 'RESOLVED')
  await page.getByRole('button', { name: 'Undo' }).click()
  await row.waitFor()
  await becomes(async () => (await now()).status === 'OPEN')

  await swipe(-0.45)
  await page.getByText('It is yours now').waitFor()
  await becomes(async () => (await now()).assignee?.displayName === 'ag')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await row.locator('.has').waitFor({ state: 'detached' })
  await becomes(async () => (await now()).assignee === null)
  assert.deepEqual(problems, [])
  await close()
})

test('the list is pulled down to be read again, but not where it scrolls up', { skip }, async () => {
  const { page, problems, close } = await visit(browser, server.url, agent, phone)
  await page.goto(`${server.url}/inbox`)
  await alive(page)
  const finger = await fingerOn(page)
  await page.locator('[data-pull]').waitFor({ state: 'attached' })
  const read = page.waitForRequest(/__data\.json/)
  await finger.drag([200, 300], [200, 620])
  await read
  await box(page).evaluate((list) => list.scrollTo(0, 900))
  await page.locator('[data-pull]').waitFor({ state: 'detached' })
  assert.deepEqual(problems, [])
  await close()
})
