import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient, newClientId } from '@forium/client'
import { sendMessage, startConversation } from '@forium/client/conversation'
import { events } from '@forium/client/feed'
import { idOf } from '@forium/client/ids'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from '../../../testing/browser.ts'
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

const clientOf = (token: string) => createClient({ url: `${server.url}/graphql`, token })
const bubbles = (page: Page) => page.locator('article.said .bubble')
const said = (page: Page, text: string) => bubbles(page).getByText(text, { exact: true })
const composer = (page: Page) => page.locator('form textarea')

async function askedBy(token: string, body: string): Promise<string> {
  const clientId = newClientId()
  await clientOf(token).run(startConversation, { input: { clientId, messageClientId: newClientId(), body } })
  return idOf('Conversation', clientId)
}

test('a question comes into the open inbox by itself; the answer reaches the one who asked', { skip }, async () => {
  const [agent, member] = [await server.person('ag1', ['AGENT']), await server.person('asker')]
  const desk = await visit(browser, server.url, agent.token)
  await desk.page.goto(`${server.url}/inbox`)
  await alive(desk.page)
  const chat = await visit(browser, server.url, member.token)
  await chat.page.goto(`${server.url}/chat`)
  await alive(chat.page)
  await composer(chat.page).fill('Where is my invoice?')
  await composer(chat.page).press('Enter')
  await chat.page.waitForURL(/\/chat\/cnv_/)
  await desk.page.getByRole('link', { name: /Where is my invoice/ }).click()
  await desk.page.waitForURL(/\/inbox\/cnv_/)
  await composer(desk.page).fill('Under *Settings*.')
  await composer(desk.page).press('Enter')
  await bubbles(chat.page).filter({ hasText: 'Under Settings.' }).waitFor()
  // Both have it once, and the agent sees that it was seen.
  await desk.page.locator('[data-delivery="read"]').waitFor()
  for (const { page } of [desk, chat]) assert.equal(await bubbles(page).count(), 2)
  assert.deepEqual([...desk.problems, ...chat.problems], [])
  await Promise.all([desk.close(), chat.close()])
})

test('of two agents who take a conversation at once one has it, and the other sees who', { skip }, async () => {
  const asker = await server.person('asker2')
  const id = await askedBy(asker.token, 'Who helps me?')
  const people = [await server.person('ana', ['AGENT']), await server.person('ben', ['AGENT'])]
  const desks = await Promise.all(people.map(({ token }) => visit(browser, server.url, token)))
  await Promise.all(
    desks.map(async ({ page }) => {
      await page.goto(`${server.url}/inbox/${id}`)
      await alive(page)
      await page.locator('[data-open="assign"]').waitFor()
    }),
  )
  // Neither hears of the other in between: what they press, they press on what they saw.
  await Promise.all(desks.map(({ page }) => page.keyboard.press('m')))
  const told = await Promise.any(
    desks.map(async ({ page }, at) => {
      await page.getByRole('alert').filter({ hasText: 'took this' }).waitFor()
      return at
    }),
  )
  const winner = people[1 - told]!
  const { page } = desks[told]!
  const name = winner === people[0] ? 'ana' : 'ben'
  await page.getByRole('alert').filter({ hasText: name }).waitFor()
  await page.locator('[data-open="assign"]').filter({ hasText: name }).waitFor()
  await Promise.all(desks.map(({ close }) => close()))
})

test('a note never reaches the page or the stream of the one it is about', { skip }, async () => {
  const [agent, member] = [await server.person('ag3', ['AGENT']), await server.person('asker3')]
  const id = await askedBy(member.token, 'Is anybody there?')
  const heard: string[] = []
  const live = clientOf(member.token).events(events, {}, { onEvent: (event) => void heard.push(JSON.stringify(event)) })
  const chat = await visit(browser, server.url, member.token)
  const frames: string[] = []
  chat.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  await chat.page.goto(`${server.url}/chat/${id}`)
  await alive(chat.page)
  const desk = await visit(browser, server.url, agent.token)
  await desk.page.goto(`${server.url}/inbox/${id}`)
  await alive(desk.page)
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('Secret: this one is difficult')
  await desk.page.keyboard.press('Enter')
  await desk.page.locator('article.note').filter({ hasText: 'Secret' }).waitFor()
  // Whatever comes later has come after the note.
  await clientOf(agent.token).run(sendMessage, { input: { conversationId: id, body: 'Yes, we are.' } })
  await bubbles(chat.page).filter({ hasText: 'Yes, we are.' }).waitFor()
  live.stop()
  for (const text of [...heard, ...frames, await chat.page.content()]) assert.doesNotMatch(text, /Secret|NoteAdded/)
  assert.ok(frames.some((frame) => frame.includes('Yes, we are.')))
  await Promise.all([desk.close(), chat.close()])
})

