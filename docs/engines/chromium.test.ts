// The scenario in Chromium with IndexedDB: a page that is closed in the middle, and two tabs on one database.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { scenarioBundle } from './bundle.ts'
import { openCommunity } from './community.ts'
import { pageOf, showOn } from './show.ts'

const executablePath = '/usr/bin/chromium'
const options = { skip: !existsSync(executablePath) && `there is no Chromium at ${executablePath}` }
let chrome: Browser | undefined

before(async () => {
  if (options.skip) return
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  chrome = await chromium.launch({ executablePath, args })
})
after(() => chrome?.close())

/** Pages of one profile, from a server of their own: they open without a network, as an installed app does. */
async function profile(code: string, heard: (page: Page, said: never) => void) {
  const context: BrowserContext = await chrome!.newContext()
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf(code))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  await context.exposeBinding('said', ({ page }, said) => heard(page, said as never))
  return {
    context,
    async start(call: string) {
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(error))
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      await page.evaluate(`void scenario.${call}`)
      return page
    },
    async close() {
      await context.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

const place = "scenario.browser('engine', (step, value) => said({ step, value }))"

test(
  'in Chromium: read, written offline, closed, shown again offline, an answer lost, one refused, the rest once',
  options,
  () =>
    showOn(async ({ code, heard }) => {
      const { start, close } = await profile(code, (_page, said) => heard(said))
      return {
        async start(part, given) {
          const page = await start(`${part}(${place}, ${JSON.stringify(given)})`)
          return { kill: () => page.close() }
        },
        close,
      }
    }),
)

test('in Chromium: what two tabs write at once is sent once, each tab in its order', options, async () => {
  const community = await openCommunity()
  const { given, said } = community
  const shown = new Map<Page, string[]>()
  let asked = 0
  const heard = (page: Page, { step, value }: { step: string; value: string[] }) =>
    step === 'sent' && shown.set(page, value)
  const { context, start, close } = await profile(await scenarioBundle(), heard)
  context.on('request', (request) => {
    if (/"operationName":"appSendMessage"/.test(request.postData() ?? '')) asked++
  })
  try {
    const tabs = await Promise.all(
      ['one', 'two'].map((name) => start(`writeMany(${place}, ${JSON.stringify(given)}, '${name}', 8)`)),
    )
    while (shown.size < tabs.length) await new Promise((resolve) => setTimeout(resolve, 50))
    const bodies = (await said(given.conversations[0]!)).slice(2)
    for (const name of ['one', 'two'])
      assert.deepEqual(
        bodies.filter((body) => body?.startsWith(name)),
        Array.from({ length: 8 }, (_, n) => `${name}${n}`),
      )
    assert.equal(bodies.length, 16)
    for (const texts of shown.values()) assert.deepEqual(texts.slice(2), bodies)
    assert.equal(asked, 16)
  } finally {
    await close()
    await community.close()
  }
})
