import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { freePort } from '@forium/api/testing/server.ts'
import type { Locator, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser } from './browser.ts'
import { peopleAt } from './journeys/urho.ts'
import { startWebServer } from './server.ts'

const skip = noBrowser
// Addresses of pictures are whole ones: the server has to know its own.
const PORT = String(await freePort())
const url = `http://127.0.0.1:${PORT}`
const server = skip ? null! : await startWebServer({ env: { PORT, PUBLIC_URL: url } })
const browser = skip ? null! : await openBrowser()
const people = skip ? null! : peopleAt(browser, url)
after(async () => {
  await browser?.close()
  await server?.close()
})

const png = async (name = 'me.png') => {
  const buffer = Buffer.from(await (await fetch(`${url}/icon-192.png`)).arrayBuffer())
  return { name, mimeType: 'image/png', buffer }
}
const input = (page: Page) => page.locator('input[data-choose-picture]')
const face = (page: Page) => page.locator('[data-picture="still"] .avatar')

async function isShown(avatar: Locator): Promise<void> {
  const image = avatar.locator('img')
  await image.waitFor()
  const [source, width] = await image.evaluate((img: HTMLImageElement) =>
    img.decode().then(() => [img.src, img.naturalWidth]),
  )
  assert.match(String(source), /\/avatars\/upl_\w+\.webp$/)
  assert.equal(width, 192)
}

async function choose(page: Page): Promise<void> {
  await page.goto(`${url}/settings`)
  await alive(page)
  await input(page).setInputFiles([await png()])
  await page.getByText('Everybody sees your new picture.').first().waitFor()
}

test('a picture is chosen by keys, seen by everybody at once, and removed; what is typed beside it stays', {
  skip,
}, async () => {
  const { token } = await server.person('ana')
  await people(async (come) => {
    const { page } = await come('/settings', token)
    await page.getByLabel('About you').fill('Half a')
    const button = page.getByRole('button', { name: 'Choose a picture' })
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')])
    await chooser.setFiles([await png()])
    await page.getByText('Everybody sees your new picture.').first().waitFor()
    await isShown(face(page))
    await isShown(page.locator('header .avatar').first())
    await page.getByLabel('About you').fill('Half a sentence.')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').first().waitFor()
    const { violations } = await new AxeBuilder({ page }).include('[data-picture]').analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    )
    const guest = await come('/u/ana', undefined, { javaScriptEnabled: false })
    await isShown(guest.page.locator('main .avatar').first())
    await guest.page.getByText('Half a sentence.').waitFor()

    await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
    await page.getByText('Your picture is removed.').first().waitFor()
    await page.locator('[data-picture="still"] .initials').waitFor()
    assert.ok(await button.evaluate((element) => element === document.activeElement))
    await guest.page.reload()
    await guest.page.locator('main .avatar .initials').first().waitFor()
  })
})

test('a picture is dropped; what is none, is broken or has no network is refused in words', { skip }, async () => {
  const { token } = await server.person('ben')
  await people(async (come) => {
    const { page, context } = await come('/settings', token)
    await input(page).setInputFiles([{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') }])
    await page.getByText('This is not a picture that can be shown.').waitFor()
    const { buffer } = await png()
    await input(page).setInputFiles([{ name: 'half.png', mimeType: 'image/png', buffer: buffer.subarray(0, 90) }])
    await page.getByText('This picture is damaged or too large to be read.').waitFor()
    await input(page).setInputFiles([{ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html></html>') }])
    await page.getByText('This file is not what its name says.').waitFor()
    await context.setOffline(true)
    await input(page).setInputFiles([await png()])
    await page.getByText('A picture needs a connection.').waitFor()
    await context.setOffline(false)
    const files = await page.evaluateHandle(
      ([base64]) => {
        const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], 'me.png', { type: 'image/png' }))
        return transfer
      },
      [buffer.toString('base64')],
    )
    await page.locator('[data-picture]').dispatchEvent('dragover', { dataTransfer: files })
    await page.getByText('Drop the picture here').waitFor()
    await page.locator('[data-picture]').dispatchEvent('drop', { dataTransfer: files })
    await isShown(face(page))
    assert.equal(await page.getByText('A picture needs a connection.').count(), 0)
  })
})

test('a moderator removes a picture, in the list of people and on the profile', { skip }, async () => {
  const moderator = await server.person('mo', ['MODERATOR'])
  const { token } = await server.person('carl')
  await people(async (come) => {
    const { page: own } = await come('/settings', token)
    const { page } = await come('/admin/people', moderator.token)
    for (const path of ['/admin/people', '/u/carl']) {
      await choose(own)
      await page.goto(url + path)
      await alive(page)
      await page
        .getByRole('button', { name: path === '/u/carl' ? 'More' : /for Carl/i })
        .last()
        .click()
      await page.getByRole('menuitem', { name: 'Remove picture' }).click()
      const sure = page.getByRole('alertdialog', { name: 'Remove the picture of carl?' })
      await sure.getByRole('button', { name: 'Remove picture' }).click()
      await page.getByText('The picture is removed.').first().waitFor()
      await page
        .locator(path === '/u/carl' ? 'main .avatar img' : 'li:has-text("@carl") img')
        .waitFor({ state: 'detached' })
    }
    await own.reload()
    await own.locator('[data-picture="still"] .initials').waitFor()
  })
})
