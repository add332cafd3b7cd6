import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { freePort } from '@forium/api/testing/server.ts'
import type { Locator, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser } from './browser.ts'
import { peopleAt } from './journeys/urho.ts'
import { startWebServer } from './server.ts'
import { someone, startTopic } from './topic.ts'

const skip = noBrowser
// Addresses of files are whole ones: the server has to know its own.
const PORT = String(await freePort())
const url = `http://127.0.0.1:${PORT}`
const started = skip ? null! : await startWebServer({ env: { PORT, PUBLIC_URL: url } })
const server = { ...started, url }
const browser = skip ? null! : await openBrowser()
const people = skip ? null! : peopleAt(browser, server.url)
after(async () => {
  await browser?.close()
  await started?.close()
})

const picture = async (name: string) => {
  const buffer = Buffer.from(await (await fetch(`${server.url}/icon-192.png`)).arrayBuffer())
  return { name, mimeType: 'image/png', buffer }
}
const pdf = { name: 'manual.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
const program = { name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') }

const attach = (page: Page) => page.locator('input[data-attach]')
const ready = (page: Page, count: number) =>
  page
    .locator('[data-file="done"]')
    .nth(count - 1)
    .waitFor()
const field = (page: Page) => page.locator('form textarea')

async function isThere(image: Locator): Promise<void> {
  await image.waitFor()
  const size = await image.evaluate((img: HTMLImageElement) => img.decode().then(() => [img.naturalWidth, img.width]))
  assert.deepEqual(size, [192, 192])
}

test('a visitor sends a picture, the agent sees it large and answers with a PDF and a note with a file', {
  skip,
}, async () => {
  const agent = await server.person('sam', ['AGENT'])
  await people(async (come) => {
    const chat = await come('/chat')
    await attach(chat.page).setInputFiles([await picture('screen.png')])
    await ready(chat.page, 1)
    await field(chat.page).fill('It looks like this')
    await field(chat.page).press('Enter')
    await chat.page.waitForURL(/\/chat\/cnv_/)
    await isThere(chat.page.locator('article.said .pictures img'))

    const desk = await come('/inbox', agent.token)
    await desk.page.getByRole('link', { name: /looks like this/ }).click()
    await desk.page.waitForURL(/\/inbox\/cnv_/)
    await isThere(desk.page.locator('article.said .pictures img'))
    await desk.page.getByRole('link', { name: 'Show screen.png large' }).press('Enter')
    const large = desk.page.getByRole('dialog', { name: 'Picture: screen.png' })
    await large.getByRole('img', { name: 'screen.png' }).waitFor()
    const { violations } = await new AxeBuilder({ page: desk.page }).include('dialog[open]').analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    )
    await desk.page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })

    await attach(desk.page).setInputFiles([pdf])
    await ready(desk.page, 1)
    await desk.page.getByRole('button', { name: 'Send' }).click()
    const row = chat.page.locator('article.said .files a')
    await row.filter({ hasText: 'manual.pdf' }).waitFor()
    assert.match(await row.innerText(), /PDF · 15 byte/)
    const given = await fetch(await row.evaluate((link: HTMLAnchorElement) => link.href))
    assert.equal(given.headers.get('content-type'), 'application/pdf')

    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('button', { name: 'Note' }).first().click()
    await attach(desk.page).setInputFiles([{ ...pdf, name: 'secret.pdf' }])
    await ready(desk.page, 1)
    await desk.page.getByRole('button', { name: 'Add note' }).click()
    await desk.page.locator('article.note .files a').filter({ hasText: 'secret.pdf' }).waitFor()
    await chat.page.reload()
    await alive(chat.page)
    await row.filter({ hasText: 'manual.pdf' }).waitFor()
    assert.doesNotMatch(await chat.page.content(), /secret\.pdf/)
  })
})

test('a member posts a picture in a topic: a guest sees it without scripts, and the page does not jump', {
  skip,
}, async () => {
  const member = await someone(server, 'mia')
  const { path: topic } = await startTopic(await someone(server, 'olga', ['ADMIN']), member, 0)
  await people(async (come) => {
    const { page } = await come(topic, member.token)
    await page.locator('[data-write]').click()
    await page.locator('[data-editor]').fill('See for yourself')
    await attach(page).setInputFiles([await picture('first.png'), pdf])
    await ready(page, 2)
    await page.reload()
    await alive(page)
    await page.locator('[data-write]').click()
    await ready(page, 2)
    await page.getByRole('button', { name: 'Remove manual.pdf' }).click()
    await page.locator('[data-composer]').getByRole('button', { name: 'Reply', exact: true }).click()
    await isThere(page.locator('article[data-number="2"] .pictures img'))

    const guest = await come(topic, undefined, { javaScriptEnabled: false })
    const image = guest.page.locator('article[data-number="2"] .pictures img')
    await isThere(image)
    assert.equal(await image.getAttribute('width'), '192')
    assert.match((await image.getAttribute('style')) ?? '', /background: ?rgb/)
    assert.equal(await guest.page.locator('article[data-number="2"] .files').count(), 0)

    await page.locator('article[data-number="2"]').getByRole('button', { name: 'More for post 2' }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await page.getByRole('button', { name: 'Remove first.png' }).click()
    await page.locator('[data-composer]').getByRole('button', { name: 'Save' }).click()
    await page.locator('article[data-number="2"] .pictures').waitFor({ state: 'detached' })
  })
})

test('what is too large, of a wrong type or without a network is refused in words, and the text stays', {
  skip,
}, async () => {
  const member = await someone(server, 'noa')
  const { path: topic } = await startTopic(await someone(server, 'otto', ['ADMIN']), member, 0)
  await people(async (come) => {
    const { page, context } = await come(topic, member.token)
    await page.locator('[data-write]').click()
    await page.locator('[data-editor]').fill('My words')
    await attach(page).setInputFiles([program])
    await page.getByText('Files of this type cannot be sent here.').waitFor()
    await page.locator('[data-composer]').getByRole('button', { name: 'Reply', exact: true }).click()
    await page.getByText('Not all files are there.').waitFor()
    await page.getByRole('button', { name: 'Remove setup.exe' }).click()
    const large = join(server.dataDir, 'large.pdf')
    writeFileSync(large, Buffer.alloc(26 * 1024 * 1024, '%PDF-'))
    await attach(page).setInputFiles(large)
    await page.getByText('This file is too large: at most 25 MB can be sent.').waitFor()
    await page.getByRole('button', { name: 'Remove large.pdf' }).click()
    await context.setOffline(true)
    await attach(page).setInputFiles([pdf])
    await page.getByText('Files need a connection. Your text is kept').waitFor()
    assert.equal(await page.locator('[data-editor]').inputValue(), 'My words')
    await context.setOffline(false)
    await ready(page, 1)
    await page.locator('[data-composer]').getByRole('button', { name: 'Reply', exact: true }).click()
    await page.locator('article[data-number="2"] .files a').filter({ hasText: 'manual.pdf' }).waitFor()
  })
})
