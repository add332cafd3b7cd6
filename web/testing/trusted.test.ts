// A community that takes only the documents that came with its server: the whole app goes on working there.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { updateCommunity } from '@forium/client/community'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, type Visit, visit } from './browser.ts'
import { fill, type Whom } from './content.ts'
import { crawl } from './crawl.ts'
import { startWebServer, type WebServer } from './server.ts'
import { someone } from './topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let content: Awaited<ReturnType<typeof fill>>

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  content = await fill(server)
  const { client } = await someone(server, 'olga', ['ADMIN'])
  await client.run(updateCommunity, { input: { documentPolicy: 'TRUSTED' } })
  client.close()
})
after(async () => {
  await browser?.close()
  await server?.close()
})

/** Somebody whose requests are all looked at, those over the socket too. */
async function open(who: Whom | 'guest', path: string): Promise<Visit & { refused: string[] }> {
  const seen = await visit(browser, server.url, who === 'guest' ? undefined : content.tokens.get(who))
  const refused: string[] = []
  const look = (what: string, text: string) => {
    if (text.includes('DOCUMENT_NOT_TRUSTED')) refused.push(`${what}: ${text.slice(0, 200)}`)
  }
  seen.page.on('response', async (response) => {
    if (response.url().includes('/graphql')) look(response.url(), await response.text().catch(() => ''))
    else if (response.status() >= 400) refused.push(`${response.url()}: ${response.status()}`)
  })
  seen.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => look('socket', String(payload))))
  await seen.page.goto(server.url + path)
  await alive(seen.page)
  return { ...seen, refused }
}
async function nothingRefused({ refused, problems, close }: Awaited<ReturnType<typeof open>>): Promise<void> {
  assert.deepEqual(refused, [])
  assert.deepEqual(problems, [])
  await close()
}
const say = async (page: Page, text: string) => {
  await page.locator('form textarea').last().fill(text)
  await page.locator('form textarea').last().press('Enter')
  await page.locator('article.said .bubble').filter({ hasText: text }).waitFor()
}

test('a document of anybody else is refused there', { skip }, async () => {
  const body = JSON.stringify({ query: '{ community { name } }' })
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  assert.match(await answer.text(), /DOCUMENT_NOT_TRUSTED/)
})

test('every page that a guest, a member or an admin can get to is given', { skip }, async () => {
  for (const who of ['guest', 'member', 'admin'] as const) {
    const from = { guest: ['/', '/sign-up'], member: ['/', '/settings'], admin: ['/', '/admin', '/inbox', '/review'] }[
      who
    ]
    const cookie = who === 'guest' ? undefined : `session=${content.tokens.get(who)}`
    const found = await crawl(server.url, from, cookie)
    assert.ok(found.length > 20)
    const bad = found.filter(({ status, body }) => status >= 500 || body.includes('DOCUMENT_NOT_TRUSTED'))
    assert.deepEqual(
      bad.map(({ path, status }) => `${who} ${path} ${status}`),
      [],
    )
  }
})

test('reading, searching, replying, editing, reacting and asking', { skip }, async () => {
  const seen = await open('member', '/')
  const { page } = seen
  await page
    .getByRole('main')
    .getByRole('link', { name: /colours of my community/ })
    .click()
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill('I have **found** it, @agent')
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.locator('[data-composer] .preview strong').waitFor()
  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await page.locator('[data-composer] footer').getByRole('button', { name: 'Reply' }).click()
  const post = page.locator('[data-number]').filter({ hasText: 'I have found it' })
  await post.waitFor()
  const number = await post.getAttribute('data-number')
  await post.focus()
  await page.keyboard.press('e')
  await page.locator('[data-editor]').fill('I have found it.')
  await page.locator('[data-composer] footer').getByRole('button', { name: 'Save' }).click()
  await post.getByText('I have found it.').waitFor()
  await page
    .locator(`#post-${number}`)
    .getByRole('button', { name: /edited/ })
    .click()
  await page.getByRole('dialog').getByRole('group').locator('del').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('#post-2').getByRole('button', { name: /Like/ }).click()
  await page.locator('#post-2').getByRole('button', { name: /Like/, pressed: true }).waitFor()
  await page.goto(`${server.url}/search?q=colours`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /colours/ })
    .first()
    .waitFor()
  await page.goto(`${server.url}/new-topic`)
  await alive(page)
  await page.locator('[data-title]').fill('How do I change the colours at night?')
  await page.getByRole('complementary', { name: 'Already answered?' }).getByRole('link').first().waitFor()
  await page.locator('[data-editor]').fill('It is too light.')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('heading', { level: 1, name: 'How do I change the colours at night?' }).waitFor()
  await nothingRefused(seen)
})

test('a guest asks in the chat, the inbox answers, notes and resolves, live', { skip }, async () => {
  const [guest, agent] = [await open('guest', '/chat'), await open('agent', '/inbox')]
  await say(guest.page, 'Where is my invoice?')
  await agent.page.getByRole('link', { name: /Where is my invoice/ }).click()
  await say(agent.page, 'In your account.')
  await guest.page.locator('article.said .bubble').filter({ hasText: 'In your account.' }).waitFor()
  await agent.page
    .getByRole('button', { name: 'Note', exact: true })
    .or(agent.page.getByRole('tab', { name: 'Note' }))
    .first()
    .click()
  await say(agent.page, 'They have no account yet.')
  await agent.page.getByRole('button', { name: 'Resolve' }).click()
  await guest.page.getByText('Resolved').first().waitFor()
  await nothingRefused(guest)
  await nothingRefused(agent)
})

test('settings are saved, notifications read, the brand published', { skip }, async () => {
  const seen = await open('member', '/settings')
  const { page } = seen
  await page.getByLabel('About you').fill('I like colours.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved').first().waitFor()
  for (const path of ['notifications', 'follows', 'devices', 'account', 'appearance']) {
    await page.goto(`${server.url}/settings/${path}`)
    await alive(page)
  }
  await page.goto(`${server.url}/settings/notifications`)
  await alive(page)
  await page.getByRole('switch').first().click()
  await page.goto(`${server.url}/notifications`)
  await alive(page)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByRole('banner').getByLabel('Notifications', { exact: true }).waitFor()
  await nothingRefused(seen)
  const admin = await open('admin', '/admin/brand')
  await admin.page.getByLabel('What it is about').fill('All about colours.')
  await admin.page.getByRole('button', { name: 'Publish' }).click()
  await admin.page.getByText('Everybody sees it now.').first().waitFor()
  await nothingRefused(admin)
})
