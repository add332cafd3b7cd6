import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { createClient } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { createReport, decideReviewItem, reviewItems } from '@forium/client/moderation'
import { markNotificationsRead, viewerNotifications } from '@forium/client/notification'
import { createPost } from '@forium/client/post'
import { createTopic } from '@forium/client/topic'
import type { Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
import { startWebServer } from './server.ts'

const skip = noBrowser
const server = await startWebServer()
const browser = skip ? null! : await openBrowser()
const [admin, mia, noor, max, mod] = await Promise.all([
  server.person('admin', ['ADMIN']),
  server.person('mia'),
  server.person('noor'),
  server.person('max', ['MODERATOR']),
  server.person('mod', ['MODERATOR']),
])
const as = ({ token }: { token: string }) => createClient({ url: `${server.url}/graphql`, token })
const clients = { admin: as(admin), mia: as(mia), noor: as(noor), max: as(max) }
const { category } = await clients.admin.run(createCategory, { input: { name: 'Boats', slug: 'boats' } })
const { topic } = await clients.mia.run(createTopic, {
  input: { categoryId: category.id, kind: 'DISCUSSION', title: 'Which boat is best', body: 'I want to know.' },
})
after(async () => {
  for (const client of Object.values(clients)) client.close()
  await browser?.close()
  await server.close()
})

const open = async (person: { token: string }, path: string, options?: Parameters<typeof visit>[3]) => {
  const seen = await visit(browser, server.url, person.token, options)
  await seen.page.goto(server.url + path)
  if (options?.javaScriptEnabled !== false) await alive(seen.page)
  return seen
}
const bell = (page: Page, count: number) =>
  page.getByRole('banner').getByLabel(count > 0 ? `Notifications (${count})` : 'Notifications', { exact: true })
const say = (body: string) => clients.noor.run(createPost, { input: { topicId: topic.id, body } })
const title = (page: Page, wanted: RegExp) =>
  page.waitForFunction((source) => new RegExp(source).test(document.title), wanted.source)
async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    [],
  )
}

