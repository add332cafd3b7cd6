// The browser's host in a real browser: the contract with the page's notifications and with a worker's, and what it may not do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { fakeHost, hostContract } from '../testing/index.ts'
import type { browserHost } from './host.ts'
import { noBrowser, openChromium } from './testing/chromium.ts'

interface InPage {
  browserHost: typeof browserHost
  names: string[]
  run(withWorker: boolean, at: number): Promise<string | null>
}
type Global = InPage

let chromium: Awaited<ReturnType<typeof openChromium>>
let page: Page
before(async () => {
  if (noBrowser) return
  chromium = await openChromium()
  await chromium.allow()
  page = await chromium.open()
})
after(async () => {
  if (!noBrowser) await chromium.close()
})
const skip = noBrowser

for (const [at, { name }] of hostContract(async () => ({ host: fakeHost() })).entries())
  for (const withWorker of [false, true])
    test(`Chromium, ${withWorker ? 'a worker' : 'the page'} notifies: ${name}`, { skip }, async () => {
      assert.equal(await page.evaluate((i) => (globalThis as unknown as Global).names[i], at), name)
      assert.equal(
        await page.evaluate(
          ([w, i]) => (globalThis as unknown as Global).run(w as boolean, i as number),
          [withWorker, at],
        ),
        null,
      )
    })

test('it claims what a browser has, and a key chain, a tray and autostart are not among it', { skip }, async () => {
  const capabilities = await page.evaluate(() => [...(globalThis as unknown as Global).browserHost().capabilities])
  const wanted = ['awake', 'badge', 'focus', 'notify', 'notifyClear', 'notifyClick', 'openExternal']
  assert.deepEqual(capabilities.sort(), wanted)
})

test('without the permission nothing is shown, nobody is asked, and it says so', { skip }, async () => {
  const strict = await openChromium()
  const asked = await strict.open()
  const code = await asked.evaluate(() =>
    (globalThis as unknown as Global)
      .browserHost()
      .notify({ tag: 'a', title: 'a', route: '/' })
      .then(
        () => 'shown',
        (error: { code: string }) => error.code,
      ),
  )
  assert.equal(code, 'REFUSED')
  await strict.close()
})

test('a click on what a worker shows opens the app where no page is open', { skip }, async () => {
  // The worker asks for a window; headless Chromium grants it to real clicks alone, so what is asked for is the proof.
  const { answerNotifications } = await import('./worker.ts')
  const opened: string[] = []
  let clicked: (event: unknown) => void = () => {}
  let done: Promise<unknown> | undefined
  const scope = {
    addEventListener: (_event: string, run: typeof clicked) => void (clicked = run),
    clients: { matchAll: async () => [], openWindow: async (url: string) => opened.push(url) },
  }
  answerNotifications(scope, { open: (route) => `/app${route}` })
  const event = (data: unknown) => ({
    notification: { data, close() {} },
    waitUntil: (work: Promise<unknown>) => (done = work),
  })
  clicked(event({ somebodyElse: true }))
  clicked(event(null))
  assert.equal(done, undefined)
  clicked(event({ forium: '/c/1' }))
  await done
  assert.deepEqual(opened, ['/app/c/1'])
})
