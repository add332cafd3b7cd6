import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Why the tests of pages cannot run here; false where they can. Given to `test(name, { skip }, …)`. */
export const noBrowser = !existsSync(executablePath) && `Chromium is not installed (${executablePath})`

/** A browser that speaks to nobody but the server under test. One per test file is enough; contexts are people. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic', '--no-first-run'],
  })
}

/** Somebody at a browser of their own; with a token signed in. What goes wrong in the page fails the test by `problems`. */
export async function visit(browser: Browser, url: string, token?: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options })
  if (token) await signIn(context, url, token)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return { context, page, problems: problemsOf(page), close: () => context.close() }
}
export type Visit = Awaited<ReturnType<typeof visit>>

export const signIn = (context: BrowserContext, url: string, token: string): Promise<void> =>
  context.addCookies([{ name: 'session', value: token, url: new URL(url).origin, httpOnly: true, sameSite: 'Lax' }])

/** Errors that a person would not see but that should not be: uncaught ones, and complaints of the page's policy. */
function problemsOf(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(message.text()))
      problems.push(message.text())
  })
  return problems
}

/** Shown by the server and alive: its scripts have taken over. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.alive === 'true')
}
