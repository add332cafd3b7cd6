// What is done without a network and is not a text: shown at once and after a reload, done once when it is back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newClientId } from '@forium/client'
import { startConversation } from '@forium/client/conversation'
import { deskThread } from '@forium/client/desk'
import { assignConversation } from '@forium/client/inbox'
import { viewerNotifications } from '@forium/client/notification'
import { deletePost, post as readPost } from '@forium/client/post'
import { topicPage } from '@forium/client/topic'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
import { startWebServer, type WebServer } from './server.ts'
import { reply, type Someone, someone, startTopic } from './topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let admin: Someone
let ana: Someone
let ben: Someone

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  admin = await someone(server, 'olga', ['ADMIN', 'AGENT'])
  ana = await someone(server, 'ana')
  ben = await someone(server, 'ben')
})
after(async () => {
  await browser?.close()
  await server?.close()
})

async function open(who: Someone, path: string) {
  const seen = await visit(browser, server.url, who.token)
  const asked: { name: string; input: Record<string, unknown> }[] = []
  seen.page.on('requestfinished', (request) => {
    if (!request.url().endsWith('/graphql') || request.method() !== 'POST') return
    const { query, variables } = JSON.parse(request.postData() ?? '{}')
    const name = /mutation (\w+)/.exec(query ?? '')?.[1]
    if (name) asked.push({ name: name[0]!.toLowerCase() + name.slice(1), input: variables.input })
  })
  await seen.page.goto(server.url + path)
  await alive(seen.page)
  await isKept(seen.page, path)
  /** What reached the server of one kind. */
  const came = (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input)
  return { ...seen, asked, came }
}
async function until(page: Page, what: string, is: () => Promise<boolean>): Promise<void> {
  for (let left = 400; left > 0; left--) {
    if (await is().catch(() => false)) return
    await page.waitForTimeout(100)
  }
  assert.fail(what)
}
/** The worker is there with all of the app, and has this page. */
const isKept = (page: Page, path: string) =>
  until(page, `${path} is kept`, () =>
    page.evaluate(async (wanted) => {
      const names = (await caches.keys()).filter((name) => name.startsWith('pages-'))
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return (
        navigator.serviceWorker.controller !== null && all.flat().some(({ url }) => new URL(url).pathname === wanted)
      )
    }, path),
  )
const again = (page: Page) => page.reload().then(() => alive(page))
/** How much waits in this browser. Not asked before the app has made the place for it. */
const waiting = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('outbox')
        asked.onsuccess = () => {
          const count = asked.result.transaction('rows').objectStore('rows').count()
          count.onsuccess = () => {
            asked.result.close()
            resolve(count.result)
          }
        }
      }),
  )
const isEmpty = (page: Page) => until(page, 'nothing waits', async () => (await waiting(page)) === 0)
const isStored = (page: Page, count: number) => until(page, `${count} wait`, async () => (await waiting(page)) >= count)
const heart = (page: Page, number: number) => page.locator(`[data-number="${number}"] [data-like]`)
const pressed = (page: Page, number: number, is: boolean) =>
  page.locator(`[data-number="${number}"] [data-like][aria-pressed="${is}"]`).waitFor()

test('reactions and how far one has read outlive a reload without a network, and go once: only the last of each', {
  skip,
}, async () => {
  const topic = await startTopic(admin, ana, 14)
  const { page, context, asked, came, problems, close } = await open(ben, topic.path)
  await context.setOffline(true)
  await page.getByText('You are offline.').waitFor()
  asked.length = 0
  for (const is of [true, false, true]) {
    await heart(page, 2).click()
    await pressed(page, 2, is)
  }
  await heart(page, 3).click()
  await pressed(page, 3, true)
  await page.locator('[data-number="15"]').scrollIntoViewIfNeeded()
  // The mark is told a moment after it was seen.
  await page.waitForTimeout(1500)
  await isStored(page, 3)
  await again(page)
  await pressed(page, 2, true)
  assert.equal(await heart(page, 2).innerText(), '1')
  await pressed(page, 3, true)
  await heart(page, 3).click()
  await pressed(page, 3, false)
  await isStored(page, 3)

  asked.length = 0
  await context.setOffline(false)
  await isEmpty(page)
  await pressed(page, 2, true)
  const read = await ben.client.run(topicPage, { id: topic.id, first: 20 })
  const [, second, third] = read.topic!.posts.nodes
  assert.equal(came('addReaction').filter(({ postId }) => postId === second!.id).length, 1)
  // The page that was opened anew may say for itself where it stands while the kept mark is on its way.
  assert.deepEqual([...new Set(came('markTopicRead').map(({ number }) => number))], [15])
  assert.equal(second!.reactions.length, 1)
  assert.deepEqual(third!.reactions, [])
  assert.equal(read.topic!.viewerLastReadNumber, 15)
  await again(page)
  await pressed(page, 2, true)
  await pressed(page, 3, false)
  assert.deepEqual(problems, [])
  await close()
})

