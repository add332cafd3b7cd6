import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addPerson } from '@forium/api/testing/server.ts'
import { serverProcess } from '@forium/api/testing/server-process.ts'
import { createClient } from '@forium/client'
import { sendMessage } from '@forium/client/conversation'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, signIn, visit } from '../../../testing/browser.ts'
import { startWebServer, type WebServer } from '../../../testing/server.ts'

let server: WebServer
let browser: Browser
const skip = noBrowser
before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
})
after(async () => {
  await browser?.close()
  await server?.close()
})

const texts = (page: Page) => page.locator('article .bubble').allInnerTexts()
const said = (page: Page, text: string) => page.locator('article .bubble').filter({ hasText: text }).first().waitFor()

test('a guest asks without signing in, by keyboard alone, and finds it again after a restart of the browser', {
  skip,
}, async () => {
  const guest = await visit(browser, server.url)
  await guest.page.goto(`${server.url}/chat`)
  await alive(guest.page)
  for (let presses = 0; presses < 30; presses++) {
    await guest.page.keyboard.press('Tab')
    if (await guest.page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')) break
  }
  await guest.page.keyboard.type('How do I start?')
  await guest.page.keyboard.press('Enter')
  await guest.page.waitForURL(/\/chat\/cnv_/)
  await said(guest.page, 'How do I start?')
  await guest.page.locator('textarea').focus()
  await guest.page.keyboard.type('One more thing')
  await guest.page.keyboard.press('Shift+Enter')
  await guest.page.keyboard.type('in two lines')
  await guest.page.keyboard.press('Enter')
  await said(guest.page, 'in two lines')
  await guest.page.locator('[data-delivery]').waitFor()
  assert.equal((await texts(guest.page)).length, 2)
  const storageState = await guest.context.storageState()
  assert.deepEqual(guest.problems, [])
  await guest.close()
  const again = await visit(browser, server.url, undefined, { storageState })
  await again.page.goto(`${server.url}/chat`)
  await again.page.getByRole('link', { name: /How do I start|One more thing/ }).click()
  await said(again.page, 'How do I start?')
  await again.close()
})

test('what a visitor has said stays theirs when they sign in', { skip }, async () => {
  const guest = await visit(browser, server.url)
  await guest.page.goto(`${server.url}/chat`)
  await alive(guest.page)
  await guest.page.locator('textarea').fill('I have no account yet')
  await guest.page.keyboard.press('Enter')
  await guest.page.waitForURL(/\/chat\/cnv_/)
  const member = await server.person('fresh')
  await signIn(guest.context, server.url, member.token)
  await guest.page.goto(`${server.url}/chat`)
  await guest.page.getByRole('link', { name: /I have no account yet/ }).waitFor()
  // Claimed: whoever signs in next at this browser does not get it.
  const other = await server.person('next')
  await signIn(guest.context, server.url, other.token)
  await guest.page.goto(`${server.url}/chat`)
  assert.equal(await guest.page.getByRole('link', { name: /I have no account yet/ }).count(), 0)
  await guest.close()
})

test('what is said while the server is dead is there once and in order when it is back, on both sides', {
  skip,
}, async () => {
  const machine = await serverProcess()
  try {
    const [agent, member] = await machine.offline(async (runtime) => {
      const ctx = runtime.systemContext(machine.communityId)
      return [await addPerson(ctx, 'agent', ['AGENT']), await addPerson(ctx, 'member', [])] as const
    })
    await machine.start()
    const url = `http://127.0.0.1:${machine.port}`
    const chat = await visit(browser, url, member.token)
    await chat.page.goto(`${url}/chat`)
    await alive(chat.page)
    await chat.page.locator('textarea').fill('message 0')
    await chat.page.keyboard.press('Enter')
    await chat.page.waitForURL(/\/chat\/cnv_/)
    const id = chat.page.url().split('/').at(-1)!
    const desk = await visit(browser, url, agent.token)
    await desk.page.goto(`${url}/inbox/${id}`)
    await alive(desk.page)
    await said(desk.page, 'message 0')
    const write = async (text: string) => {
      await chat.page.locator('textarea').fill(text)
      await chat.page.locator('textarea').press('Enter')
    }
    await write('message 1')
    await said(desk.page, 'message 1')
    await machine.kill()
    for (const number of [2, 3, 4]) await write(`message ${number}`)
    await chat.page.locator('[data-state="pending"]').first().waitFor()
    await machine.start()
    await said(desk.page, 'message 4')
    const answer = { conversationId: id, body: 'All here' }
    await createClient({ url: `${url}/graphql`, token: agent.token }).run(sendMessage, { input: answer })
    const expected = [0, 1, 2, 3, 4].map((number) => `message ${number}`).concat('All here')
    for (const { page } of [chat, desk]) {
      await said(page, 'All here')
      await page.locator('[data-state="pending"]').first().waitFor({ state: 'detached' })
      assert.deepEqual(
        (await texts(page)).map((text) => text.split('\n').at(-1)),
        expected,
      )
    }
    await Promise.all([chat.close(), desk.close()])
  } finally {
    await machine.close()
  }
})
