import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'
const here = 'sdk-desktop/browser/testing'

/** Why there is no browser here; false where there is one. */
export const noBrowser = !existsSync(executablePath) && `there is no Chromium at ${executablePath}`

async function bundled(file: string): Promise<string> {
  const options = { bundle: true, format: 'iife', write: false } as const
  const { outputFiles } = await build({ ...options, entryPoints: [`${here}/${file}`] })
  return outputFiles[0]!.text
}

/** A page in real Chromium that may notify, with a service worker beside it. */
export async function openChromium() {
  const scripts: Record<string, string> = {
    '/page.js': await bundled('page.ts'),
    '/worker.js': await bundled('service-worker.ts'),
  }
  const server = createServer(({ url = '/' }, response) => {
    const script = scripts[url]
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? '<!doctype html><meta charset="utf-8"><title>Acme</title><script src="/page.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  const context = await browser.newContext()
  return {
    origin,
    context,
    allow: () => context.grantPermissions(['notifications'], { origin }),
    async open(path = '/') {
      const page = await context.newPage()
      await page.goto(`${origin}${path}`)
      return page
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