test('a reaction that the server refuses is taken back with a word, also after a reload', { skip }, async () => {
  const topic = await startTopic(admin, ana, 2, 'What is gone?')
  const { page, context, close } = await open(ben, topic.path)
  await context.setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await heart(page, 2).click()
  await pressed(page, 2, true)
  const gone = await ana.client.run(readPost, { topicId: topic.id, number: 2 })
  await ana.client.run(deletePost, { input: { id: gone!.post!.id } })
  await isStored(page, 1)
  await again(page)
  await pressed(page, 2, true)
  await context.setOffline(false)
  await page.getByText('Your reaction was not taken.').waitFor({ timeout: 40_000 })
  await isEmpty(page)
  await close()
})

test('what one follows and which notifications one has read wait for the network, and are shown as if they were done', {
  skip,
}, async () => {
  const cleo = await someone(server, 'cleo')
  const topic = await startTopic(admin, cleo, 1, 'Who listens?')
  await reply(ben, topic.id, 'I do, @cleo')
  const { page, context, came, asked, close } = await open(cleo, '/notifications')
  const unread = page.locator('article.unread')
  await unread.first().waitFor()
  const before = await unread.count()
  await page.goto(server.url + topic.path)
  await alive(page)
  await isKept(page, topic.path)
  await page.goto(`${server.url}/notifications`)
  await alive(page)
  await context.setOffline(true)
  await page.getByText('You are offline.').waitFor()
  asked.length = 0
  await unread.first().getByRole('button').click()
  await isStored(page, 1)
  await again(page)
  await unread.nth(before - 1).waitFor({ state: 'detached' })
  await page.goto(server.url + topic.path)
  await alive(page)
  const level = page.getByRole('button', { name: /^Notifications: / }).first()
  const choose = async (name: string) => {
    await level.click()
    await page.getByRole('menuitemcheckbox', { name: new RegExp(`^${name}`) }).click()
    await level.getByText(name).waitFor()
  }
  await choose('Muted')
  await choose('Watching')
  await page.waitForTimeout(300)
  await again(page)
  asked.length = 0
  await context.setOffline(false)
  await isEmpty(page)
  await level.getByText('Watching').waitFor()
  const levels = came('setFollow').map((input) => input.level)
  assert.equal(levels.join(), 'WATCHING')
  assert.equal(came('markNotificationsRead').length, 1)
  const left = await cleo.client.run(viewerNotifications, { first: 30, unreadOnly: true })
  assert.equal(left.nodes.length, before - 1)
  await close()
})

test('what an agent decides without a network is shown so after a reload, goes once and in order, and is undone by a colleague who was faster', {
  skip,
}, async () => {
  const start = async (body: string) => {
    const input = { clientId: newClientId(), messageClientId: newClientId(), body }
    return (await ben.client.run(startConversation, { input })).conversation
  }
  const [mine, lost] = [await start('Where is my key?'), await start('And my hat?')]
  const { page, context, came, asked, close } = await open(admin, `/inbox/${mine.id}`)
  await page.goto(`${server.url}/inbox/${lost.id}`)
  await alive(page)
  await isKept(page, `/inbox/${lost.id}`)
  await context.setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await page.keyboard.press('m')
  await page.getByRole('button', { name: 'Yours' }).waitFor()
  const other = await someone(server, 'otto', ['AGENT'])
  const taking = { id: lost.id, assigneeId: other.id, ifVersion: 1 }
  await other.client.run(assignConversation, { input: taking })
  await page.goto(`${server.url}/inbox/${mine.id}`)
  await alive(page)
  asked.length = 0
  await page.getByRole('button', { name: 'Resolve' }).first().waitFor()
  await page.keyboard.press('m')
  await page.getByRole('button', { name: 'Yours' }).waitFor()
  await page.keyboard.press('e')
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
  await page.keyboard.press('n')
  await page.keyboard.type('Ask the porter')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Waiting for network').waitFor()
  await isStored(page, 4)
  await again(page)
  await page.getByRole('article').getByText('Ask the porter').waitFor()
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
  await page.getByRole('button', { name: 'Yours' }).waitFor()

  asked.length = 0
  await context.setOffline(false)
  await page.getByText('Somebody changed this in between', { exact: false }).waitFor({ timeout: 40_000 })
  await isEmpty(page)
  assert.equal(came('resolveConversation').length, 1)
  const read = async (id: string) => (await admin.client.run(deskThread, { id, last: 20 })).conversation!
  await page.locator('article:not([data-state])').getByText('Ask the porter').waitFor()
  assert.equal(await page.getByRole('article').getByText('Ask the porter').count(), 1)
  const [first, second] = [await read(mine.id), await read(lost.id)]
  assert.deepEqual([first.status, first.assignee?.id, first.version], ['RESOLVED', admin.id, 3])
  assert.equal(first.notes?.nodes.length, 1)
  assert.deepEqual([second.status, second.assignee?.id], ['OPEN', other.id])
  await close()
})
