import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { issueSignInLink } from '@forium/schema/people/set-up.ts'
import { alive, noBrowser, openBrowser, visit } from '../../../testing/browser.ts'
import { startWebServer } from '../../../testing/server.ts'

const skip = noBrowser
const server = await startWebServer()
const browser = skip ? null! : await openBrowser()
after(async () => {
  await browser?.close()
  await server.close()
})

test('the owner is led through the first steps, once', { skip }, async () => {
  const link = await issueSignInLink(server.system(), { handle: 'owner', roles: ['OWNER'] })
  const { page, problems, close } = await visit(browser, server.url)
  const { pathname, search } = new URL(link)
  await page.goto(server.url + pathname + search)
  await alive(page)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'What is it called?' }).waitFor()
  await alive(page)
  await page.getByLabel('Name of the community').fill('Acme')
  // The preview follows while it is typed.
  await page.locator('aside').getByText('Acme', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'What does it look like?' }).waitFor()
  await page.getByRole('button', { name: '#0f766e' }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('heading', { name: 'What do people talk about?' }).waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Help')
  await page.getByRole('button', { name: 'Create and go on' }).click()
  await page.getByRole('heading', { name: 'Who answers with you?' }).waitFor()
  await page.getByRole('button', { name: 'Skip' }).click()
  await page.getByRole('heading', { name: 'You are ready' }).waitFor()
  await page.getByRole('link', { name: 'Open the community' }).click()
  await page.getByRole('link', { name: 'Help' }).first().waitFor()
  const home = await (await fetch(server.url)).text()
  assert.match(home, /Acme/)
  assert.match(home, /--brand-accent:#0f766e/)
  await page.goto(`${server.url}/signed-in`)
  assert.equal(page.url(), `${server.url}/`)
  assert.deepEqual(problems, [])
  await close()
})
