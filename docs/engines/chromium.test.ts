// The scenario in Chromium with IndexedDB: a page that is closed in the middle, and two tabs on one database.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { scenarioBundle } from './bundle.ts'
import { openCommunity } from './community.ts'
import { type Host, pageOf, showOn } from './show.ts'

const executablePath = '/usr/bin/chromium'
const options = { skip: !existsSync(executablePath) && `there is no Chromium at ${executablePath}` }
let chrome: Browser | undefined

before(async () => {
  if (options.skip) return
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  chrome = await chromium.launch({ executablePath, args })
})
after(() => chrome?.close())

/** Pages of one profile; they open without a network, too. */
async function profile({
  origin,
  code,
  heard,
}: Pick<Host, 'origin' | 'code'> & { heard(page: Page, said: never): void }) {
  const context: BrowserContext = await chrome!.newContext()
  const address = `${origin}/engine`
  await context.route(address, (route) => route.fulfill({ contentType: 'text/html', body: pageOf(code) }))
  await context.exposeBinding('said', ({ page }, said) => heard(page, said as never))
  return {
    context,
    async start(call: string) {
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(error))
      await page.goto(address)
      await page.evaluate(`void scenario.${call}`)
      return page
    },
  }
}

const place = "scenario.browser('engine', (step, value) => said({ step, value }))"

test(
  'in Chromium: read, written offline, closed, shown again offline, an answer lost, one refused, the rest once',
  options,
  () =>
    showOn(async ({ code, origin, heard }) => {
      const { context, start } = await profile({ code, origin, heard: (_page, said) => heard(said) })
      return {
        async start(part, given) {
          const page = await start(`${part}(${place}, ${JSON.stringify(given)})`)
          return { kill: () => page.close() }
        },
        close: () => context.close(),
      }
    }),
)

test('in Chromium: what two tabs write at once is sent once, each tab in its order', options, async () => {
  const community = await openCommunity()
  const { origin, given, said } = community
  const shown = new Map<Page, string[]>()
  let asked = 0
  const heard = (page: Page, { step, value }: { step: string; value: string[] }) =>
    step === 'sent' && shown.set(page, value)
  const { context, start } = await profile({ code: await scenarioBundle(), origin, heard })
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
    await context.close()
    await community.close()
  }
})
