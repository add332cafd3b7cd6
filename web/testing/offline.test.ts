import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, signIn, visit } from './browser.ts'
import { startWebServer, type WebServer } from './server.ts'
import { type Someone, someone, startTopic } from './topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let admin: Someone
let ana: Someone
let ben: Someone
let topic: Awaited<ReturnType<typeof startTopic>>

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  ;[admin, ana, ben] = [
    await someone(server, 'olga', ['ADMIN']),
    await someone(server, 'ana'),
    await someone(server, 'ben'),
  ]
  topic = await startTopic(admin, ana, 2)
})
after(async () => {
  await browser?.close()
  await server?.close()
})

const open = async (who: Someone | undefined, path: string) => {
  const seen = await visit(browser, server.url, who?.token)
  await go(seen.page, path)
  return seen
}
async function go(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path)
  await alive(page)
}
/** Addresses of all pages that are kept in the browser. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('pages-'))
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })
/** Keeping is the worker's, in its own time. */
async function isKept(page: Page, ...paths: string[]): Promise<void> {
  for (let left = 300; left > 0; left--) {
    const all = await kept(page)
    if (paths.every((path) => all.includes(path))) return
    await page.waitForTimeout(50)
  }
  assert.fail(`not kept: ${paths} of ${await kept(page)}`)
}
const question = (page: Page) => page.getByRole('heading', { level: 1, name: 'How do I begin?' })
const away = (page: Page) => page.getByRole('heading', { level: 1, name: 'You are offline' })

test('the first page that is ever opened can be opened again without a network, by loading it and by a link', {
  skip,
}, async () => {
  const { page, context, problems, close } = await open(ana, topic.path)
  await isKept(page, topic.path, '/offline')
  await go(page, '/')
  await isKept(page, '/')
  await context.setOffline(true)
  await page.getByRole('link', { name: 'How do I begin?' }).first().click()
  await question(page).waitFor()
  await page.reload()
  await alive(page)
  await question(page).waitFor()
  assert.deepEqual(problems, [])
  await close()
})

test('a page that was only loaded whole, or only by its data, opens either way without a network', {
  skip,
}, async () => {
  const { page, context, problems, close } = await open(ana, '/')
  await isKept(page, '/', '/offline')
  await page.getByRole('link', { name: 'How do I begin?' }).first().click()
  await question(page).waitFor()
  await isKept(page, topic.path)
  await go(page, '/tags')
  await isKept(page, '/tags')
  await context.setOffline(true)
  await page.reload()
  await alive(page)
  // Not even the links know that there is no network: the data fails, and the page loads itself whole.
  await page.evaluate(() => document.body.removeAttribute('data-sveltekit-reload'))
  await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click()
  await page.getByRole('link', { name: 'How do I begin?' }).first().click()
  await question(page).waitFor()
  await page.reload()
  await question(page).waitFor()
  // That the network was missing is all that is complained of.
  assert.deepEqual(
    problems.filter((problem) => !problem.includes('Failed to fetch')),
    [],
  )
  await close()
})

test('a page that was never visited says so in the community’s name, lists what is there, and comes with the network', {
  skip,
}, async () => {
  const { page, context, problems, close } = await open(ana, topic.path)
  await isKept(page, topic.path, '/offline')
  await context.setOffline(true)
  await page.goto(`${server.url}/people`)
  await away(page).waitFor()
  await page.getByRole('banner').getByText('Example').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'How do I begin?' }).click()
  await question(page).waitFor()
  await page.goto(`${server.url}/people`)
  await away(page).waitFor()
  await alive(page)
  await context.setOffline(false)
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
  assert.deepEqual(problems, [])
  await close()
})

test('who signs out leaves no page behind, and the next one is never shown one', { skip }, async () => {
  const { page, context, close } = await open(ana, topic.path)
  await isKept(page, topic.path, '/offline')
  await go(page, '/sign-out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).waitFor()
  await alive(page)
  await isKept(page, '/', '/offline')
  const names = await page.evaluate(() => caches.keys())
  assert.deepEqual(
    names.filter((name) => name.startsWith('pages-')),
    ['pages-guest'],
  )
  assert.ok(!(await kept(page)).some((path) => path.startsWith('/t/')))
  await signIn(context, server.url, ben.token)
  await go(page, '/tags')
  await isKept(page, '/tags', '/offline')
  await context.setOffline(true)
  await page.goto(server.url + topic.path)
  await away(page).waitFor()
  assert.equal(await page.getByText('Where is the door?').count(), 0)
  await close()
})

test('a new version of the worker takes over, and what was written before is sent once', { skip }, async () => {
  const { page, context, close } = await open(ben, topic.path)
  await isKept(page, topic.path)
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill('Across the update')
  await context.setOffline(true)
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-pending]').getByText('Across the update').waitFor()
  const controller = () => navigator.serviceWorker.controller?.scriptURL ?? ''
  // Another address is another version to a browser; the script is answered from its own cache.
  await context.setOffline(false)
  await page.route('**/graphql', (route) => route.abort())
  await page.evaluate(() => navigator.serviceWorker.register('/service-worker.js?next'))
  await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('?next'))
  assert.match(await page.evaluate(controller), /\?next$/)
  await page.unroute('**/graphql')
  await page.reload()
  await alive(page)
  await page.locator('[data-number]').filter({ hasText: 'Across the update' }).waitFor({ timeout: 30_000 })
  assert.equal(await page.getByText('Across the update').count(), 1)
  await close()
})

test('the community can be installed, under its own name and icons', { skip }, async () => {
  const { page, context, close } = await open(undefined, '/')
  const session = await context.newCDPSession(page)
  const { errors, data } = await session.send('Page.getAppManifest')
  assert.deepEqual(errors, [])
  const manifest = JSON.parse(data ?? '{}') as { name: string; icons: { sizes: string; purpose: string }[] }
  assert.equal(manifest.name, 'Example')
  for (const sizes of ['192x192', '512x512']) assert.ok(manifest.icons.some((icon) => icon.sizes === sizes))
  assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'))
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A browser of tests is a private one, which installs nothing.
  assert.deepEqual(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
    [],
  )
  await close()
})
