import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writeArchive } from '@forium/api/transfer/archive.testing.ts'
import { alive, noBrowser, openBrowser, visit } from '../../../../testing/browser.ts'
import { startWebServer } from '../../../../testing/server.ts'

const skip = noBrowser
const server = await startWebServer()
const browser = skip ? null! : await openBrowser()
after(async () => {
  await browser?.close()
  await server.close()
})

test('an import is started, followed while it runs, and leaves its report', { skip, timeout: 120_000 }, async () => {
  writeArchive(join(server.dataDir, 'imports', 'old-forum.tar'), 60)
  const { token } = await server.person('admin', ['ADMIN'])
  const { page, problems, close } = await visit(browser, server.url, token)
  page.setDefaultTimeout(60_000)
  await page.goto(`${server.url}/admin/imports`)
  await alive(page)
  await page.getByRole('button', { name: 'Import old-forum.tar' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the source').fill('old')
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(/\/admin\/imports\/imp_/)
  // Nobody loads the page anew: the end comes by itself.
  await page
    .getByRole('progressbar')
    .or(page.getByText('Done', { exact: true }))
    .first()
    .waitFor()
  await page.getByText('Done', { exact: true }).waitFor()
  const row = page.getByRole('row', { name: /^Topics/ })
  await row.waitFor()
  assert.deepEqual((await row.innerText()).split(/\s+/), ['Topics', '60', '60', '0', '0', '0', '60'])
  const report = await page.request.get(`${page.url()}/report.json`)
  assert.equal(((await report.json()) as { counts: { topics: { stored: number } } }).counts.topics.stored, 60)
  const guest = await fetch(`${page.url()}/report.json`)
  assert.equal(guest.status, 404)
  await page.goto(`${server.url}/admin/imports`)
  await page.getByRole('link', { name: 'discourse:old' }).waitFor()
  assert.deepEqual(problems, [])
  await close()
})
