import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { noBrowser, openBrowser, visit } from './browser.ts'
import { startWebServer } from './server.ts'

const skip = noBrowser
let broken = false
const fails = () => Promise.reject(new Error('no such disk'))
const server = await startWebServer({
  database: (real) => ({
    sql: real.sql,
    all: (query) => (broken ? fails() : real.all(query)),
    first: (query) => (broken ? fails() : real.first(query)),
    batch: (statements) => real.batch(statements),
  }),
})
const browser = skip ? null! : await openBrowser()
after(async () => {
  await browser?.close()
  broken = false
  await server.close()
})

test('when not even the frame of a page can be read, two languages say so, in light and dark', { skip }, async () => {
  const { token } = await server.person('ana')
  broken = true
  const { page, close } = await visit(browser, server.url, token)
  const answer = await page.goto(server.url)
  assert.equal(answer?.status(), 500)
  await page.getByRole('heading', { name: 'This page cannot be shown right now' }).waitFor()
  const german = page.locator('[lang=de]')
  await german.getByRole('heading', { name: 'Diese Seite kann gerade nicht angezeigt werden' }).waitFor()
  assert.equal(await german.getByRole('link', { name: 'Zur Startseite' }).getAttribute('href'), '/')
  assert.doesNotMatch(await page.content(), /forium|<script/i)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    )
  }
  await close()
})