test('a canned response is filled in, and does not go while a variable has no value', { skip }, async () => {
  const agent = await server.person('ag4', ['AGENT', 'ADMIN'])
  const asker = await server.person('asker4')
  const id = await askedBy(asker.token, 'I want my money back')
  const { createCannedResponse } = await import('@forium/client/canned-response')
  const body = 'Hello {{contact.name}}, about {{conversation.subject}}:'
  await clientOf(agent.token).run(createCannedResponse, { input: { shortcut: 'refund', title: 'Refund', body } })
  const desk = await visit(browser, server.url, agent.token)
  await desk.page.goto(`${server.url}/inbox/${id}`)
  await alive(desk.page)
  await desk.page.keyboard.press('r')
  await desk.page.keyboard.type('/ref')
  await desk.page.getByRole('option', { name: /refund/ }).waitFor()
  await desk.page.keyboard.press('Enter')
  const expected = 'Hello asker4, about {{conversation.subject}}:'
  await desk.page.waitForFunction((words) => document.querySelector('textarea')?.value === words, expected)
  await desk.page.locator('mark').filter({ hasText: 'conversation.subject' }).waitFor()
  await desk.page.keyboard.press('Enter')
  assert.equal(await composer(desk.page).inputValue(), expected)
  await composer(desk.page).fill('Hello asker4, about your money:')
  await composer(desk.page).press('Enter')
  await bubbles(desk.page).filter({ hasText: 'about your money' }).waitFor()
  await desk.close()
})

test('older messages come above without moving what is being read, and new ones below', { skip }, async () => {
  const [agent, asker] = [await server.person('ag5', ['AGENT']), await server.person('asker5')]
  const id = await askedBy(asker.token, 'Line 1')
  const say = (body: string) => clientOf(asker.token).run(sendMessage, { input: { conversationId: id, body } })
  for (let line = 2; line <= 75; line++) await say(`Line ${line}`)
  const { markConversationRead } = await import('@forium/client/conversation')
  await clientOf(agent.token).run(markConversationRead, { input: { id, seq: 75 } })
  const desk = await visit(browser, server.url, agent.token)
  await desk.page.goto(`${server.url}/inbox/${id}`)
  await alive(desk.page)
  await said(desk.page, 'Line 75').waitFor()
  const line = said(desk.page, 'Line 40')
  await line.scrollIntoViewIfNeeded()
  await said(desk.page, 'Line 1').waitFor({ state: 'attached' })
  const before = await line.boundingBox()
  await say('Line 76')
  await said(desk.page, 'Line 76').waitFor({ state: 'attached' })
  await desk.page.getByRole('button', { name: /1 new message/ }).waitFor()
  const { y } = (await line.boundingBox())!
  assert.ok(Math.abs(y - before!.y) < 2 && y > 0 && y < 900, `moved from ${before!.y} to ${y}`)
  await desk.page.getByRole('button', { name: /1 new message/ }).click()
  await desk.page.waitForFunction(() => document.querySelector('section.box')?.scrollTop === 0)
  await desk.close()
})

test('who is not of the staff has no inbox', { skip }, async () => {
  const member = await server.person('curious')
  const page = await fetch(`${server.url}/inbox`, { headers: { cookie: `session=${member.token}` } })
  assert.equal(page.status, 403)
  assert.equal((await fetch(`${server.url}/inbox`)).status, 401)
})

test('an empty view leads to what there is to do', { skip }, async () => {
  const [agent, asker] = [await server.person('ag9', ['AGENT']), await server.person('asker9')]
  await askedBy(asker.token, 'Is anybody there?')
  const { page, problems, close } = await visit(browser, server.url, agent.token)
  await page.goto(`${server.url}/inbox?view=snoozed`)
  await alive(page)
  await page.getByRole('heading', { name: /ha(s|ve) nobody yet/ }).waitFor()
  await page.getByRole('link', { name: 'Go to “Unassigned”' }).click()
  await page.getByRole('link', { name: /Is anybody there/ }).waitFor()
  await page.getByRole('heading', { name: 'Choose a conversation' }).waitFor()
  assert.deepEqual(problems, [])
  await close()
})
