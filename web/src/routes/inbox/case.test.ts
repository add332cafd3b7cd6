import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient, newClientId } from '@forium/client'
import { addNote, startConversation } from '@forium/client/conversation'
import { idOf } from '@forium/client/ids'
import type { Browser } from 'playwright-core'
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

test('all notes of a conversation are there, also those beyond the newest fifty', { skip }, async () => {
  const [agent, asker] = [await server.person('noter', ['AGENT']), await server.person('asker')]
  const clientId = newClientId()
  const id = idOf('Conversation', clientId)
  const input = { clientId, messageClientId: newClientId(), body: 'A long story' }
  await clientOf(asker.token).run(startConversation, { input })
  const staff = clientOf(agent.token)
  for (let at = 0; at < 160; at++) await staff.run(addNote, { input: { conversationId: id, body: `Note ${at}.` } })
  staff.close()
  const { page, problems, close } = await visit(browser, server.url, agent.token)
  await page.goto(`${server.url}/inbox/${id}`)
  await alive(page)
  await page.getByText('Note 0.', { exact: true }).waitFor({ state: 'attached' })
  assert.equal(await page.locator('[data-row="note"]').count(), 160)
  assert.deepEqual(problems, [])
  await close()
})

for (const path of ['/inbox/cnv_01j0001wqje43rsywd96tshq39', '/review/rvw_01j0001wqje43rsywd96tshq39'])
  test(`what is not there has the section around it: ${path}`, { skip }, async () => {
    const { token } = await server.person(`at${path.slice(1, 4)}`, ['ADMIN'])
    const { page, close } = await visit(browser, server.url, token)
    const response = await page.goto(server.url + path)
    assert.equal(response?.status(), 404)
    await alive(page)
    await page.getByRole('main').getByRole('heading', { name: 'Page not found' }).waitFor()
    assert.equal(await page.locator('section.list').count(), 1)
    await close()
  })
