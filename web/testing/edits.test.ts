// What is changed while the server cannot be reached is not changed, but never lost.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newClientId } from '@forium/client'
import { startConversation } from '@forium/client/conversation'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
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
  for (const one of [admin, ana]) one?.client.close()
  await browser?.close()
  await server?.close()
})

const open = async (path: string) => {
  const seen = await visit(browser, server.url, ana.token)
  await seen.page.goto(server.url + path)
  await alive(seen.page)
  return seen
}
const reload = async (page: Page) => {
  await page.reload()
  await alive(page)
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const unreachable = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'The server cannot be reached.' }).waitFor()

test('an edit of a post that cannot be saved says so, and is there again after a reload', { skip }, async () => {
  const topic = await startTopic(admin, admin, 0)
  await reply(ana, topic.id, 'The door is green.')
  const { page, context, problems, close } = await open(topic.path)
  const edit = async () => {
    await page.locator('#post-2').focus()
    await page.keyboard.press('e')
    await page.locator('[data-editor]').waitFor()
  }
  await edit()
  await page.locator('[data-editor]').fill('The door is blue.')
  await context.setOffline(true)
  await press(page, 'Save')
  await unreachable(page)
  assert.equal(await page.locator('[data-editor]').inputValue(), 'The door is blue.')
  await context.setOffline(false)
  await reload(page)
  assert.equal(await page.locator('#post-2 .prose').innerText(), 'The door is green.')
  await edit()
  assert.equal(await page.locator('[data-editor]').inputValue(), 'The door is blue.')
  await press(page, 'Save')
  await page.locator('#post-2').getByText('The door is blue.').waitFor()
  assert.deepEqual(problems, [])
  await close()
})

async function chat(body: string) {
  const { conversation } = await ana.client.run(startConversation, {
    input: { clientId: newClientId(), messageClientId: newClientId(), body },
  })
  const seen = await open(`/chat/${conversation.id}`)
  const said = seen.page.locator('article.said').first()
  const field = seen.page.getByRole('textbox', { name: 'Edit the message' })
  const edit = async () => {
    await said.hover()
    await said.getByRole('button').first().click()
    await seen.page.getByRole('menuitem', { name: 'Edit' }).click()
    await field.waitFor()
  }
  return { ...seen, said, field, edit }
}

test('an edit of a message that cannot be saved says so, and is there again after a reload', { skip }, async () => {
  const { page, context, problems, said, field, edit, close } = await chat('My key is broken.')
  await edit()
  await field.fill('My key is bent.')
  await context.setOffline(true)
  await field.press('Enter')
  await unreachable(page)
  assert.equal(await field.inputValue(), 'My key is bent.')
  await context.setOffline(false)
  await reload(page)
  await edit()
  assert.equal(await field.inputValue(), 'My key is bent.')
  await page.getByText('Your draft is back.').waitFor()
  await field.press('Enter')
  await said.getByText('My key is bent.').waitFor()
  await edit()
  assert.equal(await page.getByText('Your draft is back.').count(), 0)
  assert.deepEqual(problems, [])
  await close()
})

test('an edit of a message is closed by Escape without being lost, and given up by a button', { skip }, async () => {
  const { page, said, field, edit, close } = await chat('My lock is broken.')
  await edit()
  await field.fill('My lock is bent.')
  await field.press('Escape')
  await said.getByText('My lock is broken.').waitFor()
  await edit()
  assert.equal(await field.inputValue(), 'My lock is bent.')
  await press(page, 'Discard')
  await edit()
  assert.equal(await field.inputValue(), 'My lock is broken.')
  await close()
})

test('an edit that was stored although no answer came is saved again without a conflict', { skip }, async () => {
  const { page, said, field, edit, problems, close } = await chat('My window is broken.')
  await edit()
  await field.fill('My window is open.')
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('My window is open.')) return route.fallback()
    await route.fetch()
    await route.abort()
    await page.unroute('**/graphql')
  })
  await field.press('Enter')
  await unreachable(page)
  await field.press('Enter')
  await field.waitFor({ state: 'detached' })
  await said.getByText('My window is open.').waitFor()
  assert.deepEqual(problems, [])
  await close()
})
