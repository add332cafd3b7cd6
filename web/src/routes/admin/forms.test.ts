import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from '../../../testing/browser.ts'
import { startWebServer } from '../../../testing/server.ts'

const skip = noBrowser
const server = await startWebServer()
const admin = await server.person('admin', ['ADMIN'])
const browser = skip ? null! : await openBrowser()
after(async () => {
  await browser?.close()
  await server.close()
})

/** A form of the administration, and what is typed: the same twice is one time too many. The brand: admin.test.ts. */
const forms: [path: string, opens: string, typed: Record<string, string>][] = [
  ['/admin/tags', 'New tag', { name: 'Billing', description: 'About money' }],
  ['/admin/inboxes', 'New inbox', { name: 'Sales', slug: 'sales' }],
  ['/admin/responses', 'New reply', { title: 'Refund', shortcut: 'refund', body: 'Within fourteen days.' }],
  ['/admin/categories', 'New category', { name: 'Questions', slug: 'questions' }],
]

async function filled(page: Page, opens: string, typed: Record<string, string>): Promise<Locator> {
  await page.getByRole('button', { name: opens }).click()
  const form = page.locator('dialog[open] form')
  for (const [name, text] of Object.entries(typed)) await fieldOf(form, name).fill(text)
  await form.locator('button[type=submit]').click()
  return form
}
const fieldOf = (form: Locator, name: string) =>
  form.locator(name === 'body' ? 'textarea' : `[name="${name}"], textarea:not([name])`).first()

for (const [path, opens, typed] of forms)
  test(`what was typed stays when the server says no: ${path}`, { skip }, async () => {
    const { page, problems, close } = await visit(browser, server.url, admin.token)
    await page.goto(server.url + path)
    await alive(page)
    const first = await filled(page, opens, typed)
    await first.waitFor({ state: 'detached' })
    const second = await filled(page, opens, typed)
    await second.locator('[aria-invalid="true"], [role="alert"]:not(:empty)').first().waitFor()
    for (const [name, text] of Object.entries(typed)) assert.equal(await fieldOf(second, name).inputValue(), text, name)
    assert.deepEqual(problems, [])
    await close()
  })
