import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { type BridgeOptions, scriptFor, serveBridge } from '../../host/serve.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const noChromium = !existsSync(executablePath) && `there is no Chromium at ${executablePath}`
export const messenger = resolve('sdk-mobile/messenger.html')
export const address = pathToFileURL(messenger).href

export function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
  return chromium.launch({ executablePath, args })
}

/** Messages of the page's policy are told as errors; a lost network is none. */
const isOfNetwork = /Failed to load resource|WebSocket connection|ERR_/

/** An app with the messenger in its WebView. Its storage outlives the page, as a database of the app does. */
export async function openApp(browser: Browser, app: Partial<BridgeOptions>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, locale: 'en-GB', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const refused: string[] = []
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfNetwork.test(message.text())) problems.push(message.text())
  })
  const send = (json: string) => void page.evaluate(scriptFor(json)).catch(() => {})
  const bridge = serveBridge({ send, page: address, onRefused: (why) => refused.push(why), ...app })
  await page.exposeBinding('postToApp', ({ frame }, text: string) => void bridge.receive(text, frame.url()))
  await page.addInitScript('window.ForiumNative = { postMessage: (text) => window.postToApp(text) }')
  await page.goto(address)
  const close = async (): Promise<void> => {
    // A context that is being closed is online for a moment, and its page would use it.
    await page.goto('about:blank')
    await context.close()
  }
  return { context, page, bridge, refused, problems, close }
}
