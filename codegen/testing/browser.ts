import { existsSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from 'esbuild'
import { type BrowserContext, chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Why there is no browser here; false where there is one. For the `skip` of a test. */
export const noBrowser = !existsSync(executablePath) && `there is no Chromium at ${executablePath}`

/** Opens real pages that hold one script, bundled from TypeScript. POST goes to `answer`. */
export async function browserWith(script: string, answer: RequestListener = (_request, response) => response.end()) {
  const stdin = { contents: script, resolveDir: 'codegen/client', loader: 'ts' } as const
  const { outputFiles } = await build({ stdin, bundle: true, format: 'iife', write: false })
  const page = `<!doctype html><meta charset="utf-8"><script>${outputFiles[0]!.text.replaceAll('</script', '<\\/script')}</script>`
  const server = createServer((request, response) => {
    if (request.method === 'POST') return answer(request, response)
    response.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  const context: BrowserContext = await browser.newContext()
  return {
    context,
    async open() {
      const opened = await context.newPage()
      await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      return opened
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