test('a mention rings in all tabs at once; read in one it is read in all', { skip }, async () => {
  const first = await open(mia, '/')
  const second = await first.context.newPage()
  await second.goto(`${server.url}/tags`)
  await alive(second)
  await bell(second, 0).waitFor()
  await say('Ask @mia, she knows.')
  await Promise.all([first.page, second].map((page) => bell(page, 1).waitFor()))
  await Promise.all([first.page, second].map((page) => title(page, /^\(1\) /)))
  await second.getByText('noor mentioned you: Which boat is best').first().waitFor()

  await bell(first.page, 1).click()
  const panel = first.page.getByRole('dialog', { name: 'Notifications' })
  await panel.getByRole('link', { name: /noor mentioned you/ }).waitFor()
  await accessible(first.page)
  await panel.getByRole('button', { name: 'Mark as read', exact: true }).click()
  await Promise.all([first.page, second].map((page) => bell(page, 0).waitFor()))
  await title(second, /^(?!\()/)
  assert.deepEqual(first.problems, [])
  await first.close()
})

test('the page of notifications goes with the time, by days, with what is unread marked', { skip }, async () => {
  const { page, problems, close } = await open(mia, '/notifications')
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  await say('Once more, @mia.')
  await page.getByRole('link', { name: /noor mentioned you\s*Unread/ }).waitFor()
  await accessible(page)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await bell(page, 0).waitFor()
  await page.goto(`${server.url}/notifications?show=unread`)
  await page.getByText('You are all caught up').waitFor()
  assert.deepEqual(problems, [])
  await close()
})

test('without scripts notifications are a list of links', { skip }, async () => {
  await say('And again, @mia.')
  for (let left = 300; left > 0; left--) {
    const { nodes } = await clients.mia.run(viewerNotifications, { unreadOnly: true, first: 10 })
    if (nodes.length > 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const { page, close } = await open(mia, '/', { javaScriptEnabled: false })
  await bell(page, 1).click()
  await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor()
  const link = page.getByRole('link', { name: /noor mentioned you/ }).first()
  assert.match((await link.getAttribute('href')) ?? '', new RegExp(`/t/which-boat-is-best/${topic.id}/`))
  await clients.mia.run(markNotificationsRead, { input: { all: true } })
  await close()
})

test('a level of following is chosen by keyboard, kept, and waits for a network that is away', { skip }, async () => {
  const { page, problems, close } = await open(mia, '/c/boats')
  const level = (name: string) => page.getByRole('button', { name: `Notifications: ${name}` })
  await level('Normal').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menu').waitFor()
  await accessible(page)
  await page.getByRole('menuitemcheckbox', { name: /Watching/ }).click()
  await level('Watching').waitFor()
  await page.getByText('Watching from now on').first().waitFor({ state: 'attached' })
  await page.reload()
  await alive(page)
  await level('Watching').waitFor()
  await page.route('**/graphql', (route) => route.abort())
  await level('Watching').click()
  await page.getByRole('menuitemcheckbox', { name: /Muted/ }).click()
  await level('Muted').waitFor()
  await page.unroute('**/graphql')
  await page.reload()
  await alive(page)
  await level('Muted').waitFor()
  assert.deepEqual(problems, [])
  await close()
})

test('a report comes in live and is decided by key; the reader sees it hidden, the reporter is told', {
  skip,
}, async () => {
  const { post } = await say('Buy cheap boats at my shop!')
  const review = await open(max, '/review')
  await review.page.getByText('Nothing to review').waitFor()
  const reporter = await open(mia, '/')
  await clients.mia.run(createReport, { input: { subjectId: post.id, reason: 'SPAM', comment: 'An advertisement.' } })
  await review.page.getByRole('link', { name: 'Review 1' }).waitFor()
  await review.page.getByRole('link', { name: /1 report.*Spam/ }).waitFor()
  await review.page.keyboard.press('j')
  await review.page.getByText('An advertisement.').waitFor()
  await review.page.getByText('Buy cheap boats at my shop!').last().waitFor()
  await accessible(review.page)
  await review.page.keyboard.press('h')
  await review.page.getByText('Nothing to review').waitFor()
  await reporter.page.getByText('The moderators have decided on your report').first().waitFor()
  const guest = await visit(browser, server.url)
  await guest.page.goto(`${server.url}/t/${topic.slug}/${topic.id}`)
  assert.equal(await guest.page.getByText('Buy cheap boats at my shop!').count(), 0)
  await guest.close()

  await review.page.goto(`${server.url}/review?show=decided`)
  await review.page.getByRole('link', { name: /Hidden/ }).click()
  await review.page.getByText('max has hidden it').first().waitFor()
  assert.deepEqual([...review.problems, ...reporter.problems], [])
  await Promise.all([review.close(), reporter.close()])
})

test('of two moderators one decides; the other is told who it was', { skip }, async () => {
  const { post } = await say('Something off topic.')
  await clients.mia.run(createReport, { input: { subjectId: post.id, reason: 'OFF_TOPIC' } })
  const { nodes } = await clients.max.run(reviewItems, { status: 'OPEN', first: 1 })
  const [item] = nodes
  const { page, problems, close } = await open(mod, `/review/${item!.id}`)
  await page.getByRole('button', { name: 'Dismiss' }).waitFor()
  // Its stream is held, so that it decides on what it still shows.
  await page.routeWebSocket(/graphql/, () => {})
  await page.reload()
  await alive(page)
  await clients.max.run(decideReviewItem, {
    input: { id: item!.id, decision: 'DISMISSED', ifVersion: item!.version },
  })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await page.getByText('max has decided this already.').waitFor()
  await page.getByText('max has dismissed the reports').first().waitFor()
  assert.deepEqual(problems, [])
  await close()
})

test('whoever is no moderator is told so; a person is reported from their profile', { skip }, async () => {
  const { page, close } = await open(mia, '/review')
  await page.getByText('You may not see this').waitFor()
  await page.goto(`${server.url}/u/noor`)
  await alive(page)
  await page.getByRole('main').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Report' }).click()
  const dialog = page.getByRole('dialog', { name: 'Report to the moderators' })
  await dialog.getByRole('button', { name: 'Send report' }).click()
  await dialog.getByText('Choose what is wrong.').waitFor()
  await dialog.getByLabel(/Insults/).check()
  await accessible(page)
  await dialog.getByRole('button', { name: 'Send report' }).click()
  await dialog.getByText('Thank you').waitFor()
  const { nodes } = await clients.max.run(reviewItems, { status: 'OPEN', first: 5 })
  assert.deepEqual(
    nodes.map(({ subject }) => subject?.id),
    [noor.id],
  )
  await close()
})
